// What /ws says and takes, drawn from the AsyncAPI document.

import { element, inline, paragraphs } from './draw.js';
import { drawSchema } from './schema.js';

function drawMessage(message, direction, resolve) {
  const { title, summary, description, payload, examples = [] } = message;
  return element('details', { class: 'message' },
    element('summary', {},
      element('span', { class: `direction ${direction}` }, direction), ' ', element('b', {}, title), ' ', ...inline(summary)),
    ...paragraphs(description),
    drawSchema(payload, resolve),
    ...examples.map(({ name, payload: example }) => element('figure', {},
      element('figcaption', {}, `Example: ${name}`),
      element('pre', { tabindex: 0 }, JSON.stringify(example, null, 2)))));
}

function drawChannel({ title, address, description, messages }, received, resolve) {
  return element('section', { class: 'channel' },
    element('h3', {}, title, ' ', address && element('code', {}, address)),
    ...paragraphs(description),
    ...Object.entries(messages).map(([name, reference]) => {
      const message = resolve(reference);
      return drawMessage({ title: name, ...message }, received.has(message) ? 'to server' : 'from server', resolve);
    }));
}

function drawCloseCodes(codes) {
  return element('table', {},
    element('caption', {}, 'Close codes'),
    element('tbody', {}, ...Object.entries(codes).map(([code, meaning]) =>
      element('tr', {}, element('th', { scope: 'row' }, code), element('td', {}, ...inline(meaning))))));
}

/** The reference: overview, channels with their messages, close codes. */
export function drawStreams(specification) {
  const resolve = (node) => node?.$ref === undefined
    ? node
    : resolve(node.$ref.split('/').slice(1).reduce((at, key) => at[key], specification));
  const { info, channels, operations, servers } = specification;
  const received = new Set(Object.values(operations)
    .filter(({ action }) => action === 'receive')
    .flatMap(({ messages }) => messages.map(resolve)));
  return [
    element('section', {}, element('h2', {}, 'Streams at /ws'), ...paragraphs(info.description)),
    ...Object.values(channels).map((channel) => drawChannel(channel, received, resolve)),
    element('section', {}, drawCloseCodes(servers.here['x-closeCodes'])),
  ];
}
