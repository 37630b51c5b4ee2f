// A connection to /ws to try things with.

import { element } from './draw.js';

/** Older frames are forgotten, or an open page would grow for ever. */
const FRAMES = 200;

function addresses(specification, symbols) {
  return Object.values(specification.channels).map(({ address }) => address).filter(Boolean)
    .map((address) => address.replace('{symbol}', symbols[0] ?? 'SYMBOL').replace('{interval}', '1s').replace('{room}', 'lobby'));
}

/** Connects, sends what is typed or a subscription, and shows what comes. */
export class Console {
  #socket = null;
  #state = element('output', { class: 'state' }, 'not connected');
  #frames = element('ol', { class: 'frames', tabindex: 0, 'aria-label': 'Frames, newest first' });
  #text = element('textarea', { rows: 3, spellcheck: 'false', 'aria-label': 'Message to the server' });
  #pause = element('input', { type: 'checkbox' });
  #channel;

  constructor(specification, symbols) {
    this.#channel = element('input', { list: 'channels', 'aria-label': 'Channel', '.value': 'tickers' });
    this.#text.value = '{"op":"ping"}';
    const button = (label, action) => element('button', { type: 'button', '.onclick': action }, label);
    this.element = element('section', { class: 'console', 'aria-label': 'Try it' },
      element('h2', {}, 'Try it'),
      element('datalist', { id: 'channels' },
        ...addresses(specification, symbols).map((value) => element('option', { value }))),
      element('p', {},
        button('Connect', () => this.#connect()), ' ', button('Disconnect', () => this.#socket?.close()), ' ', this.#state),
      element('p', {}, this.#channel, ' ',
        button('Subscribe', () => this.#send({ op: 'subscribe', ch: [this.#channel.value] })), ' ',
        button('Unsubscribe', () => this.#send({ op: 'unsubscribe', ch: [this.#channel.value] }))),
      element('p', {}, this.#text, ' ', button('Send', () => this.#sendText(this.#text.value))),
      element('p', {}, element('label', {}, this.#pause, ' pause'), ' ', button('Clear', () => this.#frames.replaceChildren())),
      this.#frames);
  }

  #connect() {
    this.#socket?.close();
    const socket = new WebSocket(`${location.protocol.replace('http', 'ws')}//${location.host}/ws`);
    this.#socket = socket;
    this.#state.value = 'connecting';
    const current = (act) => (event) => socket === this.#socket && act(event);
    socket.onopen = current(() => { this.#state.value = 'connected'; });
    socket.onmessage = current(({ data }) => this.#show('from server', data));
    socket.onclose = current(({ code, reason }) => { this.#state.value = `closed with ${code}${reason && `: ${reason}`}`; });
  }

  #send(message) {
    this.#sendText(JSON.stringify(message));
  }

  #sendText(text) {
    if (this.#socket?.readyState !== WebSocket.OPEN) {
      this.#state.value = 'not connected: connect first';
      return;
    }
    this.#socket.send(text);
    this.#show('to server', text);
  }

  #show(direction, text) {
    if (this.#pause.checked) {
      return;
    }
    this.#frames.prepend(element('li', {},
      element('span', { class: `direction ${direction}` }, direction), ' ', element('code', {}, text)));
    while (this.#frames.childElementCount > FRAMES) {
      this.#frames.lastElementChild.remove();
    }
  }
}
