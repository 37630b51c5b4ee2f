// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AccountState, Order } from '../../model/messages';
import { setScreen, tradingPage } from '../../testing/desk';
import { fixture } from '../../testing/fixtures';
import { click, press, type } from '../../testing/hands';
import type { TestPage } from '../../testing/page';
import { chooseLanguage } from '../../text/language';
import { OpenOrders } from './OpenOrders';

let page: TestPage;
let list: HTMLElement;
let sent: string[];
let answer: () => Response;

beforeEach(async () => {
  chooseLanguage('en');
  setScreen(true);
  sent = [];
  answer = () => Response.json({});
  vi.stubGlobal('fetch', async (path: string, { method, body }: { method: string; body: string | null }) => {
    sent.push([method, path, body].filter(Boolean).join(' '));
    return answer();
  });
  page = await tradingPage();
  list = await page.render(<OpenOrders />);
});
afterEach(async () => {
  await page.leave();
  vi.unstubAllGlobals();
});

const ID = '73746f63-6b01-8000-8000-000002000001';
const find = (selector: string) => list.querySelector(selector);

test('should list what waits with its price and what is still open of it', async () => {
  expect(find('.order')?.textContent).toContain('9,950 won · 5 shares');
  const { data } = fixture<{ data: AccountState }>('account-snapshot');
  const order = { ...data.orders[0], filledQuantity: 2, status: 'partially_filled' } as Order;
  page.say({ ch: 'account', seq: 3, type: 'update', data: { ...data, orders: [order], rejections: [] } });
  await page.frame();
  expect(find('.order')?.textContent).toContain('9,950 won · 3 shares2 of 5 shares traded');
});

test('should change price and quantity in the row', async () => {
  await click(find('.order-change'));
  expect(document.activeElement?.getAttribute('name')).toBe('price');
  await type(find('[name=price]'), '9,900');
  await type(find('[name=quantity]'), '7');
  await click(find('.order-save'));
  expect(sent).toEqual([`PATCH /v2/orders/${ID} {"qty":"7","limit_price":"9900"}`]);
});

test('should step the price in the row by ticks', async () => {
  await click(find('.order-change'));
  await press('ArrowDown');
  await click(find('.field-stepped button:last-child'));
  await press('ArrowUp');
  expect((find('[name=price]') as HTMLInputElement).value).toBe('9,960');
});

test('should send nothing when what was typed is no number, and close when Escape is pressed', async () => {
  await click(find('.order-change'));
  await type(find('[name=quantity]'), 'many');
  expect((find('.order-save') as HTMLButtonElement).disabled).toBe(true);
  await press('Escape');
  expect(find('.order-edit')).toBeNull();
  expect(sent).toEqual([]);
});

test('should cancel one order, and all of them', async () => {
  await click(find('.order-cancel'));
  await click(find('.orders-cancel-all'));
  expect(sent).toEqual([`DELETE /v2/orders/${ID}`, 'DELETE /v2/orders']);
});

test('should say in the row why an order could not be cancelled', async () => {
  answer = () => Response.json({ code: 40410000, message: 'not open' }, { status: 404 });
  await click(find('.order-cancel'));
  expect(find('.order-message')?.textContent).toBe('This order is done. It can no longer be changed or cancelled.');
});

test('should say what comes next when nothing waits', async () => {
  const { data } = fixture<{ data: AccountState }>('account-snapshot');
  page.say({ ch: 'account', seq: 4, type: 'snapshot', data: { ...data, orders: [] } });
  await page.frame();
  expect(list.textContent).toBe('No orders are waiting. A limit order waits here for its price.');
});
