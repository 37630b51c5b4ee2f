import assert from 'node:assert/strict';
import test, { after, afterEach, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';
import { newPerson, People } from './people.js';

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

async function arriveSignedUp() {
  const person = newPerson();
  await arrive();
  await people.signUp(person);
  return person;
}

async function fills() {
  const { items } = await visitor.ask('GET', '/api/fills');
  return items.map(({ id }) => id);
}

test('should keep account and fills when a guest signs up', async () => {
  const person = newPerson();
  await arrive();
  await visitor.marketOpen();
  await visitor.playAsGuest();
  const [symbol] = await visitor.symbols();
  await visitor.ask('POST', '/v2/orders', { symbol, qty: '2', side: 'buy', type: 'market' });
  const before = await fills();
  assert.ok(before.length > 0);

  await people.open();
  await visitor.see('.people h2', '이 결과를 계속 가지기');
  assert.equal(await people.form().locator('[name=nickname]').inputValue(), await visitor.text('.person-nickname'));
  await people.send(people.form(), person);
  await people.gone();

  await visitor.see('.toast', `반가워요, ${person.nickname}님`);
  await visitor.see('.person-nickname', person.nickname);
  await visitor.see('.person-role', '프로필');
  assert.deepEqual(await fills(), before);
  const [position] = await visitor.ask('GET', '/v2/positions');
  assert.deepEqual([position.symbol, position.qty], [symbol, '2']);
});

test('should come back with the password when somebody logged out', async () => {
  const person = await arriveSignedUp();
  await people.logOut();
  await visitor.see('.person-role', '로그인');
  assert.equal(await visitor.page.locator('.settings').count(), 0);
  await visitor.page.reload();
  await visitor.page.click('.start-log-in');
  await people.send(people.form(), { email: person.email.toUpperCase(), password: person.password });
  await visitor.see('.person-nickname', person.nickname);
  await visitor.see('.account-cash');
});

test('should say that it failed and keep the e-mail when the password is wrong', async () => {
  const person = await arriveSignedUp();
  await people.logOut();
  await people.logIn({ email: person.email, password: 'wrong horse' });
  await people.seeMessage('이메일이나 비밀번호가 맞지 않아요');
  assert.equal(await people.form().locator('[name=email]').inputValue(), person.email);
  await people.send(people.form(), { password: person.password });
  await people.gone();
  await visitor.see('.person-nickname', person.nickname);
});

test('should say what is wrong beside the field when somebody cannot sign up with it', async () => {
  const { nickname, email } = await arriveSignedUp();
  await people.logOut();
  const other = newPerson();
  await people.open();
  await people.choose('signUp');
  const form = people.form();
  await people.send(form, { ...other, nickname });
  await people.seeProblem(form, 'nickname', '다른 사람이 쓰고 있는 닉네임이에요');
  assert.equal(await form.locator('[name=nickname]').getAttribute('aria-invalid'), 'true');
  assert.equal(await visitor.page.evaluate(() => document.activeElement.name), 'nickname');
  await people.send(form, { nickname: other.nickname, email });
  await people.seeProblem(form, 'email', '이미 가입된 이메일입니다');
  await people.send(form, { email: 'nobody' });
  await people.seeProblem(form, 'email', 'name@example.com 같은 이메일');
  await people.send(form, { email: other.email, password: 'password1' });
  await people.seeProblem(form, 'password', '8자에서 128자까지');
  assert.equal(await form.locator('[name=nickname]').inputValue(), other.nickname);
  await people.send(form, { password: other.password });
  await visitor.see('.person-nickname', other.nickname);
});

test('should send nothing when a field is empty', async () => {
  await arrive();
  const sent = [];
  visitor.page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await people.open();
  await people.send(people.form(), { email: 'bob@example.com' });
  await people.seeProblem(people.form(), 'password', '비밀번호를 넣어 주세요');
  assert.equal(await visitor.page.evaluate(() => document.activeElement.name), 'password');
  assert.deepEqual(sent, []);
});

test('should show the new nickname, and go on showing the profile, when it was changed', async () => {
  await arriveSignedUp();
  const { nickname } = newPerson();
  await people.openProfile();
  const form = await people.section('닉네임 바꾸기');
  await people.send(form, { nickname });
  await visitor.see('.toast', nickname);
  await visitor.see('.person-nickname', nickname);
  await visitor.see('.standing-name', nickname);
  assert.equal(await form.locator('[name=nickname]').inputValue(), '');
  await visitor.page.reload();
  await visitor.see('.standing-name', nickname);
});

test('should refuse the old password when it was changed', async () => {
  const person = await arriveSignedUp();
  await people.openProfile();
  const form = await people.section('비밀번호 바꾸기');
  await people.send(form, { oldPassword: 'wrong horse', newPassword: 'battery staple' });
  await people.seeProblem(form, 'oldPassword', '비밀번호가 맞지 않아요');
  assert.equal(await form.locator('[name=newPassword]').inputValue(), 'battery staple');
  await people.send(form, { oldPassword: person.password });
  await visitor.see('.toast', '비밀번호를 바꿨어요');
  await visitor.live();

  await people.logOut();
  await people.logIn(person);
  await people.seeMessage('이메일이나 비밀번호가 맞지 않아요');
  await people.send(people.form(), { password: 'battery staple' });
  await visitor.see('.person-nickname', person.nickname);
});

test('should end at the beginning, and let nobody in any more, when the account is deleted', async () => {
  const person = await arriveSignedUp();
  await people.openProfile();
  const form = await people.section('계정 삭제');
  await visitor.see('.settings details[open]', '지난 주문과 체결, 결과는 이름 없이');
  await people.send(form, { password: person.password });
  await people.seeProblem(form, 'sure', '삭제하려면 여기에 표시해 주세요');
  await form.locator('[name=sure]').check();
  await people.send(form, { password: 'wrong horse' });
  await people.seeProblem(form, 'password', '비밀번호가 맞지 않아요');
  await people.send(form, { password: person.password });

  await visitor.see('.start-words', '계정을 삭제했어요');
  assert.equal(await visitor.page.locator('.person-nickname').count(), 0);
  await people.logIn(person);
  await people.seeMessage('이메일이나 비밀번호가 맞지 않아요');
});

test('should say when to try again when somebody guesses too fast', async () => {
  await arrive();
  const { email } = newPerson();
  await people.open();
  const guess = (password) => Promise.all([
    visitor.page.waitForResponse('**/api/auth/login'),
    people.send(people.form(), { email, password }),
  ]);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await guess(`guess number ${attempt}`);
    await people.seeMessage('맞지 않아요');
  }
  await guess('another guess');
  await people.seeMessage(/시도가 너무 많았어요\. \d+초 뒤에/);
});

test('should show the password when asked to, and forget it when the dialog closes', async () => {
  await arrive();
  await people.open();
  await people.fill(people.form(), { password: 'correct horse' });
  const password = people.form().locator('[name=password]');
  assert.equal(await password.getAttribute('type'), 'password');
  await visitor.page.click('.people .reveal');
  assert.equal(await password.getAttribute('type'), 'text');
  assert.equal(await password.inputValue(), 'correct horse');
  await people.close();
  await people.open();
  assert.equal(await password.inputValue(), '');
  assert.equal(await password.getAttribute('type'), 'password');
});
