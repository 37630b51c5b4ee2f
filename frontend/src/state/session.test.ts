import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fixture } from '../testing/fixtures';
import { TestPage } from '../testing/page';

const ME = { userId: 7, nickname: 'alice', kind: 'guest' };

let page: TestPage;
let answers: Record<string, () => Response>;

beforeEach(() => {
  page = new TestPage();
  answers = { '/api/me': () => Response.json(ME), '/api/auth/guest': () => Response.json({ userId: 7, nickname: 'alice' }) };
  vi.stubGlobal('document', { documentElement: { lang: 'ko' } });
  vi.stubGlobal('fetch', async (path: string) => answers[path]?.() ?? Response.json({}, { status: 404 }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const session = () => page.services.store.current.session;
const welcome = (loggedIn: boolean) => page.services.session.onWelcome(loggedIn);

test('should learn who plays when the server says that somebody is logged in', async () => {
  await welcome(true);
  expect(session()).toMatchObject({ loggedIn: true, me: ME, ending: null });
});

test('should go on without a name when the server does not tell it, and ask again next time', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  answers['/api/me'] = () => Response.json({ detail: 'down' }, { status: 503 });
  await welcome(true);
  expect(session()).toMatchObject({ loggedIn: true, me: null });
  answers['/api/me'] = () => Response.json(ME);
  await welcome(true);
  expect(session().me).toEqual(ME);
});

test('should make a guest and begin the connection anew when somebody starts', async () => {
  const started = page.services.session.startAsGuest();
  expect(session().starting).toBe(true);
  await page.services.session.startAsGuest();
  await started;
  expect(session()).toMatchObject({ starting: false, failure: null, me: { nickname: 'alice' } });
  expect(page.asked).toEqual(['resubscribe account', 'restart']);
});

test('should say what failed when no guest could be made', async () => {
  answers['/api/auth/guest'] = () => Response.json({ code: 'unavailable' }, { status: 503, headers: { 'Retry-After': '4' } });
  await page.services.session.startAsGuest();
  expect(session()).toMatchObject({ starting: false, me: null, failure: { status: 503, retryAfter: 4 } });
  expect(page.asked).toEqual([]);
});

test('should forget account and player, and say why, when the server ends the session', async () => {
  await welcome(true);
  page.say(fixture('account-snapshot'));
  page.server.onLoggedOut('anotherLogin');
  expect(session()).toMatchObject({ loggedIn: false, me: null, ending: 'anotherLogin' });
  expect(page.services.store.current.account.ready).toBe(false);
  expect(page.asked).toEqual(['restartSoon']);
});

test('should only connect anew when the session was renewed', async () => {
  await welcome(true);
  page.server.onLoggedOut('renewed');
  expect(session()).toMatchObject({ loggedIn: true, me: ME, ending: null });
  expect(page.asked).toEqual(['restartSoon']);
});

test('should say that the session has expired when the server knows nobody any more', async () => {
  await welcome(true);
  await welcome(false);
  expect(session()).toMatchObject({ loggedIn: false, me: null, ending: 'expired' });
});

test('should not take the end of the old session for a log-out while a request replaces it', async () => {
  await welcome(true);
  await page.services.session.change(async () => {
    page.server.onLoggedOut('renewed');
    await welcome(false);
  });
  expect(session()).toMatchObject({ loggedIn: true, me: ME });
  expect(page.asked).toEqual([]);
});

test('should ask the connection again when a request that replaces the session fails after it spoke', async () => {
  await welcome(true);
  const failing = page.services.session.change(async () => {
    await welcome(false);
    throw new Error('no answer');
  });
  await expect(failing).rejects.toThrow('no answer');
  expect(page.asked).toEqual(['resubscribe account', 'restart']);
});

test('should forget the account when somebody else logs in, and keep it when it is the same player', async () => {
  await welcome(true);
  page.say(fixture('account-snapshot'));
  page.services.session.enter({ userId: 7, nickname: 'Alice' });
  expect(page.services.store.current.account.ready).toBe(true);
  page.services.session.enter({ userId: 8, nickname: 'bob' });
  expect(page.services.store.current.account.ready).toBe(false);
  expect(session().me?.nickname).toBe('bob');
});

test('should go on showing what is known of a player who goes on with another session', async () => {
  await welcome(true);
  page.services.session.enter({ userId: 7, nickname: 'Alice' });
  expect(session().me).toEqual({ ...ME, nickname: 'Alice' });
  page.services.session.enter({ userId: 8, nickname: 'bob' });
  expect(session().me).toEqual({ userId: 8, nickname: 'bob' });
});
