import assert from 'node:assert/strict';
import test, { after, afterEach, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';
import { newPerson } from './people.js';
import { Tap } from './tap.js';

let browser;
let visitor;
let tap;

before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());
afterEach(() => visitor.context.close());

/** Somebody who has signed up elsewhere in this browser, and then opened the page. */
async function arriveSignedUp() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ko-KR' });
  tap = await Tap.on(context);
  visitor = new Visitor(context, await context.newPage());
  const person = newPerson();
  await visitor.ask('POST', '/api/auth/sign-up', person);
  await visitor.goTo('/');
  await visitor.see('.person-nickname', person.nickname);
  return person;
}

/** Remembers whether the page has ever asked to begin anew or spoken of a lost connection. */
function watchForAlarm() {
  return visitor.page.evaluate(() => {
    window.alarms = [];
    new MutationObserver(() => {
      const alarm = document.querySelector('.start-button, .status-offline');
      if (alarm) {
        window.alarms.push(alarm.className);
      }
    }).observe(document.body, { subtree: true, childList: true });
  });
}

test('should connect anew and show nothing when the session was renewed in another tab', async () => {
  const { nickname } = await arriveSignedUp();
  await visitor.see('.account-cash');
  await watchForAlarm();
  const welcome = tap.nextWelcome();
  await tap.endSession('renewed');
  assert.equal((await welcome).loggedIn, true);
  await visitor.live();
  await visitor.see('.account-cash');
  assert.equal(await visitor.text('.person-nickname'), nickname);
  assert.deepEqual(await visitor.page.evaluate(() => window.alarms), []);
});

for (const [reason, sentence] of [
  ['anotherLogin', '다른 곳에서 로그인해서'], ['expired', '로그인이 끝났어요'], ['accountDeleted', '계정을 삭제했어요'],
  ['passwordReset', '비밀번호가 바뀌어서 로그아웃됐어요'], ['loggedOut', '로그아웃했어요'],
]) {
  test(`should go back to the beginning and say why when the session ends: ${reason}`, async () => {
    await arriveSignedUp();
    await visitor.context.clearCookies();
    await tap.endSession(reason);
    await visitor.see('.start-words', sentence);
    await visitor.live();
    assert.equal(await visitor.page.locator('.person-nickname').count(), 0);
    assert.equal(await visitor.page.locator('.account-cash').count(), 0);
  });
}

test('should be logged out with the reason when the same user logs in elsewhere', async () => {
  const { email, password } = await arriveSignedUp();
  const elsewhere = await browser.newContext();
  const other = new Visitor(elsewhere, await elsewhere.newPage());
  await other.ask('POST', '/api/auth/login', { email, password });
  await visitor.see('.start-words', '다른 곳에서 로그인해서');
  await elsewhere.close();
});

test('should say that the log-in has ended when the cookie is gone', async () => {
  await arriveSignedUp();
  await visitor.context.clearCookies();
  await tap.close({ code: 1012 });
  await visitor.see('.start-words', '로그인이 끝났어요');
});
