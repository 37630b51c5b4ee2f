import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, expect, test, vi } from 'vitest';

/** What a browser may have to load before the page is there, compressed as the gateway does it. */
const FIRST_LOAD_BYTES = 200 * 1024;
const BUILD_MILLIS = 60_000;

let files: Rolldown.RolldownOutput['output'];

beforeAll(async () => {
  // The test runner's own value would bundle React for developers.
  vi.stubEnv('NODE_ENV', 'production');
  const built = await build({ root: join(import.meta.dirname, '..'), logLevel: 'warn', build: { write: false } });
  files = (built as Rolldown.RolldownOutput).output;
}, BUILD_MILLIS);

const chunkOf = (name: string) =>
  files.find((file) => file.type === 'chunk' && file.fileName === name) as Rolldown.OutputChunk;

/** The entry and everything it imports before it runs. */
function firstLoad(): Rolldown.OutputChunk[] {
  const entry = files.find((file) => file.type === 'chunk' && file.isEntry) as Rolldown.OutputChunk;
  const names = new Set([entry.fileName]);
  for (const name of names) {
    chunkOf(name).imports.forEach((imported) => names.add(imported));
  }
  return Array.from(names, chunkOf);
}

const html = () => {
  const file = files.find(({ fileName }) => fileName === 'index.html') as Rolldown.OutputAsset;
  return String(file.source);
};

test('should stay within 200 KB of compressed JavaScript when the page is loaded first', () => {
  const bytes = firstLoad().reduce((sum, { code }) => sum + gzipSync(code).length, 0);
  expect(bytes).toBeGreaterThan(50 * 1024);
  expect(bytes).toBeLessThanOrEqual(FIRST_LOAD_BYTES);
});

test('should leave the chart library and the other pages out of the first load', () => {
  const modules = firstLoad().flatMap(({ moduleIds }) => moduleIds);
  expect(modules.filter((id) => /lightweight-charts|\/pages\/(?!trade)/.test(id))).toEqual([]);
  expect(modules.filter((id) => id.includes('react-dom')).length).toBeGreaterThan(0);
});

test('should obey the content security policy: nothing inline, and nothing in data: addresses', () => {
  expect(html()).toContain('<script src="/first.js"></script>');
  expect(html()).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)/);
  for (const file of files) {
    const text = file.type === 'chunk' ? '' : String(file.source);
    expect(text, file.fileName).not.toMatch(/url\(['"]?data:/);
  }
});
