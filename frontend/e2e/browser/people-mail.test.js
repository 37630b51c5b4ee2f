import assert from 'node:assert/strict';
import test, { after, afterEach, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';
import { checkFit, newPerson, People, problem } from './people.js';

const TOKEN = 'N7v2-hQk_3xYw0eRtUiOpAsDfGhJkLzXcVbNmQwErTy';
const MAIL_SENT = { status: 202, json: { status: 'mail-sent' } };

let browser;
let visitor;
let people;

before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());
afterEach(() => visitor.context.close());

async function arrive(options) {
  visitor = await Visitor.arrive(browser, options);
  people = new People(visitor);
  await visitor.live();
}

/** Follows a link such as `?reset=TOKEN`. */
async function follow(query) {
  await visitor.goTo(`/${query}`);
  await visitor.see('dialog.people[open]');
}

/** Answers a request of the page in place of the server; returns what it has sent. */
async function answer(path, reply) {
  const sent = [];
  await visitor.page.route(`**${path}`, (route) => {
    sent.push(route.request().postDataJSON());
    return route.fulfill(reply);
  });
  return sent;
}

/** The name or the words of what has the focus; '' when it is nothing in particular. */
const focused = () => visitor.page.evaluate(() => {
  const { activeElement } = document;
  return activeElement.matches('body, dialog') ? '' : activeElement.name || activeElement.textContent;
});

test('should say that the server sends no mail when somebody has forgotten the password', async () => {
  await arrive();
  await people.open();
  await people.fill(people.form(), { email: 'bob@example.com' });
  await visitor.page.click('.people-aside');
  await visitor.see('.people h2', '비밀번호를 잊었나요?');
  assert.equal(await focused(), 'email');
  assert.equal(await people.form().locator('[name=email]').inputValue(), 'bob@example.com');
  await people.send(people.form(), {});
  await people.seeMessage('이 서버는 메일을 보내지 않아서');
  await people.send(people.form(), { email: 'nobody' });
  await people.seeProblem(people.form(), 'email', 'name@example.com 같은 이메일');
});

test('should wait for the mail, and let nobody in, when a sign-up has to be confirmed', async () => {
  const person = newPerson();
  await arrive();
  await visitor.playAsGuest();
  const nickname = await visitor.text('.person-nickname');
  await answer('/api/auth/sign-up', MAIL_SENT);
  await people.open();
  await people.send(people.form(), person);
  await visitor.see('.people', `${person.email} 주소로 메일을 보냈어요`);
  assert.match(await focused(), /24시간 안에/);
  assert.equal(await visitor.text('.person-role'), '게스트');
  assert.equal(await visitor.text('.person-nickname'), nickname);

  await visitor.page.click('text=다른 이메일로 가입하기');
  assert.equal(await people.form().locator('[name=email]').inputValue(), person.email);
  assert.equal(await people.form().locator('[name=password]').inputValue(), '');
});

test('should be usable with the keyboard alone when the password is forgotten', async () => {
  await arrive();
  const sent = await answer('/api/auth/password-reset', MAIL_SENT);
  const { keyboard } = visitor.page;
  await visitor.page.focus('.start-log-in');
  await keyboard.press('Enter');
  await visitor.until(() => document.activeElement.name === 'email');
  await keyboard.type('bob@example.com');
  await people.tabTo('비밀번호를 잊었나요?');
  await keyboard.press('Enter');
  await visitor.until(() => document.activeElement.name === 'email');
  await keyboard.press('Enter');
  await visitor.see('.people h2', '메일을 확인해 주세요');
  assert.deepEqual(sent, [{ email: 'bob@example.com' }]);
  assert.match(await focused(), /bob@example.com 주소로 가입한 계정이 있으면/);
  await people.tabTo('로그인으로 돌아가기');
  await keyboard.press('Enter');
  await visitor.until(() => document.activeElement.name === 'email');
  assert.equal(await people.form().locator('[name=email]').inputValue(), 'bob@example.com');
  await keyboard.press('Escape');
  await people.gone();
});

for (const [way, field, path] of [['verify', 'password', '/api/auth/verify'], ['reset', 'newPassword', '/api/auth/password']]) {
  test(`should keep the token of a link in memory only when it is to ${way}`, async () => {
    await arrive();
    const sent = await answer(path, problem(503, 'unavailable', { 'Retry-After': '4' }));
    await follow(`?${way}=${TOKEN}`);
    assert.equal(visitor.page.url(), process.env.STOCKING_URL);
    assert.equal(await focused(), field);
    await people.send(people.form(), { [field]: 'correct horse' });
    await people.seeMessage('4초 뒤에');
    assert.deepEqual(sent, [{ token: TOKEN, [field]: 'correct horse' }]);
    const left = await visitor.page.evaluate(() =>
      JSON.stringify([document.documentElement.outerHTML, history.state, localStorage, sessionStorage, document.cookie]));
    assert.equal(left.includes(TOKEN), false);

    await people.close();
    await people.open();
    await visitor.see('.people h2', '로그인 · 가입');
    await visitor.page.reload();
    await visitor.live();
    assert.equal(await visitor.page.locator('.people').count(), 0);
  });
}

test('should lead to another link when one is used or too old', async () => {
  await arrive();
  await answer('/api/auth/verify', problem(422, 'invalid-link'));
  await answer('/api/auth/password', problem(422, 'invalid-link'));
  await follow(`?verify=${TOKEN}`);
  await people.send(people.form(), { password: 'correct horse' });
  await people.seeMessage('이미 쓴 링크이거나');
  await visitor.page.click('text=다시 가입하기');
  await people.form().locator('[name=nickname]').waitFor();

  await follow(`?reset=${TOKEN}`);
  await people.send(people.form(), { newPassword: 'correct horse' });
  await people.seeMessage('이미 쓴 링크이거나');
  await visitor.page.click('text=링크 다시 받기');
  await visitor.see('.people h2', '비밀번호를 잊었나요?');
  assert.equal(await focused(), 'email');
});

test('should say what is wrong beside the field when a password does not do', async () => {
  await arrive();
  await answer('/api/auth/verify', problem(403, 'wrong-password'));
  await answer('/api/auth/password', problem(422, 'invalid-password'));
  await follow(`?verify=${TOKEN}`);
  await people.send(people.form(), { password: 'wrong horse' });
  await people.seeProblem(people.form(), 'password', '비밀번호가 맞지 않아요');
  assert.equal(await people.form().locator('[name=password]').getAttribute('autocomplete'), 'current-password');

  await follow(`?reset=${TOKEN}`);
  await people.send(people.form(), { newPassword: 'password1' });
  await people.seeProblem(people.form(), 'newPassword', '8자에서 128자까지');
  assert.equal(await people.form().locator('[name=newPassword]').getAttribute('autocomplete'), 'new-password');
});

test('should say that the password is changed when the dialog was closed before the answer came', async () => {
  await arrive();
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await visitor.page.route('**/api/auth/password', async (route) => {
    await held;
    await route.fulfill({ status: 204 });
  });
  await follow(`?reset=${TOKEN}`);
  await people.send(people.form(), { newPassword: 'battery staple' });
  await people.close();
  release();
  await people.form().locator('> .message.good', { hasText: '새 비밀번호로 로그인해 주세요' }).waitFor();
});

for (const [language, colorScheme] of [['ko', 'light'], ['en', 'light'], ['en', 'dark']]) {
  test(`should fit what mails are about into its dialog, in ${language} and ${colorScheme}`, async () => {
    await arrive({ colorScheme });
    if (language === 'en') {
      await visitor.page.click('[data-action=language]');
    }
    const shoot = (name) => checkFit(visitor, `people-${name}-${language}-${colorScheme}`);
    await answer('/api/auth/sign-up', MAIL_SENT);
    await answer('/api/auth/verify', problem(422, 'invalid-link'));
    await answer('/api/auth/password', { status: 204 });
    await people.open();
    await shoot('log-in');
    await visitor.page.click('.people-aside');
    await people.send(people.form(), { email: 'bob@example.com' });
    await people.form().locator('> .message:not(:empty)').waitFor();
    await shoot('forgot');
    await answer('/api/auth/password-reset', MAIL_SENT);
    await people.send(people.form(), { email: `${'long'.repeat(16)}@${'domain.'.repeat(20)}example` });
    await people.form().waitFor({ state: 'detached' });
    await shoot('reset-sent');
    await people.close();
    await people.open();
    await people.choose('signUp');
    await people.send(people.form(), newPerson());
    await people.form().waitFor({ state: 'detached' });
    await shoot('sign-up-sent');
    await follow(`?verify=${TOKEN}`);
    await people.send(people.form(), { password: 'correct horse' });
    await people.form().locator('> .message:not(:empty)').waitFor();
    await shoot('verify');
    await visitor.page.setViewportSize({ width: 390, height: 844 });
    await follow(`?reset=${TOKEN}`);
    await shoot('reset-phone');
    await people.send(people.form(), { newPassword: 'battery staple' });
    await people.form().locator('> .good').waitFor();
    await shoot('reset-done-phone');
  });
}
