// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, test } from 'vitest';
import type { Page } from '../net/game';
import { RequestError } from '../net/request';
import { TestPage } from '../testing/page';
import { loadAll, usePaged } from './loading';

const PAGES: Readonly<Record<string, Page<string>>> = {
  first: { items: ['a', 'b'], next: 'second' },
  second: { items: ['c'], next: null },
};
let asked: (string | null)[];
let failing: boolean;

beforeEach(() => {
  asked = [];
  failing = false;
});

async function load(cursor: string | null): Promise<Page<string>> {
  asked.push(cursor);
  if (failing) {
    throw new RequestError(503, 'busy');
  }
  return PAGES[cursor ?? 'first'] ?? expect.fail(`no page ${cursor}`);
}

function List() {
  const { value, failure, retry, more } = usePaged(load);
  return (
    <>
      <p>{value?.join(' ')}{failure && ' failed'}</p>
      <button onClick={failure ? retry : () => more?.()}>{more ? 'more' : 'end'}</button>
    </>
  );
}

const click = (element: HTMLElement) => act(async () => element.querySelector('button')?.click());

test('should add the next page when more is asked for, until there is none', async () => {
  const element = await new TestPage().render(<List />);
  expect(element.textContent).toBe('a bmore');
  await click(element);
  expect(element.textContent).toBe('a b cend');
  await click(element);
  expect(asked).toEqual([null, 'second']);
});

test('should keep what is there when the next page fails, and load it when it is tried again', async () => {
  const element = await new TestPage().render(<List />);
  failing = true;
  await click(element);
  expect(element.textContent).toBe('a b failedend');
  failing = false;
  await click(element);
  expect(element.textContent).toBe('a b cend');
  expect(asked).toEqual([null, 'second', 'second']);
});

test('should read as many pages as allowed when a list is long', async () => {
  expect(await loadAll(load, 5)).toEqual(['a', 'b', 'c']);
  expect(await loadAll(load, 1)).toEqual(['a', 'b']);
});
