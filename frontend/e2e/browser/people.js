// What the tests about people do in the dialog and on the profile.

import assert from 'node:assert/strict';

let people = 0;

/** Somebody nobody has been before, on a product that may have run these tests already. */
export function newPerson() {
  people += 1;
  const unique = `${Date.now().toString(36)}${people}`;
  return { email: `bob.s-${unique}@example.com`, password: 'correct horse', nickname: `Bob ${unique}` };
}

/** An answer in place of the server's: a problem with its code. */
export const problem = (status, code, headers = {}) =>
  ({ status, headers, contentType: 'application/problem+json', body: JSON.stringify({ code, detail: 'detail' }) });

/** Takes a screenshot, and requires that the whole dialog is on it. */
export async function checkFit(visitor, name) {
  await visitor.screenshot(name, false);
  const { dialog, width, height, overflow } = await visitor.page.evaluate(() => {
    const shown = document.querySelector('dialog.people');
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    return {
      dialog: { left, right, top, bottom },
      width: innerWidth,
      height: innerHeight,
      overflow: shown.scrollWidth - shown.clientWidth,
    };
  });
  assert.ok(dialog.left >= 0 && dialog.right <= width, `${name}: ${dialog.left} to ${dialog.right} of ${width}`);
  assert.ok(dialog.top >= 0 && dialog.bottom <= height, `${name}: ${dialog.top} to ${dialog.bottom} of ${height}`);
  assert.equal(overflow, 0, name);
}

/** The dialog for those who come by, and the profile of those who are signed up. */
export class People {
  constructor(visitor) {
    this.visitor = visitor;
    this.page = visitor.page;
  }

  async open() {
    await this.page.click('.person');
    await this.visitor.see('dialog.people[open]');
  }

  async close() {
    await this.page.keyboard.press('Escape');
    await this.gone();
  }

  gone() {
    return this.visitor.until(() => document.querySelector('dialog.people') === null);
  }

  /** The form in the dialog. */
  form() {
    return this.page.locator('.people form');
  }

  choose(way) {
    return this.page.check(`.people [name=way][value=${way}]`);
  }

  async fill(form, fields) {
    for (const [name, value] of Object.entries(fields)) {
      await form.locator(`[name=${name}]`).fill(value);
    }
  }

  async send(form, fields) {
    await this.fill(form, fields);
    await form.locator('[type=submit]').click();
  }

  async signUp(person) {
    await this.open();
    await this.choose('signUp');
    await this.send(this.form(), person);
    await this.gone();
    await this.visitor.see('.person-nickname', person.nickname);
    await this.visitor.see('.person-role', '프로필');
  }

  async logIn({ email, password }) {
    await this.open();
    await this.choose('logIn');
    await this.send(this.form(), { email, password });
  }

  async openProfile() {
    await this.page.click('.person');
    await this.visitor.see('.settings');
  }

  async logOut() {
    await this.openProfile();
    await this.page.click('.settings > form [type=submit]');
    await this.visitor.see('.start-words', '로그아웃했어요');
  }

  /** Opens a section of the profile, and returns its form. */
  async section(title) {
    await this.page.click(`.settings summary:has-text("${title}")`);
    return this.page.locator('.settings details[open] form');
  }

  /** Presses Tab until something with this text has the focus. */
  async tabTo(text) {
    for (let presses = 0; presses < 30; presses += 1) {
      await this.page.keyboard.press('Tab');
      if (await this.page.evaluate(() => document.activeElement.textContent) === text) {
        return;
      }
    }
    assert.fail(`Tab does not lead to ${text}`);
  }

  /** What is said about a field. */
  seeProblem(form, name, text) {
    return form.locator(`.entry:has([name=${name}]) .message`, { hasText: text }).waitFor();
  }

  /** What is said above the fields. */
  seeMessage(text) {
    return this.form().locator('> .message', { hasText: text }).waitFor();
  }
}
