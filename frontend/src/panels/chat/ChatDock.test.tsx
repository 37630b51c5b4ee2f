// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ChatMessage } from '../../model/messages';
import type { Frame } from '../../net/wire';
import { unmute } from '../../state/mutes';
import { setScreen } from '../../testing/desk';
import { fixture } from '../../testing/fixtures';
import { focus, press } from '../../testing/hands';
import { TestPage } from '../../testing/page';
import { ChatDock } from './ChatDock';

const BOB = 7;
let page: TestPage;
let element: HTMLElement;

beforeEach(async () => {
  setScreen(true);
  page = new TestPage();
  element = await page.render(<ChatDock />);
});
afterEach(async () => {
  await act(async () => unmute(BOB));
  await page.leave();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const said = (id: string, text: string): ChatMessage =>
  ({ id, time: 1_000_000, room: 'lobby', kind: 'player', userId: BOB, nickname: 'bob', text });
const lobby = (...messages: ChatMessage[]): Frame => ({ ch: 'chat:lobby', seq: 1, type: 'messages', data: { messages } });
const texts = () => Array.from(element.querySelectorAll('.chat-text'), ({ textContent }) => textContent);
const click = (selector: string) => act(async () => element.querySelector<HTMLElement>(selector)?.click());

async function tell(...frames: Frame[]): Promise<void> {
  page.say(...frames);
  await page.frame();
}

/** What the page knows when a guest plays. */
async function logIn(): Promise<void> {
  page.services.store.update((state) => ({ ...state, session: { ...state.session, loggedIn: true } }));
  await page.frame();
}

async function write(text: string): Promise<void> {
  await act(async () => {
    const input = element.querySelector<HTMLInputElement>('.chat-input');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await click('.chat-send');
}

/** What would be more than text if it were taken for HTML. */
const MARKUP = [
  '<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '<a href="javascript:alert(1)">gift</a>', '</span></li><h1>notice</h1>',
  '<svg onload=alert(1)>', '&lt;b&gt;',
];

test('should show what players write, and what they are called, as text when it looks like HTML', async () => {
  await tell(lobby(...MARKUP.map((text, id) => ({ ...said(String(id), text), nickname: text }))));
  expect(texts()).toEqual(MARKUP);
  expect(Array.from(element.querySelectorAll('.chat-author'), ({ textContent }) => textContent)).toEqual(MARKUP);
  expect(element.querySelector('.chat-line :is(img, script, a, h1, svg, b)')).toBeNull();
});

test('should listen to the lobby and to the room of the chosen instrument', async () => {
  await tell(fixture('tickers-snapshot'));
  expect(page.asked).toEqual(['subscribe chat:lobby', 'subscribe chat:ACME']);
  await click('[role=tab]:nth-child(2)');
  await tell(fixture('chat-own-messages'));
  expect(texts()).toEqual([
    'ACME 10주를 10,050원에 샀습니다.', '주문이 거부되었습니다. 주문 금액이 부족합니다. 필요: 50,000,000원, 가능: 10,000,000원']);
});

test('should hide what somebody says when asked to, and show it again', async () => {
  await tell(fixture('chat-snapshot'), lobby(said('1', 'buy now!')));
  await click('button.chat-author');
  await click('.chat-mute');
  await tell(lobby(said('2', 'buy now!!')));
  expect(texts()).toEqual(['1라운드 거래가 열렸습니다.']);
  expect(localStorage.getItem('stocking.muted')).toBe('[{"userId":7,"nickname":"bob"}]');
  await click('.chat-muted button');
  expect(texts()).toHaveLength(3);
});

test('should let only those write who are logged in', async () => {
  await tell(fixture('chat-snapshot'));
  expect(element.querySelector('.chat-composer')).toBeNull();
  expect(element.querySelector('.chat-welcome')?.textContent).toContain('게스트로 시작');
  await logIn();
  expect(element.querySelector('.chat-composer')).not.toBeNull();
});

test('should empty the field when a text has come to the room, and keep it when it was refused', async () => {
  await logIn();
  await write(' hello ');
  expect(page.sent).toEqual([{ op: 'chat', room: 'lobby', text: 'hello' }]);
  await act(async () => page.server.onError({ code: 'CHAT_RATE', message: '', ch: 'chat:lobby' }));
  await page.frame();
  const input = element.querySelector<HTMLInputElement>('.chat-input');
  expect(input?.value).toBe(' hello ');
  expect(element.querySelector('.chat-hint[role=alert]')?.textContent).toContain('5초에 5개까지');
  await click('.chat-send');
  await page.frame();
  await act(async () => page.server.onPosted('lobby'));
  await page.frame();
  expect(input?.value).toBe('');
  expect(element.querySelector('[role=alert]')).toBeNull();
});

test('should not send a text that is too long, and say by how much', async () => {
  await logIn();
  await write('가'.repeat(303));
  expect(page.sent).toEqual([]);
  expect(element.querySelector('.chat-hint')?.textContent).toContain('3자를 줄여야');
});

const tabs = () => Array.from(element.querySelectorAll('[role=tab]'), ({ textContent }) => textContent);
const resizer = () => element.querySelector('.chat-resizer');
const height = () => Number(resizer()?.getAttribute('aria-valuenow'));

test('should count what is new in a room until somebody looks at it', async () => {
  await tell(fixture('tickers-snapshot'), lobby(), { ch: 'chat:ACME', seq: 1, type: 'snapshot', data: { messages: [] } });
  await tell(lobby({ ...said('1', 'hello'), time: 2_000_000 }));
  expect(tabs()).toEqual(['로비1새 메시지 1개', '한빛']);
  expect(element.querySelector('.chat-fold')?.textContent).toContain('새 메시지 1개');
  await click('.chat-fold');
  await page.frame();
  expect(tabs()[0]).toBe('로비');
  const fill: ChatMessage = { id: 'f', time: 3_000_000, room: 'ACME', kind: 'fill', textKo: '샀습니다.', textEn: 'Bought.' };
  await tell({ ch: 'chat:ACME', seq: 2, type: 'messages', data: { messages: [fill] } });
  expect(tabs()[1]).toBe('한빛1새 메시지 1개');
  await click('[role=tab]:nth-child(2)');
  await page.frame();
  expect(tabs()).toEqual(['로비', '한빛']);
});

test('should be made higher and lower with the keyboard, within limits, and remember it', async () => {
  expect(resizer()).toBeNull();
  await click('.chat-fold');
  expect(height()).toBe(132);
  await focus(resizer());
  await press('ArrowUp');
  await press('ArrowUp');
  await press('ArrowDown');
  expect(height()).toBe(156);
  expect(document.documentElement.style.getPropertyValue('--chat-height')).toBe('156px');
  expect(localStorage.getItem('stocking.chat.height')).toBe('156');
  await press('Home');
  expect(height()).toBe(72);
  await press('End');
  expect(height()).toBe(Number(resizer()?.getAttribute('aria-valuemax')));
});

test('should follow the pointer until it is let go', async () => {
  await click('.chat-fold');
  const edge = resizer() as HTMLElement;
  Object.assign(edge, { setPointerCapture: () => undefined });
  const point = (type: string, clientY: number) => act(async () => {
    edge.dispatchEvent(new PointerEvent(type, { clientY, button: 0, bubbles: true }));
  });
  await point('pointerdown', 500);
  await point('pointermove', 450);
  expect(height()).toBe(182);
  await point('lostpointercapture', 450);
  await point('pointermove', 300);
  expect(height()).toBe(182);
});
