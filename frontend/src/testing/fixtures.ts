// The examples of the protocol that the server's tests hold the server to.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from '../net/wire';

const FOLDER = join(import.meta.dirname, '../../../docs/protocol/fixtures');

export const fixtureNames = (): string[] =>
  readdirSync(FOLDER).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));

/** One message as it is on the wire. */
export function fixture<Message = Frame>(name: string): Message {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
}
