// Makes one document of a specification in docs/api that is kept in several files.

import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';

/** `x-fixtures` is what our sources say; a document says `examples`. */
function examples(names, fixtures) {
  return names.map((name) => ({ name, payload: JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8')) }));
}

/**
 * Reads a document with all it refers to. FILE#/SECTION/NAME becomes a component, but for paths, which can be none in what
 * many tools read: they are put where they are referred to.
 */
export function bundle(path, fixtures) {
  const main = basename(path);
  const files = new Map();
  const origins = new Map();

  const load = (file) => {
    if (!files.has(file)) {
      files.set(file, parse(readFileSync(join(dirname(path), file), 'utf8'), { merge: true }));
    }
    return files.get(file);
  };
  const root = load(main);
  const components = structuredClone(root.components ?? {});

  function part(file, section, name) {
    const found = load(file)[section]?.[name];
    if (found === undefined) {
      throw new Error(`there is no ${section}/${name} in ${file}`);
    }
    return found;
  }

  function addComponent(file, section, name) {
    const key = `${section}/${name}`;
    const origin = origins.get(key);
    if (origin !== undefined && origin !== file) {
      throw new Error(`${key} is in ${origin} and in ${file}`);
    }
    if (origin === undefined) {
      origins.set(key, file);
      components[section] ??= {};
      components[section][name] = copy(part(file, section, name), file);
    }
    return `#/components/${key}`;
  }

  function follow({ $ref, ...siblings }, home) {
    const [file, pointer] = $ref.split('#');
    const [, section, name] = pointer.split('/');
    if ((file || home) === main) {
      return { $ref, ...copy(siblings, home) };
    }
    return section === 'paths'
      ? copy(part(file || home, section, name), file || home)
      : { $ref: addComponent(file || home, section, name), ...copy(siblings, home) };
  }

  function copy(node, home) {
    if (Array.isArray(node)) {
      return node.map((each) => copy(each, home));
    }
    if (node === null || typeof node !== 'object') {
      return node;
    }
    if (typeof node.$ref === 'string') {
      return follow(node, home);
    }
    return Object.fromEntries(Object.entries(node).map(([key, value]) =>
      key === 'x-fixtures' ? ['examples', examples(value, fixtures)] : [key, copy(value, home)]));
  }

  // The components last: what the rest refers to is known then.
  const { components: own, ...rest } = root;
  return { ...copy(rest, main), components };
}

const DOCS = join(import.meta.dirname, '../../docs');

/** One of the project's specifications, `openapi` or `asyncapi`, as the server has it. */
export const specification = (name) => bundle(join(DOCS, 'api', `${name}.yaml`), join(DOCS, 'protocol/fixtures'));
