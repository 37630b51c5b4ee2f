// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setScreen, tradingPage } from '../../testing/desk';
import { click, focus, press, type } from '../../testing/hands';
import type { TestPage } from '../../testing/page';
import { chooseLanguage } from '../../text/language';
import { Ticket } from './Ticket';

let page: TestPage;
let ticket: HTMLElement;
let sent: Record<string, string>[];
let answer: () => Response;

beforeEach(async () => {
  localStorage.clear();
  chooseLanguage('en');
  setScreen(true);
  sent = [];
  answer = () => Response.json({ id: 'o', status: 'filled', qty: '3', filled_qty: '3', limit_price: null });
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body));
    return answer();
  });
  page = await tradingPage();
  ticket = await page.render(<Ticket />);
});
afterEach(async () => {
  await page.leave();
  vi.unstubAllGlobals();
});

const find = (selector: string) => ticket.querySelector(selector);
const value = (name: string) => (find(`[name=${name}]`) as HTMLInputElement).value;
const said = (selector: string) => find(selector)?.textContent;

async function typeIn(name: string, text: string): Promise<void> {
  await type(find(`[name=${name}]`), text);
  await page.frame();
}

async function clickOn(selector: string): Promise<void> {
  await click(find(selector));
  await page.frame();
}

test('should send what the sentence says when the button is clicked, and be empty afterwards', async () => {
  expect(said('.ticket-sentence')).toBe('Enter how many shares to trade.');
  await typeIn('quantity', '3');
  expect(said('.ticket-sentence')).toBe('You buy 3 shares for about 30,150 won; 9,819,600 won stay.');
  await clickOn('.ticket-send');
  expect(sent).toMatchObject([{ symbol: 'ACME', side: 'buy', type: 'market', qty: '3', time_in_force: 'day' }]);
  expect(value('quantity')).toBe('');
});

test('should show what is typed and chosen at once, before the next frame', async () => {
  await type(find('[name=quantity]'), '12');
  await click(find('[value=limit]'));
  expect(value('quantity')).toBe('12');
  expect((find('[value=limit]') as HTMLInputElement).checked).toBe(true);
  expect(find('[name=price]')).not.toBeNull();
});

test('should step the price by ticks within the limits of the day', async () => {
  await clickOn('[value=limit]');
  expect(said('.field-head')).toContain('7,000 to 13,000');
  await clickOn('.field-stepped button:last-child');
  expect(value('price')).toBe('10,000');
  await focus(find('[name=price]'));
  await press('ArrowUp');
  await press('ArrowUp');
  await press('ArrowDown');
  expect(value('price')).toBe('10,010');
  await typeIn('price', '13000');
  await press('ArrowUp');
  expect(value('price')).toBe('13,000');
});

test('should name a price between two ticks before it is sent', async () => {
  await clickOn('[value=limit]');
  await typeIn('price', '10055');
  await typeIn('quantity', '1');
  await clickOn('.ticket-send');
  expect(said('.ticket-sentence')).toMatch(/10,055.*10 won.*10,050/);
  expect(sent).toEqual([]);
});

test('should lead to the empty field and send nothing when something is missing', async () => {
  await clickOn('[value=limit]');
  await clickOn('.ticket-send');
  expect(document.activeElement?.getAttribute('name')).toBe('price');
  expect(sent).toEqual([]);
  expect(find('.ticket-send')?.getAttribute('aria-disabled')).toBe('true');
});

test('should take parts of what is possible, a tenth of the cash, and what the slider says', async () => {
  await clickOn('[value=sell]');
  await clickOn('[data-percent="50"]');
  expect(value('quantity')).toBe('5');
  await type(find('.ticket-slider'), '8');
  await page.frame();
  expect(value('quantity')).toBe('8');
  await clickOn('.ticket-preset');
  expect(value('quantity')).toBe('30');
  expect(said('.ticket-send')).toBe('Buy Hanbit');
});

test('should ask before Enter sends, and send from the question', async () => {
  await typeIn('quantity', '3');
  await focus(find('[name=quantity]'));
  await press('Enter');
  expect(said('.confirm')).toContain('You buy 3 shares for about 30,150 won');
  expect(sent).toEqual([]);
  expect(document.activeElement?.className).toContain('confirm-send');
  await clickOn('.confirm-send');
  expect(sent).toHaveLength(1);
  expect(find('.confirm')).toBeNull();
});

test('should not ask when that was switched off', async () => {
  await typeIn('quantity', '3');
  await focus(find('[name=quantity]'));
  await press('Enter');
  await click(find('[name=ask]'));
  await click(find('.confirm [aria-label=Close]'));
  await focus(find('[name=quantity]'));
  await press('Enter');
  expect(find('.confirm')).toBeNull();
  expect(localStorage.getItem('stocking.confirm')).toBe('off');
});

test('should say why the exchange refused until something else is filled in', async () => {
  answer = () => Response.json({ code: 42210000, message: 'limit_price is off the tick' }, { status: 422 });
  await typeIn('quantity', '3');
  await clickOn('.ticket-send');
  expect(said('.ticket-message')).toBe('The order was not taken. The exchange says: limit_price is off the tick');
  expect(value('quantity')).toBe('3');
  await typeIn('quantity', '4');
  expect(said('.ticket-message')).toBe('');
});

test('should be ready for a number when b or s is pressed, but not while something is typed', async () => {
  await press('s');
  await page.frame();
  expect((find('[value=sell]') as HTMLInputElement).checked).toBe(true);
  expect(document.activeElement?.getAttribute('name')).toBe('quantity');
  await press('b');
  await page.frame();
  expect((find('[value=sell]') as HTMLInputElement).checked).toBe(true);
  await press('Escape');
  expect(document.activeElement).toBe(document.body);
});

test('should take a price from elsewhere and forget it when another instrument is chosen', async () => {
  await act(async () => page.services.openTicket({ type: 'limit', price: '9,950' }));
  await page.frame();
  expect(value('price')).toBe('9,950');
  expect(find('.ticket-dock')?.getAttribute('data-open')).toBe('true');
  page.services.select('BETA');
  await page.frame();
  expect(value('price')).toBe('');
});

test('should not put a keyboard over the ticket when the screen is small', async () => {
  setScreen(false);
  await click(find('.ticket-bar .button-sell'));
  await page.frame();
  expect(document.activeElement?.className).toContain('ticket-close');
  await clickOn('.ticket-close');
  expect(find('.ticket-dock')?.getAttribute('data-open')).toBe('false');
});

test('should separate thousands when the field is left', async () => {
  await typeIn('quantity', '1234');
  await focus(find('[name=quantity]'));
  await press('Escape');
  await page.frame();
  expect(value('quantity')).toBe('1,234');
});
