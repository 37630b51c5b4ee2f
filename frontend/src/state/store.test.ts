import { beforeEach, expect, test } from 'vitest';
import { Store } from './store';

let tasks: (() => void)[];
let store: Store<number>;
let shown: number[];

beforeEach(() => {
  tasks = [];
  shown = [];
  store = new Store(0, (task) => tasks.push(task));
  store.subscribe(() => shown.push(store.shown));
});

const frame = () => tasks.splice(0).forEach((task) => task());

test('should count every change at once and show the last one when a frame comes', () => {
  for (let change = 1; change <= 1_000; change += 1) {
    store.update((number) => number + 1);
    expect(store.current).toBe(change);
  }
  expect(shown).toEqual([]);
  expect(tasks).toHaveLength(1);
  frame();
  expect(shown).toEqual([1_000]);
});

test('should wait for no frame when nothing changed', () => {
  store.update((number) => number);
  expect(tasks).toHaveLength(0);
});

test('should take the next frame for what changes while one is shown', () => {
  store.subscribe(() => store.update((number) => Math.min(2, number + 1)));
  store.update(() => 1);
  frame();
  expect([store.current, store.shown]).toEqual([2, 1]);
  frame();
  expect(shown).toEqual([1, 2]);
  frame();
  expect(tasks).toHaveLength(0);
});

test('should call nobody back who has left', () => {
  const heard: number[] = [];
  const leave = store.subscribe(() => heard.push(store.shown));
  leave();
  store.update(() => 5);
  frame();
  expect(heard).toEqual([]);
  expect(shown).toEqual([5]);
});
