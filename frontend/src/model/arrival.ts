// What the address of the page asks for when it opens: a mailed link to follow, or a failed log-in to speak of.

const LINKS = ['verify', 'reset'] as const;
const FAILURES = [
  'login-denied', 'login-expired', 'login-failed', 'unavailable', 'rate-limited', 'provider-not-configured', 'email-taken',
] as const;
const KINDS = ['local', 'google', 'kakao', 'naver'] as const;
const READ = [...LINKS, 'login', 'code', 'kind'];

export type LinkWay = (typeof LINKS)[number];
export type ArrivalProblem =
  `people.return.${(typeof FAILURES)[number]}` | `people.return.email-taken.${(typeof KINDS)[number]}`;

/** A mailed link with its token, or why a log-in at a provider failed. */
export type Arrival =
  | { readonly link: { readonly way: LinkWay; readonly token: string } }
  | { readonly problem: ArrivalProblem };

/** What the query of an address asks for, or null. Nothing of the address is ever shown. */
export function readArrival(query: string): Arrival | null {
  const parameters = new URLSearchParams(query);
  const way = LINKS.find((name) => parameters.has(name));
  if (way) {
    return { link: { way, token: parameters.get(way) ?? '' } };
  }
  return parameters.get('login') === 'failed' ? { problem: failureKey(parameters) } : null;
}

/** The query without what readArrival reads. */
export function withoutArrival(query: string): string {
  const parameters = new URLSearchParams(query);
  READ.forEach((name) => parameters.delete(name));
  const rest = parameters.toString();
  return rest === '' ? '' : `?${rest}`;
}

function failureKey(parameters: URLSearchParams): ArrivalProblem {
  const code = FAILURES.find((known) => known === parameters.get('code')) ?? 'login-failed';
  const kind = KINDS.find((known) => known === parameters.get('kind'));
  return code === 'email-taken' && kind ? `people.return.${code}.${kind}` : `people.return.${code}`;
}
