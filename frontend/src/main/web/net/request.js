// One request to the server, with a time limit and errors that keep what the answer says.

const TIMEOUT_MILLIS = 10_000;
const RETRY_SECONDS = 1;

/**
 * A request that was refused or got no answer; status 0 means that no answer came. `code` is the stable word of a
 * problem (a number on `/v2`), undefined without an answer; `retryAfter` is in seconds.
 */
export class RequestError extends Error {
  constructor(status, message, { code, retryAfter = RETRY_SECONDS, timedOut = false } = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
    this.timedOut = timedOut;
  }
}

/** Resolves to the answer's JSON, null when it has none; rejects with a RequestError. */
export async function request(method, path, body) {
  const { response, text } = await send(method, path, body);
  const answer = text === '' ? null : parse(text);
  if (!response.ok) {
    const message = answer?.message ?? answer?.detail ?? response.statusText;
    throw new RequestError(response.status, message, {
      code: answer?.code,
      retryAfter: Number(response.headers.get('Retry-After')) || RETRY_SECONDS,
    });
  }
  return answer;
}

/** Hands back a failed request; anything else is a fault of the page and goes on its way. */
export function requireRequestError(error) {
  if (!(error instanceof RequestError)) {
    throw error;
  }
  return error;
}

async function send(method, path, body) {
  const headers = { 'Accept-Language': document.documentElement.lang };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  try {
    const response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MILLIS),
    });
    return { response, text: await response.text() };
  } catch (failure) {
    throw new RequestError(0, failure.message, { timedOut: failure.name === 'TimeoutError' });
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { message: text.slice(0, 200) };
  }
}
