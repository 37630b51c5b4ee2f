// What the tests of the account dialog do in it.

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
    const shown = document.querySelector('#people');
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

/** The dialog behind the button with the nickname. */
export class People {
  constructor(visitor) {
    this.visitor = visitor;
    this.page = visitor.page;
  }

  async open() {
    await this.page.click('#people-button');
    await this.visitor.see('#people[open]');
  }

  async close() {
    await this.page.keyboard.press('Escape');
    await this.gone();
  }

  gone() {
    return this.visitor.until(() => !document.querySelector('#people').open);
  }

  /** The form in front, or that of a section of the profile. */
  form(section = '') {
    return this.page.locator(`#people ${section} form:visible`).first();
  }

  choose(way) {
    return this.page.check(`#people [name=way][value=${way}]`);
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
    await this.visitor.see('#nickname', person.nickname);
  }

  async logIn({ email, password }) {
    await this.open();
    await this.choose('logIn');
    await this.send(this.form(), { email, password });
  }

  async logOut() {
    await this.open();
    await this.page.click('#people .people-panel > form [type=submit]:visible');
    await this.visitor.see('#start');
  }

  /** Opens a section of the profile and returns its form. */
  async section(title) {
    await this.page.click(`#people summary:has-text("${title}")`);
    return this.page.locator('#people details[open] form');
  }

  /** Presses Tab until something with this text has the focus. */
  async tabTo(text) {
    for (let presses = 0; presses < 20; presses += 1) {
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
}
