import assert from 'node:assert/strict';
import test, { after, afterEach, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';
import { checkFit, newPerson, People, problem } from './people.js';

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

const focused = () => visitor.page.evaluate(() => document.activeElement.name || document.activeElement.classList.item(1));

test('should be usable with the keyboard alone when somebody signs up, changes the name and leaves', async () => {
  const person = newPerson();
  const { nickname } = newPerson();
  await arrive();
  const { keyboard } = visitor.page;
  await visitor.page.focus('.start-log-in');
  await keyboard.press('Enter');
  await visitor.until(() => document.activeElement.name === 'email');
  await keyboard.press('Shift+Tab');
  await keyboard.press('ArrowLeft');
  await keyboard.press('Tab');
  await keyboard.type(person.email);
  await keyboard.press('Tab');
  await keyboard.type(person.password);
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type(person.nickname);
  await keyboard.press('Enter');
  await visitor.see('.person-nickname', person.nickname);
  await visitor.see('.person-role', '프로필');
  await visitor.until(() => document.activeElement.matches('.person'));

  await keyboard.press('Enter');
  await visitor.see('.settings summary');
  await people.tabTo('닉네임 바꾸기');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type(nickname);
  await keyboard.press('Enter');
  await visitor.see('.person-nickname', nickname);

  await people.tabTo('로그아웃');
  await keyboard.press('Enter');
  await visitor.see('.start-words', '로그아웃했어요');
  await visitor.page.focus('.person');
  await keyboard.press('Enter');
  await visitor.see('dialog.people[open]');
  await keyboard.press('Escape');
  await people.gone();
  assert.equal(await focused(), 'person');
});

test('should say that it is at work, and send nothing twice, while a request runs', async () => {
  await arrive();
  let requests = 0;
  let answer;
  const held = new Promise((resolve) => {
    answer = resolve;
  });
  await visitor.page.route('**/api/auth/login', async (route) => {
    requests += 1;
    await held;
    await route.fulfill(problem(503, 'unavailable', { 'Retry-After': '4' }));
  });
  await people.open();
  const form = people.form();
  await people.send(form, { email: 'bob@example.com', password: 'correct horse' });
  const button = form.locator('[type=submit]');
  await button.filter({ hasText: '로그인하는 중이에요…' }).waitFor();
  assert.equal(await button.getAttribute('aria-disabled'), 'true');
  await visitor.page.keyboard.press('Enter');
  answer();
  await people.seeMessage('지금은 할 수 없어요. 4초 뒤에');
  assert.equal(await button.getAttribute('aria-disabled'), 'false');
  assert.equal(requests, 1);
});

test('should offer the ways of logging in that the server has, and say why one failed', async () => {
  await arrive();
  await visitor.page.route('**/api/auth/providers', (route) =>
    route.fulfill({ json: { providers: ['naver', 'google', 'unheard-of'] } }));
  await visitor.page.route('**/api/auth/google', (route) =>
    route.fulfill({ status: 303, headers: { Location: '/?login=failed&code=email-taken&kind=kakao' } }));
  await people.open();
  await visitor.see('.people .providers a');
  const offered = await visitor.page.$$eval('.people .providers a', (links) =>
    links.map((link) => [link.textContent, link.getAttribute('href')]));
  assert.deepEqual(offered, [['Google로 계속하기', '/api/auth/google'], ['네이버로 계속하기', '/api/auth/naver']]);
  await visitor.screenshot('people-providers', false);
  await visitor.page.click('.people .providers a >> nth=0');
  await people.seeMessage('이 이메일의 계정은 카카오로 로그인해요');
  assert.equal(new URL(visitor.page.url()).search, '');
  await visitor.page.reload();
  await visitor.live();
  assert.equal(await visitor.page.locator('.people').count(), 0);
});

test('should warn a guest who logs in as somebody else that there is no way back', async () => {
  await arrive();
  await visitor.playAsGuest();
  await people.open();
  assert.equal(await visitor.page.isVisible('text=돌아올 수 없어요'), false);
  await people.choose('logIn');
  await visitor.see('.people', '돌아올 수 없어요');
});

test('should ask for no password when somebody logs in with a provider', async () => {
  const user = {
    userId: 7, nickname: 'Bob', kind: 'google', mmr: 1_234, tier: 'diamond', email: 'bob@example.com',
    statistics: { rounds: 21, wins: 2, bestReturnBasisPoints: 420, fills: 130, tradedValue: 98_700_000 },
  };
  let deletion;
  await arrive();
  await visitor.page.route('**/api/me', (route) => {
    if (route.request().method() === 'GET') {
      return route.fulfill({ json: user });
    }
    deletion = route.request().postDataJSON();
    return route.fulfill({ status: 204 });
  });
  await visitor.playAsGuest();
  await visitor.see('.person-role', '프로필');
  await people.openProfile();
  await visitor.see('.standing', 'bob@example.com');
  await visitor.see('.standing', '1,234');
  await visitor.see('.standing', '다이아몬드');
  assert.equal(await visitor.page.isVisible('text=비밀번호 바꾸기'), false);
  const form = await people.section('계정 삭제');
  assert.equal(await form.locator('[name=password]').count(), 0);
  await people.send(form, {});
  await people.seeProblem(form, 'sure', '삭제하려면');
  assert.equal(deletion, undefined);
  await form.locator('[name=sure]').check();
  await people.send(form, {});
  await visitor.see('.toast', '계정을 삭제했어요');
  assert.deepEqual(deletion, {});
});

test('should offer to try again when the server does not say who plays', async () => {
  await arrive();
  await visitor.page.route('**/api/me', (route) => route.fulfill(problem(503, 'unavailable', { 'Retry-After': '2' })));
  await visitor.playAsGuest();
  await visitor.page.click('.person');
  await visitor.see('main .panel-note', '지금은 할 수 없어요. 2초 뒤에');
  await visitor.page.unroute('**/api/me');
  await visitor.page.click('main >> text=다시 해 보기');
  await visitor.see('.standing-name');
  assert.equal(await visitor.page.isVisible('text=다시 해 보기'), false);
});

for (const language of ['ko', 'en']) {
  for (const colorScheme of ['light', 'dark']) {
    test(`should fit its dialog, in ${language} and ${colorScheme}, with all there is to say`, async () => {
      await arrive({ colorScheme });
      if (language === 'en') {
        await visitor.page.click('[data-action=language]');
      }
      await visitor.playAsGuest();
      await visitor.see('.person-role', language === 'en' ? 'Guest' : '게스트');
      await people.open();
      await people.send(people.form(), { email: 'nobody', password: 'correct horse' });
      await visitor.see('.people [aria-invalid=true]');
      await checkFit(visitor, `people-guest-${language}-${colorScheme}`);
      await visitor.page.setViewportSize({ width: 390, height: 844 });
      await checkFit(visitor, `people-phone-${language}-${colorScheme}`);
    });
  }
}
