// One request to the server, with a time limit and errors that keep what the answer says.

const TIMEOUT_MILLIS = 10_000;
const RETRY_SECONDS = 1;

interface Details {
  readonly code?: string | number | undefined;
  readonly retryAfter?: number;
  readonly timedOut?: boolean;
}

/**
 * A request that was refused or got no answer; status 0 means that no answer came. `code` is the stable word of a
 * problem (a number on `/v2`), undefined without an answer; `retryAfter` is in seconds.
 */
export class RequestError extends Error {
  readonly code: string | number | undefined;
  readonly retryAfter: number;
  readonly timedOut: boolean;

  constructor(readonly status: number, message: string, details: Details = {}) {
    super(message);
    this.code = details.code;
    this.retryAfter = details.retryAfter ?? RETRY_SECONDS;
    this.timedOut = details.timedOut ?? false;
  }
}

/** Resolves to the answer's JSON, null when it has none; rejects with a RequestError. */
export async function request<Answer = null>(method: string, path: string, body?: object): Promise<Answer> {
  const { response, text } = await send(method, path, body);
  const answer = text === '' ? null : parse(text);
  if (!response.ok) {
    throw new RequestError(response.status, answer?.message ?? answer?.detail ?? response.statusText, {
      code: answer?.code,
      retryAfter: Number(response.headers.get('Retry-After')) || RETRY_SECONDS,
    });
  }
  return answer as Answer;
}

/** Hands back a failed request; anything else is a fault of the page and goes on its way. */
export function requireRequestError(error: unknown): RequestError {
  if (!(error instanceof RequestError)) {
    throw error;
  }
  return error;
}

async function send(method: string, path: string, body?: object): Promise<{ response: Response; text: string }> {
  const headers: Record<string, string> = { 'Accept-Language': document.documentElement.lang };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  try {
    const response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MILLIS),
    });
    return { response, text: await response.text() };
  } catch (failure) {
    const { name, message } = failure as Error;
    throw new RequestError(0, message, { timedOut: name === 'TimeoutError' });
  }
}

function parse(text: string): { message?: string; detail?: string; code?: string | number } {
  try {
    return JSON.parse(text);
  } catch {
    return { message: text.slice(0, 200) };
  }
}
