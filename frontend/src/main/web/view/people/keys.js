// The API keys of a user: a list, and a form for one more, whose secret is shown once.

import { explainProblem } from '../../model/people.js';
import { text } from '../../text/i18n.js';
import { element, reconcile, write } from '../dom.js';
import { Form } from './form.js';

/** What belongs into the section about keys, but for its title. */
export class Keys {
  #actions;
  #list = element('ul', 'rows');
  #note = element('p', 'note');
  #message = element('p', 'message');
  #made = createMade();
  #keys = null;
  #failure = null;
  #asked = null;

  /** actions: keys(), createKey(fields), deleteKey(id) resolve to { answer, failure } */
  constructor(actions) {
    this.#actions = actions;
    this.#message.setAttribute('role', 'alert');
    this.element = element('div', '', {}, this.#list, this.#note, this.#message, this.#made.element);
    this.form = new Form({
      fields: [{ name: 'name', type: 'text', label: 'people.keyName' }],
      submit: 'people.keyCreate',
      busy: 'people.keyCreateBusy',
      className: 'plain',
      send: (fields) => this.#create(fields),
      onDone: () => this.draw(),
    });
  }

  /** Whether the server has keys at all. */
  get offered() {
    return this.#keys !== null;
  }

  async load() {
    const { answer, failure } = await this.#actions.keys();
    this.#failure = failure;
    this.#keys = failure ? this.#keys ?? [] : answer;
    this.draw();
  }

  /** Forgets all, a secret that was shown before all: the next one to look may be somebody else. */
  clear() {
    this.#keys = null;
    this.#made.key = null;
    this.#asked = null;
    this.#failure = null;
    this.draw();
  }

  draw() {
    const keys = this.#keys ?? [];
    reconcile(this.#list, keys, (key) => key.id, (key) => this.#createRow(key), (row, key) => this.#drawRow(row, key));
    write(this.#note, keys.length || this.#failure ? '' : text('people.keysEmpty'));
    const problem = this.#failure && explainProblem(this.#failure, []);
    write(this.#message, problem ? text(problem.key, problem.values) : '');
    this.#made.draw();
  }

  async #create(fields) {
    const { answer, failure } = await this.#actions.createKey(fields);
    if (answer) {
      this.#made.key = answer;
      await this.load();
    }
    return failure;
  }

  #createRow({ id }) {
    const remove = element('button', '', { type: 'button' });
    remove.addEventListener('click', () => this.#remove(id));
    return element('li', 'row', {},
      element('span', 'what', {}, element('span'), element('small')), element('span', 'row-actions', {}, remove));
  }

  #drawRow(row, key) {
    const [name, times] = row.children[0].children;
    const remove = row.children[1].firstElementChild;
    write(name, key.name);
    write(times, text(key.lastUsedAt === null ? 'people.keyUnused' : 'people.keyUsed', key));
    const action = text(this.#asked === key.id ? 'people.keyDeleteSure' : 'people.keyDelete');
    write(remove, action);
    remove.setAttribute('aria-label', `${action}: ${key.name}`);
  }

  /** The first click asks, the second one deletes. */
  async #remove(id) {
    if (this.#asked !== id) {
      this.#asked = id;
      this.draw();
      return;
    }
    this.#asked = null;
    const { failure } = await this.#actions.deleteKey(id);
    await this.load();
    this.#failure ??= failure;
    this.draw();
  }
}

function createMade() {
  const [words, idName, secretName] = [element('p'), element('dt'), element('dt')];
  const [id, secret] = [element('code'), element('code')];
  const made = element('div', 'key-made', { hidden: true }, words, element('dl', 'figures', {},
    element('div', '', {}, idName, element('dd', '', {}, id)),
    element('div', '', {}, secretName, element('dd', '', {}, secret))));
  words.setAttribute('role', 'status');
  return {
    key: null,
    element: made,
    draw() {
      made.hidden = this.key === null;
      write(words, this.key ? text('people.keyMade') : '');
      write(idName, text('people.keyId'));
      write(secretName, text('people.keySecret'));
      write(id, this.key?.id ?? '');
      write(secret, this.key?.secret ?? '');
    },
  };
}
