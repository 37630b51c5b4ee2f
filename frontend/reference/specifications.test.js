import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { specification } from './bundle.js';
import { Messages } from './messages.js';

const FIXTURES = join(import.meta.dirname, '../../docs/protocol/fixtures');
const LINT_MILLIS = 20_000;

/** `default` has what any request can be refused for, so a route with nothing else to refuse has no 4XX of its own. */
const RULES = { extends: ['recommended-strict'], rules: { 'operation-4xx-response': 'off' } };

async function faults(document) {
  const source = stringify(document, { aliasDuplicateObjects: false });
  const problems = await lintFromString({ source, absoluteRef: 'specification.yaml', config: await createConfig(RULES) });
  return problems.map(({ ruleId, message, location: [{ pointer }] }) => `${ruleId} ${pointer}: ${message}`);
}

test.each(['openapi', 'asyncapi'])('should find no fault when %s is linted', async (name) => {
  expect(await faults(specification(name))).toEqual([]);
}, LINT_MILLIS);

test('should find a fault when there is one', async () => {
  const document = specification('openapi');
  delete document.paths['/v2/clock'].get.responses;
  expect(await faults(document)).toHaveLength(1);
}, LINT_MILLIS);

test('should know every fixture as an example of its message when they are judged', () => {
  const messages = new Messages(specification('asyncapi'));
  const named = messages.fixtures().flatMap(([name, fixtures]) => fixtures.map((fixture) => [fixture, name]));
  const files = readdirSync(FIXTURES).map((file) => file.replace('.json', ''));
  expect(named.map(([fixture]) => fixture).sort()).toEqual(files.sort());
  for (const [fixture, name] of named) {
    expect(messages.nameOf(JSON.parse(readFileSync(join(FIXTURES, `${fixture}.json`), 'utf8'))), fixture).toBe(name);
  }
});

test('should refuse a frame when it has a field that is not documented', () => {
  const messages = new Messages(specification('asyncapi'));
  expect(() => messages.nameOf({ type: 'pong', data: { serverTime: 1, mood: 'fine' } }))
    .toThrow(/no message: pong: \/data must NOT have additional properties/);
});
