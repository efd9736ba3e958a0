// Calls to the server's own public endpoints, over the same TLS that everybody else uses.
import https from 'node:https';

/** POSTs a form and gives status and text. */
export function post(url, form, { ca, authorization }) {
  const body = new URLSearchParams(form).toString();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) };
  if (authorization) headers.Authorization = authorization;
  return new Promise((resolve, reject) => {
    const request = https.request(url, { method: 'POST', headers, ca }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => { text += chunk; });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}
