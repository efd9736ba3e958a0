// What a person meets between entering a code and the end: a sign-in page, then a permissions page.

/** Answers GET and POST of {tenant}/v2.0/interaction/{uid}. */
export async function interact(provider, accounts, request, response) {
  const details = await provider.interactionDetails(request, response).catch(() => null);
  if (!details) return page(response, 400, '<p>This sign-in is over.</p>');
  const { prompt, params } = details;
  if (request.method !== 'POST') return page(response, 200, prompt.name === 'login' ? signInForm() : consentForm(prompt));

  const form = await formOf(request);
  if (form.get('answer') === 'cancel') {
    const refused = { error: 'access_denied', error_description: 'The administrator said no' };
    return provider.interactionFinished(request, response, refused, { mergeWithLastSubmission: false });
  }
  if (prompt.name === 'login') {
    const account = accounts.find((one) => one.preferred_username === form.get('username'));
    if (account?.password !== form.get('password')) return page(response, 401, `<p>Wrong.</p>${signInForm()}`);
    return provider.interactionFinished(request, response, { login: { accountId: account.sub } });
  }
  const grantId = await grant(provider, details, params);
  return provider.interactionFinished(request, response, { consent: { grantId } });
}

async function grant(provider, { grantId, session, prompt }, { client_id: clientId }) {
  const found = grantId
    ? await provider.Grant.find(grantId)
    : new provider.Grant({ accountId: session.accountId, clientId });
  const { missingOIDCScope = [], missingOIDCClaims = [] } = prompt.details;
  found.addOIDCScope(missingOIDCScope.join(' '));
  found.addOIDCClaims(missingOIDCClaims);
  return found.save();
}

async function formOf(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return new URLSearchParams(body);
}

function signInForm() {
  return '<form method="post"><input name="username"><input type="password" name="password"></form>';
}

function consentForm({ details: { missingOIDCScope = [] } }) {
  const asked = missingOIDCScope.map((scope) => `<li>${scope}</li>`).join('');
  return `<ul>${asked}</ul><form method="post"><input type="hidden" name="answer" value="accept"></form>`;
}

function page(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`<!doctype html><title>Sign in</title>${body}`);
}
