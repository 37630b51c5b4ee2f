// What the tests of the account dialog do in it.

let people = 0;

/** Somebody nobody has been before, on a product that may have run these tests already. */
export function newPerson() {
  people += 1;
  const unique = `${Date.now().toString(36)}${people}`;
  return { email: `bob.s-${unique}@example.com`, password: 'correct horse', nickname: `Bob ${unique}` };
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

  /** What is said about a field. */
  seeProblem(form, name, text) {
    return form.locator(`.entry:has([name=${name}]) .message`, { hasText: text }).waitFor();
  }
}
