// A small Graph: the calls that validation makes, for whoever holds an access token that the identity server vouches
// for when asked (RFC 7662). It knows nothing of the tokens itself.
import https from 'node:https';

const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
const NEEDED = { organization: 'directory.read', me: 'user.read', roles: 'directory.read' };

export function createGraph(tenants, { graph, tls }) {
  const authorization = `Basic ${Buffer.from(`${graph.client_id}:${graph.client_secret}`).toString('base64')}`;

  /** The tenant that issued the token, and what it says of it; null if none calls it good. */
  async function introspected(token) {
    for (const tenant of tenants) {
      const said = JSON.parse(await post(tenant.introspectionEndpoint, { token }, tls.ca, authorization));
      if (said.active && said.token_type === 'Bearer') return { tenant, said };
    }
    return null;
  }

  return async function answer(request, response) {
    const [, token] = (request.headers.authorization ?? '').match(/^Bearer (.+)$/) ?? [];
    const found = token && await introspected(token);
    if (!found) return refuse(response, 401, 'InvalidAuthenticationToken', 'The access token is not good.');
    const call = callOf(new URL(request.url, 'https://graph').pathname);
    if (!call) return refuse(response, 404, 'ResourceNotFound', 'There is nothing here.');
    if (!found.said.scope.split(' ').includes(NEEDED[call])) {
      return refuse(response, 403, 'Authorization_RequestDenied', 'Insufficient privileges.');
    }
    const account = found.tenant.accounts.find(({ sub }) => sub === found.said.sub);
    return reply(response, 200, content(call, found.tenant, account));
  };
}

function callOf(path) {
  switch (path) {
    case '/graph/v1.0/organization': return 'organization';
    case '/graph/v1.0/me': return 'me';
    default: return /^\/graph\/v1\.0\/me\/(transitiveM|m)emberOf\/microsoft\.graph\.directoryRole$/.test(path) && 'roles';
  }
}

function content(call, tenant, account) {
  switch (call) {
    case 'organization': return { value: [{ id: tenant.name, displayName: `Organization ${tenant.name}` }] };
    case 'me': return { id: account.sub, displayName: account.name, userPrincipalName: account.preferred_username };
    default: {
      const role = { displayName: 'Global Administrator', roleTemplateId: GLOBAL_ADMINISTRATOR };
      return { value: account.global_administrator ? [role] : [] };
    }
  }
}

function refuse(response, status, code, message) {
  return reply(response, status, { error: { code, message } });
}

function reply(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** POSTs a form over TLS that is checked, and gives the answer's text. */
function post(url, form, ca, authorization) {
  const body = new URLSearchParams(form).toString();
  const headers = { Authorization: authorization, 'Content-Type': 'application/x-www-form-urlencoded' };
  return new Promise((resolve, reject) => {
    const request = https.request(url, { method: 'POST', headers, ca }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => { text += chunk; });
      response.on('end', () => resolve(text));
    });
    request.on('error', reject);
    request.end(body);
  });
}
