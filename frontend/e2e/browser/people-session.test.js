import assert from 'node:assert/strict';
import test, { after, afterEach, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';
import { newPerson, People } from './people.js';
import { Tap } from './tap.js';

let browser;
let visitor;
let people;
let tap;

before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());
afterEach(() => visitor.context.close());

async function arrive() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ko-KR' });
  await context.addInitScript(() => localStorage.setItem('stocking.coach', 'off'));
  tap = await Tap.on(context);
  visitor = new Visitor(context, await context.newPage());
  people = new People(visitor);
  await visitor.goTo('/');
  await visitor.see('.market-row');
}

async function arriveSignedUp() {
  await arrive();
  const person = newPerson();
  await people.signUp(person);
  return person;
}

/** Remembers whether the page has ever asked to begin anew. */
function watchForStart() {
  return visitor.page.evaluate(() => {
    window.alarms = 0;
    new MutationObserver(() => {
      window.alarms += document.querySelector('.start-button') ? 1 : 0;
    }).observe(document.body, { subtree: true, childList: true });
  });
}

test('should close the dialog and say why when the session ends elsewhere', async () => {
  await arrive();
  await visitor.playAsGuest();
  await visitor.see('.person-role', '게스트');
  await people.open();
  await visitor.context.clearCookies();
  await tap.endSession('anotherLogin');
  await people.gone();
  await visitor.see('.start-words', '다른 곳에서 로그인해서');
  assert.equal(await visitor.page.locator('.person-nickname').count(), 0);
});

test('should not take the end of the old session for a log-out when it has asked for a new one itself', async () => {
  const person = await arriveSignedUp();
  await people.openProfile();
  const form = await people.section('비밀번호 바꾸기');
  let heardMeanwhile;
  await visitor.page.route('**/api/me', async (route) => {
    if (route.request().method() !== 'PATCH') {
      return route.continue();
    }
    const answer = await route.fetch();
    const cookies = await visitor.context.cookies();
    await visitor.context.clearCookies();
    const welcome = tap.nextWelcome();
    await tap.endSession('renewed');
    heardMeanwhile = await welcome;
    await visitor.context.addCookies(cookies);
    return route.fulfill({ response: answer });
  });
  await watchForStart();
  await people.send(form, { oldPassword: person.password, newPassword: 'battery staple' });
  await visitor.see('.toast', '비밀번호를 바꿨어요');
  await visitor.live();
  await visitor.see('.settings');
  assert.equal(heardMeanwhile.loggedIn, false);
  assert.equal(await visitor.page.evaluate(() => window.alarms), 0);
});

test('should go back to the beginning when a deletion ended the session and then failed', async () => {
  const { password } = await arriveSignedUp();
  await people.openProfile();
  const form = await people.section('계정 삭제');
  await form.locator('[name=sure]').check();
  await visitor.page.route('**/api/me', async (route) => {
    if (route.request().method() !== 'DELETE') {
      return route.continue();
    }
    await visitor.context.clearCookies();
    const welcome = tap.nextWelcome();
    await tap.endSession('accountDeleted');
    await welcome;
    return route.fulfill({ status: 503, json: { code: 'unavailable' } });
  });
  await people.send(form, { password });
  await visitor.see('.start-words', '로그인이 끝났어요');
});

test('should notice that the session ended meanwhile when a sign-up has to be confirmed by mail', async () => {
  await arrive();
  await visitor.playAsGuest();
  await visitor.see('.person-role', '게스트');
  await people.open();
  await visitor.page.route('**/api/auth/sign-up', async (route) => {
    await visitor.context.clearCookies();
    const welcome = tap.nextWelcome();
    await tap.endSession('loggedOut');
    await welcome;
    await route.fulfill({ status: 202, json: { status: 'mail-sent' } });
  });
  await people.send(people.form(), newPerson());
  await people.gone();
  await visitor.see('.start-words', '로그인이 끝났어요');
});

test('should go back to the beginning when a form finds the session ended', async () => {
  await arriveSignedUp();
  await people.openProfile();
  const form = await people.section('닉네임 바꾸기');
  await visitor.context.clearCookies();
  await people.send(form, { nickname: newPerson().nickname });
  await visitor.see('.start-words', '로그인이 끝났어요');
});

test('should show the account of whom a guest has logged in as', async () => {
  const person = await arriveSignedUp();
  await visitor.marketOpen();
  const [symbol] = await visitor.symbols();
  await visitor.ask('POST', '/v2/orders', { symbol, qty: '3', side: 'buy', type: 'market' });
  await visitor.untilOther('.account-cash', '10,000,000원');
  const cash = await visitor.text('.account-cash');
  await people.logOut();
  await visitor.page.click('.start-button');
  await visitor.see('.account-cash', '10,000,000원');
  await visitor.see('.person-role', '게스트');
  // As many messages as the other account has seen: going on behind the last one would bring nothing.
  await visitor.ask('POST', '/v2/orders', { symbol, qty: '1', side: 'buy', type: 'market' });
  await visitor.untilOther('.account-cash', '10,000,000원');
  await people.logIn(person);
  await people.gone();
  await visitor.see('.person-nickname', person.nickname);
  await visitor.see('.account-cash', cash);
});
