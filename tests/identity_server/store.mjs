// Where one tenant keeps what it issued: in memory, and apart from the other tenants, which the provider's own memory
// is not. The provider looks at expiry by itself.

export function createStore() {
  const kept = new Map();

  return class Store {
    constructor(model) {
      this.model = model;
    }

    async upsert(id, payload) {
      kept.set(`${this.model}:${id}`, payload);
    }

    async find(id) {
      return kept.get(`${this.model}:${id}`);
    }

    async findByUid(uid) {
      return this.all().map(([, payload]) => payload).find((payload) => payload.uid === uid);
    }

    async findByUserCode(userCode) {
      return this.all().map(([, payload]) => payload).find((payload) => payload.userCode === userCode);
    }

    async consume(id) {
      (await this.find(id)).consumed = Math.floor(Date.now() / 1000);
    }

    async destroy(id) {
      kept.delete(`${this.model}:${id}`);
    }

    async revokeByGrantId(grantId) {
      this.all().filter(([, payload]) => payload.grantId === grantId).forEach(([key]) => kept.delete(key));
    }

    all() {
      return [...kept].filter(([key]) => key.startsWith(`${this.model}:`));
    }
  };
}
