// What the address of the page asks for when it opens: a mailed link to follow, or a failed log-in to speak of.

const LINKS = ['verify', 'reset'];
const FAILURES = new Set([
  'login-denied', 'login-expired', 'login-failed', 'unavailable', 'rate-limited', 'provider-not-configured', 'email-taken',
]);
const KINDS = new Set(['local', 'google', 'kakao', 'naver']);
const READ = [...LINKS, 'login', 'code', 'kind'];

/**
 * What the query of an address asks for: { link: { way, token } } with way 'verify' or 'reset', { problem: { key, values } } for
 * a log-in that failed at a provider, or null. Nothing of the address is ever shown.
 */
export function readArrival(query) {
  const parameters = new URLSearchParams(query);
  const way = LINKS.find((name) => parameters.has(name));
  if (way) {
    return { link: { way, token: parameters.get(way) } };
  }
  return parameters.get('login') === 'failed' ? { problem: { key: failureKey(parameters), values: {} } } : null;
}

/** The query without what readArrival reads. */
export function withoutArrival(query) {
  const parameters = new URLSearchParams(query);
  READ.forEach((name) => parameters.delete(name));
  return parameters.size === 0 ? '' : `?${parameters}`;
}

function failureKey(parameters) {
  const code = parameters.get('code');
  const kind = parameters.get('kind');
  if (code === 'email-taken' && KINDS.has(kind)) {
    return `people.return.email-taken.${kind}`;
  }
  return `people.return.${FAILURES.has(code) ? code : 'login-failed'}`;
}
