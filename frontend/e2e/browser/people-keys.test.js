import assert from 'node:assert/strict';
import test, { after, afterEach, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';
import { newPerson, People } from './people.js';

const CREATED = Date.UTC(2026, 10, 22, 12);

let browser;
let visitor;
let people;

before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());
afterEach(() => visitor.context.close());

async function arriveSignedUp() {
  visitor = await Visitor.arrive(browser);
  people = new People(visitor);
  await visitor.live();
  await people.signUp(newPerson());
  await visitor.see('.person-role', '프로필');
}

/** Answers for the server as its contract says. */
async function serveKeys() {
  const keys = [{ id: 'AK1', name: 'old bot', createdAt: CREATED, lastUsedAt: CREATED }];
  await visitor.page.route('**/api/keys', (route) => {
    if (route.request().method() === 'GET') {
      return route.fulfill({ json: { keys } });
    }
    const { name } = route.request().postDataJSON();
    const key = { id: `AK${keys.length + 1}`, name, createdAt: CREATED };
    keys.push({ ...key, lastUsedAt: null });
    return route.fulfill({ status: 201, json: { ...key, secret: 'told once' } });
  });
  await visitor.page.route('**/api/keys/*', (route) => {
    const id = new URL(route.request().url()).pathname.split('/').at(-1);
    keys.splice(keys.findIndex((key) => key.id === id), 1);
    return route.fulfill({ status: 204 });
  });
  return keys;
}

test('should show the secret of a new key once when one is made', async () => {
  await arriveSignedUp();
  await serveKeys();
  await people.openProfile();
  const form = await people.section('API 키');
  await visitor.see('.key', '2026-11-22 마지막으로 씀');
  await people.send(form, { name: 'new <b>bot</b>' });
  await visitor.see('.key-made', 'told once');
  await visitor.see('.key', 'new <b>bot</b>');
  await visitor.see('.key', '아직 쓰지 않음');
  assert.equal(await form.locator('[name=name]').inputValue(), '');
  await visitor.screenshot('people-keys', false);
  await visitor.page.click('.bar-nav a[href="/"]');
  await people.openProfile();
  await people.section('API 키');
  await visitor.see('.key', 'new <b>bot</b>');
  assert.equal(await visitor.page.getByText('told once').count(), 0);
});

test('should delete a key when that was said twice', async () => {
  await arriveSignedUp();
  const keys = await serveKeys();
  await people.openProfile();
  await people.section('API 키');
  await visitor.page.click('.key button');
  await visitor.see('.key button', '정말 삭제');
  assert.equal(keys.length, 1);
  await visitor.page.click('.key button');
  await visitor.see('.settings details[open]', '아직 만든 키가 없어요');
  assert.equal(keys.length, 0);
});

test('should not speak of keys when the server has none, and say so when it cannot tell', async () => {
  await arriveSignedUp();
  await visitor.page.route('**/api/keys', (route) => route.fulfill({ status: 404, json: { code: 'not-found' } }));
  await Promise.all([visitor.page.waitForResponse('**/api/keys'), people.openProfile()]);
  await visitor.see('.settings summary', '닉네임 바꾸기');
  assert.equal(await visitor.page.isVisible('text=API 키'), false);
  await visitor.page.click('.bar-nav a[href="/"]');
  await visitor.page.unroute('**/api/keys');
  await visitor.page.route('**/api/keys', (route) =>
    route.fulfill({ status: 503, headers: { 'Retry-After': '3' }, json: { code: 'unavailable' } }));
  await people.openProfile();
  await people.section('API 키');
  await visitor.see('.settings details[open] .message', '3초 뒤에');
});
