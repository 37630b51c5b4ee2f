// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AccountUpdate, Order } from '../model/messages';
import type { OrderTerms } from '../net/trading';
import { fixture } from '../testing/fixtures';
import { TestPage } from '../testing/page';
import { wordsIn } from '../text/useText';
import { refusalOf, type OrderFailure } from './orders';

const TERMS: OrderTerms = { symbol: 'ACME', side: 'buy', type: 'limit', quantity: 5, price: 9_950 };
const ORDER = { id: 'o-1', symbol: 'ACME' } as Order;

let page: TestPage;
let sent: { readonly method: string; readonly path: string; readonly body: Record<string, unknown> | null }[];
let answer: () => Response;

beforeEach(() => {
  page = new TestPage();
  page.say(fixture('tickers-snapshot'), fixture('account-snapshot'));
  sent = [];
  vi.stubGlobal('fetch', async (path: string, { method, body }: { method: string; body: string | null }) => {
    sent.push({ method, path, body: body === null ? null : JSON.parse(body) });
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

const toasts = () => page.services.store.current.toasts.map(({ words }) => words(wordsIn('en')));
const answerOrder = (status: string, filled: number) => () =>
  Response.json({ id: 'o-1', status, qty: '5', filled_qty: String(filled), limit_price: '9950' });
const refuse = (status: number) => () => Response.json({ code: 42210000, message: 'off tick' }, { status });

test('should say where an order waits, and what of it found nobody, when it was taken', async () => {
  answer = answerOrder('new', 0);
  expect(await page.services.orders.enter(TERMS)).toBeNull();
  answer = answerOrder('partially_filled', 2);
  await page.services.orders.enter(TERMS);
  answer = answerOrder('canceled', 4);
  await page.services.orders.enter(TERMS);
  expect(toasts()).toEqual([
    'Your order for 5 shares waits at 9,950 won.', 'Your order for 3 shares waits at 9,950 won.',
    'Nobody was on the other side: 1 share cancelled.',
  ]);
});

test('should say nothing of its own when an order was filled: the fill is told on the account', async () => {
  answer = answerOrder('filled', 5);
  await page.services.orders.enter(TERMS);
  expect(toasts()).toEqual([]);
});

test('should give every order an id of its own, also without a secure origin', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  answer = answerOrder('new', 0);
  await page.services.orders.enter(TERMS);
  await page.services.orders.enter(TERMS);
  const ids = sent.map(({ body }) => String(body?.client_order_id));
  expect(new Set(ids).size).toBe(2);
  ids.forEach((id) => expect(id).toMatch(/^[\da-z-]{10,128}$/));
});

test('should find the reason of the exchange when it comes after the answer', async () => {
  answer = refuse(422);
  const failure = await page.services.orders.enter(TERMS) as OrderFailure;
  const account = () => page.services.store.current.account;
  expect(refusalOf(account(), failure)).toEqual({ key: 'refusal.other', values: { message: 'off tick' } });
  const update = fixture<{ data: AccountUpdate }>('account-rejection').data;
  const [rejection] = update.rejections;
  const clientOrderId = String(sent[0]?.body?.client_order_id);
  page.say({ ch: 'account', seq: 2, type: 'update', data: { ...update, rejections: [{ ...rejection, clientOrderId }] } });
  expect(refusalOf(account(), failure).key).toBe('refusal.cashNow');
});

test('should change and cancel one order or all, and say so', async () => {
  answer = () => Response.json({});
  const { orders } = page.services;
  await orders.change(ORDER, { quantity: 7, price: 9_900 });
  await orders.cancel(ORDER);
  await orders.cancelAll();
  expect(sent.map(({ method, path }) => `${method} ${path}`))
    .toEqual(['PATCH /v2/orders/o-1', 'DELETE /v2/orders/o-1', 'DELETE /v2/orders']);
  expect(sent[0]?.body).toEqual({ qty: '7', limit_price: '9900' });
  expect(toasts()).toEqual([
    'The order is now 7 shares at 9,900 won.', 'The order for Hanbit is cancelled.', 'All waiting orders are cancelled.',
  ]);
});

test('should hand back what failed when an order cannot be cancelled', async () => {
  answer = refuse(404);
  const failure = await page.services.orders.cancel(ORDER) as OrderFailure;
  expect(failure.subject).toEqual({ orderId: 'o-1' });
  expect(refusalOf(page.services.store.current.account, failure).key).toBe('refusal.notOpen');
  expect(toasts()).toEqual([]);
});
