import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Rejection } from './messages';
import type { Failure } from './problem';
import { explain } from './refusal';

const failure = (status: number, parts: Partial<Failure> = {}): Failure =>
  ({ status, message: 'off tick', code: undefined, retryAfter: 3, timedOut: false, ...parts });
const rejection = (reason: string): Rejection =>
  ({ time: 1, orderId: null, clientOrderId: 'a', symbol: 'S', reason, actualValue: 52_333, limitValue: 100 });

test('should prefer the reason of the exchange to the bare status when both are known', () => {
  expect(explain(failure(422), rejection('PRICE_OFF_TICK')))
    .toEqual({ key: 'refusal.tick', values: { price: 52_333, tick: 100, below: 52_300 } });
  expect(explain(failure(422), rejection('SOMETHING_NEW')).key).toBe('refusal.other');
});

test('should use the words of the exchange when the page has none of its own', () => {
  expect(explain(failure(422))).toEqual({ key: 'refusal.other', values: { message: 'off tick' } });
});

test('should say what to do when the answer is only a status', () => {
  expect(explain(failure(0)).key).toBe('refusal.offline');
  expect(explain(failure(0, { timedOut: true })).key).toBe('refusal.noAnswer');
  expect(explain(failure(401)).key).toBe('refusal.session');
  expect(explain(failure(403, { code: 40_310_000 })).key).toBe('refusal.balance');
  expect(explain(failure(403, { code: 40_310_001 })).key).toBe('refusal.other');
  expect(explain(failure(404)).key).toBe('refusal.notOpen');
  expect(explain(failure(503))).toEqual({ key: 'refusal.busy', values: { seconds: 3 } });
});

/** Where the gateway has its sentences for refusals. */
const TEXTS = '../../../gateway-netty/src/main/java/io/stocking/gateway/model/answer/RejectionTexts.java';

test('should have words of its own for every reason the gateway has words for', () => {
  const source = readFileSync(join(import.meta.dirname, TEXTS), 'utf8');
  const reasons = Array.from(source.matchAll(/case ([A-Z_, \n]+) ->/g), ([, names = '']) => names.split(/,\s*/)).flat();
  expect(reasons.length).toBeGreaterThan(15);
  expect(reasons.filter((reason) => explain(failure(422), rejection(reason)).key === 'refusal.other')).toEqual([]);
});
