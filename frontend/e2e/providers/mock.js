// Google, Kakao and Naver on one port, with a page that asks for consent: `node mock.js` prints its address.

import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';

const CLIENT = { id: 'e2e-client', secret: 'e2e-secret' };
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const grants = new Map();

const base64url = (value) => Buffer.from(value).toString('base64url');

function idToken(issuer, grant) {
  const now = Math.floor(Date.now() / 1000);
  const header = { alg: 'RS256', kid: 'e2e', typ: 'JWT' };
  const claims = {
    iss: issuer, azp: CLIENT.id, aud: CLIENT.id, sub: `1${grant.person.length}0001`, email: `${grant.person}@google.example`,
    email_verified: true, nonce: grant.nonce, iat: now, exp: now + 3600,
  };
  const content = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(claims))}`;
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64url')}`;
}

/** The consent page; what it is asked for goes on in hidden fields, as providers keep it in their own sessions. */
function consent(query) {
  const fields = Array.from(query, ([name, value]) => `<input type="hidden" name="${name}" value="${encodeURIComponent(value)}">`);
  return `<!doctype html><title>Consent</title><form method="post" action="/consent">${fields.join('')}
    <label>Name <input name="person" required></label>
    <button id="allow" name="answer" value="allow">Allow</button>
    <button id="deny" name="answer" value="deny" formnovalidate>Deny</button></form>`;
}

function decide(form) {
  const asked = Object.fromEntries(Array.from(form, ([name, value]) => [name, decodeURIComponent(value)]));
  const back = new URL(asked.redirect_uri);
  back.searchParams.set('state', asked.state);
  if (asked.answer === 'allow') {
    const code = randomUUID();
    grants.set(code, asked);
    back.searchParams.set('code', code);
  } else {
    back.searchParams.set('error', 'access_denied');
  }
  return back.href;
}

function redeem(form) {
  const grant = grants.get(form.get('code'));
  grants.delete(form.get('code'));
  const proven = (challenge) => challenge === undefined
    || challenge === createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
  const ours = form.get('client_id') === CLIENT.id && form.get('client_secret') === CLIENT.secret;
  return ours && grant?.redirect_uri === form.get('redirect_uri') && proven(grant.code_challenge) ? grant : undefined;
}

function tokens(issuer, path, form) {
  const grant = redeem(form);
  if (!grant) {
    return { error: 'invalid_grant' };
  }
  const token = randomUUID();
  grants.set(token, grant);
  const common = { access_token: token, token_type: 'bearer' };
  return {
    '/token': { ...common, expires_in: 3599, id_token: path === '/token' && idToken(issuer, grant) },
    '/oauth/token': { ...common, expires_in: 21599 },
    '/oauth2.0/token': { ...common, expires_in: '3600' },
  }[path];
}

function profile(path, person) {
  return path === '/v2/user/me'
    ? {
      id: 2_000_000 + person.length,
      kakao_account: {
        profile: { nickname: person }, is_email_valid: true, is_email_verified: true, email: `${person}@kakao.example`,
      },
    }
    : { resultcode: '00', message: 'success', response: { id: `n-${person}`, nickname: person, email: `${person}@naver.example` } };
}

const discovery = (issuer) => ({
  issuer,
  authorization_endpoint: `${issuer}/o/oauth2/v2/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/oauth2/v3/certs`,
});

const server = createServer(async (request, response) => {
  const issuer = `http://localhost:${server.address().port}`;
  const url = new URL(request.url, issuer);
  const chunks = await request.toArray();
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  const json = (value) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(value));
  switch (url.pathname) {
    case '/.well-known/openid-configuration':
      return json(discovery(issuer));
    case '/oauth2/v3/certs':
      return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'e2e', use: 'sig', alg: 'RS256' }] });
    case '/token':
    case '/oauth/token':
    case '/oauth2.0/token':
      return json(tokens(issuer, url.pathname, form));
    case '/v2/user/me':
    case '/v1/nid/me':
      return json(profile(url.pathname, grants.get(request.headers.authorization.slice('Bearer '.length)).person));
    case '/consent':
      return response.writeHead(302, { Location: decide(form) }).end();
    default:
      return response.setHeader('Content-Type', 'text/html').end(consent(url.searchParams));
  }
});

server.listen(0, '127.0.0.1', () => process.stdout.write(`http://localhost:${server.address().port}\n`));
