// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Frame } from '../net/wire';
import { fixture } from '../testing/fixtures';
import { TestPage } from '../testing/page';
import { bookOf } from './page';
import { useChannel, usePage } from './hooks';

const CHANGES_A_SECOND = 200;
const FRAMES_A_SECOND = 60;

let page: TestPage;
let drawings = 0;

beforeEach(() => {
  page = new TestPage();
});
afterEach(() => page.leave());

function Best({ symbol }: { readonly symbol: string }) {
  const book = usePage((state) => bookOf(state, symbol));
  useChannel(`book:${symbol}`);
  drawings += 1;
  return <p>{book.asks[0]?.quantity}</p>;
}

const change = (number: number): Frame =>
  ({ ch: 'book:ACME', seq: number, type: 'delta', data: { U: 11 + number, u: 11 + number, bids: [], asks: [[10_050, number]] } });

test('should draw at most once a frame when 200 changes of the book come in a second', async () => {
  page.say(fixture('book-snapshot'));
  await page.frame();
  const element = await page.render(<Best symbol="ACME" />);
  drawings = 0;
  let said = 0;
  for (let frame = 1; frame <= FRAMES_A_SECOND; frame += 1) {
    const before = drawings;
    for (; said < (frame * CHANGES_A_SECOND) / FRAMES_A_SECOND; said += 1) {
      page.say(change(said + 1));
    }
    expect(drawings).toBe(before);
    expect(await page.frame()).toBe(1);
    expect(drawings).toBe(before + 1);
    expect(element.textContent).toBe(String(said));
  }
  expect(drawings).toBe(FRAMES_A_SECOND);
});

test('should not draw what does not care when something else changes', async () => {
  await page.render(<Best symbol="ACME" />);
  drawings = 0;
  page.say(fixture('tickers-snapshot'), { ...fixture('book-snapshot'), ch: 'book:BETA' });
  await page.frame();
  expect(drawings).toBe(0);
});

test('should subscribe the channel of a component when it is there', async () => {
  await page.render(<><Best symbol="ACME" /><Best symbol="ACME" /><Best symbol="BETA" /></>);
  expect(page.asked).toEqual(['subscribe book:ACME', 'subscribe book:BETA']);
});
