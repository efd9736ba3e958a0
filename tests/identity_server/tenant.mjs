// One tenant: an oidc-provider of its own at {address}/{tenant}/v2.0, with the provider's defaults wherever a test
// does not need otherwise: PKCE required, refresh tokens rotated, opaque access tokens, errors in its own words.
import Provider from 'oidc-provider';

import { interact } from './interaction.mjs';
import { createStore } from './store.mjs';

const SCOPES = ['openid', 'offline_access', 'directory.read', 'user.read', 'reports.read'];

export function createTenant({ name, accounts, ...manners }, address, setUp) {
  const mounted = `/${name}/v2.0`;
  const provider = new Provider(`${address}${mounted}`, configuration(mounted, accounts, manners, setUp));
  const refreshTokens = new Map(); // the newest of each account
  provider.on('grant.success', ({ oidc, body }) => {
    if (body.refresh_token) refreshTokens.set(oidc.account.accountId, body.refresh_token);
  });
  if (manners.interval) provider.use(sayInterval(manners.interval));

  return {
    name,
    accounts,
    introspectionEndpoint: provider.urlFor('introspection'),

    answer(request, response) {
      request.originalUrl = request.url; // how connect-style mounting tells the provider its path
      if (request.url.startsWith(`${mounted}/interaction/`)) return interact(provider, accounts, request, response);
      request.url = request.url.slice(mounted.length) || '/';
      return provider.callback()(request, response);
    },

    refreshToken(username) {
      return refreshTokens.get(accounts.find((one) => one.preferred_username === username)?.sub);
    },
  };
}

function configuration(mounted, accounts, manners, setUp) {
  return {
    adapter: createStore(),
    clients: [...setUp.applications.map(publicClient), graphClient(setUp.graph)],
    scopes: SCOPES,
    claims: { openid: ['sub', 'tid'], profile: ['name', 'preferred_username'] },
    // OpenID Connect Core section 5.4: with an access token, the profile comes from the UserInfo endpoint alone.
    conformIdTokenClaims: manners.profileFromUserInfo,
    discovery: manners.discovery,
    cookies: { keys: [setUp.cookieKey] },
    jwks: setUp.jwks,
    ttl: { DeviceCode: (_ctx, _code, client) => client['device_code_lifetime'] ?? 600 },
    extraClientMetadata: { properties: ['device_code_lifetime'] },
    interactions: { url: (_ctx, interaction) => `${mounted}/interaction/${interaction.uid}` },
    features: {
      deviceFlow: { enabled: true },
      devInteractions: { enabled: false },
      introspection: { enabled: true, allowedPolicy: (_ctx, client) => client.clientId === setUp.graph.client_id },
      revocation: { enabled: true },
    },
    findAccount(_ctx, sub) {
      const account = accounts.find((one) => one.sub === sub);
      return account && { accountId: sub, claims: () => claimsOf(account) };
    },
  };
}

function claimsOf({ sub, tid, name, preferred_username }) {
  return { sub, ...(tid && { tid }), name, preferred_username };
}

/** An application like Keyturn's registration: public, native, signs in by code or through a browser. */
function publicClient({ client_id, device_code_lifetime, grant_types }) {
  return {
    client_id,
    client_name: 'Keyturn of Northwind IT',
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    redirect_uris: ['http://localhost'],
    response_types: ['code'],
    grant_types,
    ...(device_code_lifetime && { device_code_lifetime }),
  };
}

/** The Graph, which may ask whether a token is good and nothing else. */
function graphClient({ client_id, client_secret }) {
  return { client_id, client_secret, redirect_uris: [], response_types: [], grant_types: [] };
}

/** RFC 8628 makes `interval` optional and the provider leaves it out; some servers say one. */
function sayInterval(interval) {
  return async (ctx, next) => {
    await next();
    if (ctx.oidc?.route === 'device_authorization' && ctx.body.device_code) ctx.body.interval = interval;
  };
}
