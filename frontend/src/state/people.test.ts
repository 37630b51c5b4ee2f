import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TestPage } from '../testing/page';

const PERSON = { email: 'alice@example.com', password: 'correct horse', nickname: 'alice' };

let page: TestPage;
let sent: string[];
let answers: Record<string, () => Response>;

beforeEach(() => {
  page = new TestPage();
  sent = [];
  answers = {};
  vi.stubGlobal('document', { documentElement: { lang: 'ko' } });
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    sent.push(`${method} ${path} ${body ?? ''}`.trim());
    return answers[`${method} ${path}`]?.() ?? Response.json({ code: 'not-found', detail: 'no' }, { status: 404 });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const people = () => page.services.people;
const state = () => page.services.store.current;
const said = () => state().toasts.map(({ words }) => words({ text: (key: string) => key } as never));
const logIn = () => Response.json({ userId: 7, nickname: 'alice' });
const problem = (status: number, code: string) => () => Response.json({ code, detail: code }, { status });

test('should be somebody, begin the connection anew and be greeted when a sign-up needs no mail', async () => {
  answers['POST /api/auth/sign-up'] = logIn;
  expect(await people().signUp(PERSON)).toEqual({ answer: { mailed: false }, failure: null });
  expect(state().session.me).toEqual({ userId: 7, nickname: 'alice' });
  expect(page.asked).toEqual(['resubscribe account', 'restart']);
  expect(said()).toEqual(['people.signedUp']);
});

test('should be nobody else when a mail has to be answered first', async () => {
  answers['POST /api/auth/sign-up'] = () => Response.json({ status: 'mail-sent' }, { status: 202 });
  expect(await people().signUp(PERSON)).toEqual({ answer: { mailed: true }, failure: null });
  expect(state().session.me).toBeNull();
  expect(page.asked).toEqual([]);
  expect(said()).toEqual([]);
});

test('should hand back what the server refuses', async () => {
  answers['POST /api/auth/login'] = problem(401, 'wrong-credentials');
  const { answer, failure } = await people().logIn(PERSON);
  expect([answer, failure?.code]).toEqual([null, 'wrong-credentials']);
  expect(said()).toEqual([]);
});

test('should be back at the beginning, with nothing for a form to say, when the session has ended elsewhere', async () => {
  answers['PATCH /api/me'] = problem(401, 'unauthenticated');
  page.services.session.enter({ userId: 7, nickname: 'alice' });
  expect(await people().rename({ nickname: 'bob' })).toEqual({ answer: null, failure: null });
  expect(state().session).toMatchObject({ me: null, ending: 'expired' });
  answers['GET /api/me'] = problem(401, 'unauthenticated');
  expect(await people().refresh()).toBeNull();
});

test('should leave, and say so, when somebody logs out or deletes the account', async () => {
  answers['POST /api/auth/logout'] = () => new Response(null, { status: 204 });
  answers['DELETE /api/me'] = () => new Response(null, { status: 204 });
  page.services.session.enter({ userId: 7, nickname: 'alice' });
  await people().logOut();
  expect(state().session).toMatchObject({ me: null, ending: 'loggedOut' });
  await people().deleteAccount({});
  expect(state().session).toMatchObject({ me: null, ending: 'accountDeleted' });
  expect(said()).toEqual(['start.loggedOut', 'start.accountDeleted']);
  expect(sent.at(-1)).toBe('DELETE /api/me {}');
});

test('should do without providers when the server does not tell which it has', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  expect(await people().providers()).toEqual([]);
  answers['GET /api/auth/providers'] = problem(503, 'unavailable');
  expect(await people().providers()).toEqual([]);
  answers['GET /api/auth/providers'] = () => Response.json({ providers: ['kakao'] });
  expect(await people().providers()).toEqual(['kakao']);
});

test('should tell a server without keys from one that has none yet and one that cannot tell', async () => {
  expect(await people().keys()).toEqual({ answer: null, failure: null });
  answers['GET /api/keys'] = () => Response.json({ keys: [] });
  expect(await people().keys()).toEqual({ answer: [], failure: null });
  answers['GET /api/keys'] = problem(503, 'unavailable');
  expect((await people().keys()).failure?.status).toBe(503);
});
