// What a component shows that is not on the connection: loaded when it is there, in one piece or page by page.

import { useEffect, useState } from 'react';
import type { Failure } from '../model/problem';
import type { Page } from '../net/game';
import { requireRequestError } from '../net/request';

export interface Loaded<Value> {
  /** Null until it is there. */
  readonly value: Value | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

interface Attempt<Value> {
  readonly key: string;
  readonly value: Value | null;
  readonly failure: Failure | null;
}

/** Loads once for every key, which has to name all that `load` depends on; null loads nothing. */
export function useLoaded<Value>(key: string | null, load: () => Promise<Value>): Loaded<Value> {
  const [attempt, setAttempt] = useState<Attempt<Value> | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (key === null) {
      return undefined;
    }
    let wanted = true;
    settle(load).then((outcome) => wanted && setAttempt({ key, ...outcome }));
    return () => {
      wanted = false;
    };
  }, [key, tries]);
  const { value, failure } = attempt?.key === key ? attempt : { value: null, failure: null };
  const retry = () => {
    setAttempt(null);
    setTries(tries + 1);
  };
  return { value, failure, retry };
}

/** The same, and anew every so often while somebody looks; what is there stays until the next is. */
export function useRefreshed<Value>(key: string | null, load: () => Promise<Value>, everyMillis: number): Loaded<Value> {
  const [turn, next] = useState(0);
  const [kept, keep] = useState<{ readonly key: string; readonly value: Value } | null>(null);
  useEffect(() => {
    const timer = setInterval(() => document.hidden || next((turns) => turns + 1), everyMillis);
    return () => clearInterval(timer);
  }, [everyMillis]);
  const { value, ...loading } = useLoaded(key === null ? null : `${turn} ${key}`, load);
  if (key !== null && value !== null && kept?.value !== value) {
    keep({ key, value });
  }
  return { ...loading, value: value ?? (kept?.key === key ? kept.value : null) };
}

export interface Paged<Item> extends Loaded<readonly Item[]> {
  /** Loads the next page; null at the end of the list and while one is on its way. */
  readonly more: (() => void) | null;
  readonly busy: boolean;
}

/** Loads the first page at once, and the following ones when they are asked for. The list stays the same one. */
export function usePaged<Item>(load: (cursor: string | null) => Promise<Page<Item>>): Paged<Item> {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const [pages, setPages] = useState<readonly Page<Item>[]>([]);
  const wanted = cursors.at(-1) ?? null;
  const { value, failure, retry } = useLoaded(`${cursors.length} ${wanted}`, () => load(wanted));
  const known = value === null || pages.includes(value) ? pages : [...pages, value];
  const next = value?.next ?? null;
  const more = () => {
    setPages(known);
    setCursors([...cursors, next]);
  };
  return {
    value: known.length === 0 ? null : known.flatMap(({ items }) => items),
    failure,
    retry,
    more: next === null ? null : more,
    busy: value === null && failure === null,
  };
}

/** All pages of a list, at most so many. */
export async function loadAll<Item>(load: (cursor: string | null) => Promise<Page<Item>>, mostPages: number): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const answer: Page<Item> = await load(cursor);
    items.push(...answer.items);
    cursor = answer.next;
    if (cursor === null) {
      break;
    }
  }
  return items;
}

async function settle<Value>(load: () => Promise<Value>): Promise<Omit<Attempt<Value>, 'key'>> {
  try {
    return { value: await load(), failure: null };
  } catch (error) {
    return { value: null, failure: requireRequestError(error) };
  }
}
