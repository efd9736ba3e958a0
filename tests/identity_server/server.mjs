// A real identity server (the certified oidc-provider) for Keyturn's tests, and a small Graph that trusts only it.
// Started by server.py: reads one line of JSON from stdin, listens on loopback, says where, and
// ends when stdin does, so that no test run that was killed leaves it behind.
import crypto from 'node:crypto';
import https from 'node:https';
import readline from 'node:readline';

import { createGraph } from './graph.mjs';
import { createTenant } from './tenant.mjs';

const lines = readline.createInterface({ input: process.stdin });
const said = lines[Symbol.asyncIterator]();
const setUp = JSON.parse((await said.next()).value);

const server = https.createServer({ key: setUp.tls.key, cert: setUp.tls.certificate });
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `https://localhost:${server.address().port}`;

const { privateKey } = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
const secrets = { jwks: { keys: [privateKey.export({ format: 'jwk' })] }, cookieKey: crypto.randomUUID() };
const tenants = setUp.tenants.map((tenant) => createTenant(tenant, address, { ...setUp, ...secrets }));
const graph = createGraph(tenants, setUp);

server.on('request', (request, response) => {
  const [, first, second] = request.url.split('/');
  const tenant = tenants.find(({ name }) => name === first && second === 'v2.0');
  if (first === 'graph') return graph(request, response);
  if (!tenant) return response.writeHead(404).end();
  return tenant.answer(request, response);
});
console.log(JSON.stringify({ address }));

// Afterwards each line names an account, and is answered with the newest refresh token given out for it.
for await (const username of said) {
  const token = tenants.map((tenant) => tenant.refreshToken(username)).find(Boolean);
  console.log(JSON.stringify({ refresh_token: token }));
}
server.closeAllConnections();
server.close();
