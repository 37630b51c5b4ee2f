// Sign-up and reset by mail, from the form through the mail server to the link and back.

import assert from 'node:assert/strict';
import test, { after, afterEach, before } from 'node:test';
import { openBrowser, Visitor } from '../browser/desk.js';
import { newPerson, People } from '../browser/people.js';

let browser;

before(async () => {
  assert.ok(process.env.MAILS_URL, 'MAILS_URL has to name where the mails are read');
  browser = await openBrowser();
});
after(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

async function arrive() {
  const visitor = await Visitor.arrive(browser);
  await visitor.live();
  return { visitor, people: new People(visitor) };
}

const me = (visitor) => visitor.page.evaluate(() => fetch('/api/me').then((answer) => answer.json()));

/** The query of the link in the N-th mail to a person; it leads to the public address, which is not that of the test. */
async function link({ email }, number) {
  const query = new URLSearchParams({ to: email, number });
  const mail = await (await fetch(`${process.env.MAILS_URL}?${query}`, { signal: AbortSignal.timeout(60_000) })).text();
  const [, found] = /^http:\/\/stocking\.example\/(\?\S+)$/m.exec(mail) ?? assert.fail(mail);
  return found;
}

async function follow(visitor, query) {
  await visitor.goTo(`/${query}`);
  await visitor.see('dialog.people[open]');
}

async function signUpByMail(visitor, people, person) {
  await people.open();
  await people.choose('signUp');
  await people.send(people.form(), person);
  await visitor.see('.people h2', '메일을 확인해 주세요');
  return link(person, 1);
}

async function signedUp() {
  const person = newPerson();
  const { visitor, people } = await arrive();
  await follow(visitor, await signUpByMail(visitor, people, person));
  await people.send(people.form(), { password: person.password });
  await people.gone();
  await visitor.see('.person-nickname', person.nickname);
  return { person, visitor, people };
}

test('should keep the account of a guest who signs up and follows the link on another device', async () => {
  const person = newPerson();
  const { visitor, people } = await arrive();
  await visitor.playAsGuest();
  const guest = await me(visitor);
  const query = await signUpByMail(visitor, people, person);
  assert.equal((await me(visitor)).kind, 'guest');

  const elsewhere = await arrive();
  await follow(elsewhere.visitor, query);
  await elsewhere.people.send(elsewhere.people.form(), { password: 'wrong horse' });
  await elsewhere.people.seeProblem(elsewhere.people.form(), 'password', '비밀번호가 맞지 않아요');
  await elsewhere.people.send(elsewhere.people.form(), { password: person.password });
  await elsewhere.people.gone();
  await elsewhere.visitor.see('.toast', `반가워요, ${person.nickname}님`);
  await elsewhere.visitor.see('.account-cash');
  const user = await me(elsewhere.visitor);
  assert.deepEqual([user.userId, user.email, user.kind], [guest.userId, person.email, 'local']);

  await people.gone();
  await visitor.see('.start-words', '다른 곳에서 로그인해서');
});

test('should lead to the log-in with the new password when it was reset where somebody is logged in', async () => {
  const { person, visitor, people } = await signedUp();
  const elsewhere = await arrive();
  await elsewhere.people.open();
  await elsewhere.people.fill(elsewhere.people.form(), { email: person.email });
  await elsewhere.visitor.page.click('text=비밀번호를 잊었나요?');
  await elsewhere.people.send(elsewhere.people.form(), {});
  await elsewhere.visitor.see('.people', `${person.email} 주소로 가입한 계정이 있으면`);

  await follow(visitor, await link(person, 2));
  await people.send(people.form(), { newPassword: 'password1' });
  await people.seeProblem(people.form(), 'newPassword', '8자에서 128자까지');
  await people.send(people.form(), { newPassword: 'battery staple' });
  await people.form().locator('> .good', { hasText: '새 비밀번호로 로그인해 주세요' }).waitFor();
  await visitor.see('.start-words', '비밀번호가 바뀌어서 로그아웃됐어요');
  assert.equal(await visitor.page.isVisible('.people'), true);
  await people.send(people.form(), { email: person.email, password: person.password });
  await people.seeMessage('이메일이나 비밀번호가 맞지 않아요');
  await people.send(people.form(), { password: 'battery staple' });
  await people.gone();
  await visitor.see('.person-nickname', person.nickname);
});

test('should not work twice when a link was followed before', async () => {
  const person = newPerson();
  const { visitor, people } = await arrive();
  const query = await signUpByMail(visitor, people, person);
  for (const outcome of [() => people.gone(), () => visitor.see('.people .message', '이미 쓴 링크이거나')]) {
    await follow(visitor, query);
    await people.send(people.form(), { password: person.password });
    await outcome();
  }
});
