import { beforeEach, expect, test } from 'vitest';
import { TestPage } from '../testing/page';

let page: TestPage;

beforeEach(() => {
  page = new TestPage();
});

const talk = () => page.services.store.current.talk;

test('should wait for the room when something was said', () => {
  page.services.talk('lobby', 'hello');
  expect(page.sent).toEqual([{ op: 'chat', room: 'lobby', text: 'hello' }]);
  expect(talk()).toEqual({ sending: { room: 'lobby', text: 'hello' }, refusal: null });
  page.services.talk('lobby', 'hello again');
  expect(page.sent).toHaveLength(1);
  page.server.onPosted('ACME');
  expect(talk().sending).not.toBeNull();
  page.server.onPosted('lobby');
  expect(talk()).toEqual({ sending: null, refusal: null });
});

test('should keep why a text was refused until the next one is sent', () => {
  page.services.talk('lobby', 'hello');
  page.server.onError({ code: 'CHAT_RATE', message: '', ch: 'chat:lobby' });
  expect(talk()).toEqual({ sending: null, refusal: { room: 'lobby', code: 'CHAT_RATE' } });
  page.services.talk('lobby', 'hello');
  expect(talk().refusal).toBeNull();
});

test('should refuse what cannot be sent, and what the connection was lost over', () => {
  page.services.talk('lobby', 'hello');
  page.server.onState('offline');
  expect(talk().refusal).toEqual({ room: 'lobby', code: 'OFFLINE' });
  page.connected = false;
  page.services.talk('ACME', 'hello');
  expect(talk()).toEqual({ sending: null, refusal: { room: 'ACME', code: 'OFFLINE' } });
});
