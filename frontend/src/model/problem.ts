// A request that failed, as far as the models have to know.

/** Status 0: no answer came. `code` is the stable word of a problem, a number on `/v2`; `retryAfter` is in seconds. */
export interface Failure {
  readonly status: number;
  readonly message: string;
  readonly code: string | number | undefined;
  readonly retryAfter: number;
  readonly timedOut: boolean;
}
