import assert from 'node:assert/strict';
import test, { after, afterEach, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';
import { newPerson, People } from './people.js';

let browser;
let visitor;
let people;
/** The page's end of its newest connection. */
let connection;
let onWelcome;

before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());
afterEach(() => visitor.context.close());

async function arrive() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.routeWebSocket(/\/ws$/, (socket) => {
    connection = socket;
    socket.connectToServer().onMessage((message) => {
      socket.send(message);
      const { type, data } = JSON.parse(message);
      if (type === 'welcome') {
        onWelcome?.(data);
      }
    });
  });
  visitor = new Visitor(context, await context.newPage());
  people = new People(visitor);
  await visitor.page.goto(process.env.STOCKING_URL);
  await visitor.see('#connection.live');
}

async function arriveSignedUp() {
  await arrive();
  const person = newPerson();
  await people.signUp(person);
  await visitor.see('#ticket-panel');
  await visitor.see('#role', '프로필');
  return person;
}

/** Ends the page's connection as the server does when it ends a session. */
async function endSession(reason) {
  connection.send(JSON.stringify({ type: 'loggedOut', data: { reason } }));
  await connection.close({ code: 4001, reason });
}

/** What the server says first on the next connection. */
function nextWelcome() {
  return new Promise((resolve) => {
    onWelcome = resolve;
  });
}

/** Remembers whether the page has ever asked to begin anew or spoken of a lost connection. */
function watchForAlarm() {
  return visitor.page.evaluate(() => {
    window.alarms = [];
    new MutationObserver(() => {
      if (!document.querySelector('#start').hidden) {
        window.alarms.push('start');
      }
      if (document.querySelector('#connection').classList.contains('offline')) {
        window.alarms.push('offline');
      }
    }).observe(document.body, { subtree: true, attributes: true });
  });
}

const alarms = () => visitor.page.evaluate(() => window.alarms);

test('should connect anew and show nothing when the session was renewed in another tab', async () => {
  const { nickname } = await arriveSignedUp();
  await watchForAlarm();
  const welcome = nextWelcome();
  await endSession('renewed');
  assert.equal((await welcome).loggedIn, true);
  await visitor.see('#connection.live');
  assert.equal(await visitor.text('#nickname'), nickname);
  assert.deepEqual(await alarms(), []);
});

test('should close the dialog and say why when the session ends elsewhere', async () => {
  await arriveSignedUp();
  await people.open();
  // The last thing the dialog asks for: a question without a cookie would find the session ended before it is told why.
  await visitor.see('#people summary', 'API 키');
  await visitor.context.clearCookies();
  await endSession('passwordReset');
  await people.gone();
  await visitor.see('#start-words', '비밀번호가 바뀌어서 로그아웃됐어요');
  assert.equal(await visitor.text('#nickname'), '');
});

test('should not take the end of the old session for a log-out when it has asked for a new one itself', async () => {
  const person = await arriveSignedUp();
  await people.open();
  const form = await people.section('비밀번호 바꾸기');
  let heardMeanwhile;
  await visitor.page.route('**/api/me', async (route) => {
    if (route.request().method() !== 'PATCH') {
      return route.continue();
    }
    const answer = await route.fetch();
    const cookies = await visitor.context.cookies();
    await visitor.context.clearCookies();
    const welcome = nextWelcome();
    await endSession('renewed');
    heardMeanwhile = await welcome;
    await visitor.context.addCookies(cookies);
    return route.fulfill({ response: answer });
  });
  await watchForAlarm();
  await people.send(form, { oldPassword: person.password, newPassword: 'battery staple' });
  await people.gone();
  await visitor.see('.toast', '비밀번호를 바꿨어요');
  await visitor.see('#connection.live');
  assert.equal(heardMeanwhile.loggedIn, false);
  assert.deepEqual((await alarms()).filter((alarm) => alarm === 'start'), []);
});

test('should go back to the beginning when a deletion ended the session and then failed', async () => {
  const { password } = await arriveSignedUp();
  await people.open();
  const form = await people.section('계정 삭제');
  await form.locator('[name=sure]').check();
  await visitor.page.route('**/api/me', async (route) => {
    await visitor.context.clearCookies();
    const welcome = nextWelcome();
    await endSession('accountDeleted');
    await welcome;
    await route.fulfill({ status: 503, json: { code: 'unavailable' } });
  });
  await people.send(form, { password });
  await people.gone();
  await visitor.see('#start-words', '로그인이 끝났어요');
});

test('should notice that the session ended meanwhile when a sign-up has to be confirmed by mail', async () => {
  await arrive();
  await visitor.playAsGuest();
  await people.open();
  await visitor.page.route('**/api/auth/sign-up', async (route) => {
    await visitor.context.clearCookies();
    const welcome = nextWelcome();
    await endSession('loggedOut');
    await welcome;
    await route.fulfill({ status: 202, json: { status: 'mail-sent' } });
  });
  await people.send(people.form(), newPerson());
  await people.gone();
  await visitor.see('#start-words', '로그인이 끝났어요');
});

test('should go back to the beginning when a form finds the session ended', async () => {
  await arriveSignedUp();
  await people.open();
  const form = await people.section('닉네임 바꾸기');
  await visitor.context.clearCookies();
  await people.send(form, { nickname: newPerson().nickname });
  await people.gone();
  await visitor.see('#start-words', '로그인이 끝났어요');
});

test('should show the account of whom a guest has logged in as', async () => {
  const person = await arriveSignedUp();
  await visitor.marketOpen();
  await visitor.orderAndSee({ side: 'buy', quantity: 3 });
  await people.logOut();
  await visitor.playAsGuest();
  await visitor.see('#holdings-note', '아직 가진 주식이 없어요');
  // As many messages as the other account has seen: going on behind the last one would bring nothing.
  await visitor.orderAndSee({ side: 'buy', quantity: 1 });
  await people.logIn(person);
  await people.gone();
  await visitor.see('#nickname', person.nickname);
  await visitor.see('#holdings', '3주');
});
