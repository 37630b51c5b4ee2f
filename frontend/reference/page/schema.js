// A JSON schema as a list of fields.

import { element, inline } from './draw.js';

const words = (value) => JSON.stringify(value);

/** The type in a few words. */
function typeOf(schema, resolve) {
  const { type, const: only, enum: choices, items, anyOf, oneOf, minItems, maxItems } = schema;
  if (only !== undefined) {
    return words(only);
  }
  if (choices) {
    return choices.map(words).join(' | ');
  }
  if (anyOf) {
    return anyOf.map((each) => typeOf(resolve(each), resolve)).join(' or ');
  }
  if (oneOf) {
    return oneOf.every((each) => each.const !== undefined) ? 'one of' : 'one of these objects';
  }
  if (type === 'array') {
    const size = minItems !== undefined && minItems === maxItems ? `${minItems} ` : '';
    return `array of ${size}${typeOf(resolve(items), resolve)}`;
  }
  return [type].flat().join(' or ');
}

/** The schemas with fields of their own that a schema is made of. */
function inner(schema, resolve) {
  const { properties, items, anyOf = [], oneOf = [] } = schema;
  if (properties) {
    return [schema];
  }
  return [items, ...anyOf, ...oneOf].filter(Boolean).flatMap((each) => inner(resolve(each), resolve));
}

function drawWords({ oneOf = [] }) {
  const constants = oneOf.filter((each) => each.const !== undefined);
  return constants.length === 0 ? undefined : element('ul', {}, ...constants.map((each) =>
    element('li', {}, element('code', {}, each.const), ' ', ...inline(each.description))));
}

function drawField(name, reference, required, resolve) {
  const schema = { ...resolve(reference), ...(reference.description && { description: reference.description }) };
  return element('li', {},
    element('code', {}, name), ' ',
    element('span', { class: 'type' }, typeOf(schema, resolve), required ? '' : ', optional'), ' ',
    ...inline(schema.description),
    drawWords(schema),
    ...inner(schema, resolve).map((each) => drawSchema(each, resolve)));
}

/** The fields of an object. */
export function drawSchema(reference, resolve) {
  const { properties, required = [] } = resolve(reference);
  return element('ul', { class: 'fields' }, ...Object.entries(properties).map(([name, field]) =>
    drawField(name, field, required.includes(name), resolve)));
}
