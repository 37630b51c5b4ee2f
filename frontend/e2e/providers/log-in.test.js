// Log-in by other sites: the providers are at `localhost`, the product at 127.0.0.1, which are two sites to a browser.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, untilLetIn, Visitor } from '../browser/desk.js';
import { newPerson, People } from '../browser/people.js';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const me = (visitor) => visitor.page.evaluate(() => fetch('/api/me').then((answer) => answer.json()));

/** Goes to a provider, gives a name there and presses a button. */
async function visit(visitor, provider, person, button) {
  await untilLetIn(async () => {
    await visitor.goTo(`/api/auth/${provider}`);
    return new URL(visitor.page.url()).hostname !== 'localhost';
  });
  assert.equal(new URL(visitor.page.url()).hostname, 'localhost');
  await visitor.page.fill('[name=person]', person);
  await visitor.page.click(button);
  await visitor.page.waitForURL((address) => address.hostname === '127.0.0.1' && address.pathname === '/');
}

for (const provider of ['google', 'kakao', 'naver']) {
  test(`should keep the guest's account and come back to it when ${provider} vouches`, async () => {
    const visitor = await Visitor.arrive(browser);
    await visitor.playAsGuest();
    const guest = await me(visitor);
    await visit(visitor, provider, provider, '#allow');
    await visitor.see('.account-cash');
    const user = await me(visitor);
    assert.deepEqual([user.userId, user.nickname, user.kind], [guest.userId, guest.nickname, provider]);
    const cookies = await visitor.context.cookies();
    assert.deepEqual(cookies.map((cookie) => [cookie.name, cookie.httpOnly, cookie.sameSite]),
      [['stocking_session', true, 'Lax']]);
    await visitor.context.close();

    const elsewhere = await Visitor.arrive(browser);
    await visit(elsewhere, provider, provider, '#allow');
    await elsewhere.see('.account-cash');
    assert.equal((await me(elsewhere)).userId, guest.userId);
    await elsewhere.context.close();
  });
}

test('should be told and stay logged out when the user denies', async () => {
  const visitor = await Visitor.arrive(browser);
  await visit(visitor, 'kakao', 'somebody', '#deny');
  await visitor.see('.people form .message', '로그인을 허락하지 않아서');
  assert.equal(visitor.page.url(), process.env.STOCKING_URL);
  await visitor.see('.start-button');
  assert.deepEqual(await visitor.context.cookies(), []);
  await visitor.context.close();
});

test('should be told to use the password when the e-mail belongs to somebody who has one', async () => {
  const visitor = await Visitor.arrive(browser);
  const people = new People(visitor);
  await people.signUp({ ...newPerson(), email: 'has-a-password@google.example' });
  await people.logOut();
  await visit(visitor, 'google', 'has-a-password', '#allow');
  await visitor.see('.people form .message', '이메일과 비밀번호로 로그인해 주세요');
  assert.equal(visitor.page.url(), process.env.STOCKING_URL);
  await visitor.context.close();
});
