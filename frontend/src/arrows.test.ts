import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = import.meta.dirname;

/** What a folder may import besides itself and libraries; `type:` means types only. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  app: ['pages', 'panels', 'ui', 'state', 'text', 'model'],
  pages: ['panels', 'ui', 'state', 'text', 'model'],
  panels: ['ui', 'state', 'text', 'model'],
  state: ['model', 'net', 'type:text'],
  ui: ['text'],
  model: [],
  net: [],
  text: [],
  testing: ['state', 'net'],
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

/** What is imported by name, for its effect, or when it is needed. */
const STATEMENT = /(?:^(?:import|export)\b(\s+type\b)?[^;'"]*?|\bimport\()['"](\.[^'"]+)['"]/gm;

const folderOf = (path: string) => relative(SOURCE, path).split('/')[0] ?? '';

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && name.includes('/') && !/\.test\.tsx?$/.test(name));

const imports = files.flatMap((name): Import[] => {
  const file = join(SOURCE, name);
  const statements = readFileSync(file, 'utf8').matchAll(STATEMENT);
  return Array.from(statements, ([, typeOnly, target = '']) =>
    ({ file, target: resolve(dirname(file), target), typeOnly: typeOnly !== undefined }));
});

function isAllowed({ file, target, typeOnly }: Import): boolean {
  const [from, to] = [folderOf(file), folderOf(target)];
  const arrows = ARROWS[from] ?? [];
  return from === to || arrows.includes(to) || (typeOnly && arrows.includes(`type:${to}`));
}

test('should know every folder when one is added', () => {
  const folders = new Set(files.map((name) => folderOf(join(SOURCE, name))));
  expect(imports.length).toBeGreaterThan(100);
  expect(Array.from(folders).filter((folder) => !(folder in ARROWS))).toEqual([]);
});

test('should import only along the arrows when a file imports another', () => {
  const wrong = imports.filter((each) => !isAllowed(each));
  expect(wrong.map(({ file, target }) => `${relative(SOURCE, file)} -> ${relative(SOURCE, target)}`)).toEqual([]);
});

test('should keep panels apart when they are not of one folder', () => {
  const panelOf = (path: string) => relative(join(SOURCE, 'panels'), path).split('/')[0];
  const wrong = imports.filter(({ file, target }) =>
    folderOf(file) === 'panels' && folderOf(target) === 'panels' && panelOf(file) !== panelOf(target));
  expect(wrong.map(({ file, target }) => `${relative(SOURCE, file)} -> ${relative(SOURCE, target)}`)).toEqual([]);
});
