// The AsyncAPI document as a judge: which message a frame is, and whether it is one at all.

import assert from 'node:assert/strict';
import { textOf, Validator } from './validator.js';

/** A fault here says that a frame is another message, not that something is wrong in it. */
const KIND = /^(\/(type|ch|op))?$/;

export class Messages {
  #validator;
  #messages;
  #toServer;

  constructor(document) {
    this.#validator = new Validator(document);
    this.#messages = Object.entries(document.components.messages);
    this.#toServer = new Set(Object.values(document.operations).filter(({ action }) => action === 'receive')
      .flatMap(({ messages }) => messages.map(({ $ref }) => $ref.split('/').at(-1))));
  }

  /** The names of what the server says. */
  fromServer() {
    return this.#messages.map(([name]) => name).filter((name) => !this.#toServer.has(name));
  }

  /** Each message with the names of the fixtures that are its examples. */
  fixtures() {
    return this.#messages.map(([name, { examples }]) => [name, examples.map((example) => example.name)]);
  }

  /** The name of a message; there has to be exactly one whose schema it keeps. */
  nameOf(message) {
    const judged = this.#messages.map(([name, { payload }]) => [name, this.#validator.faults(payload, message)]);
    const names = judged.filter(([, faults]) => faults.length === 0).map(([name]) => name);
    const nearest = judged.filter(([, faults]) => !faults.some(({ instancePath }) => KIND.test(instancePath)))
      .map(([name, faults]) => `${name}: ${textOf(faults)}`);
    assert.equal(names.length, 1, `${JSON.stringify(message)} is ${names.join(' and ') || `no message: ${nearest.join('; ')}`}`);
    return names[0];
  }
}
