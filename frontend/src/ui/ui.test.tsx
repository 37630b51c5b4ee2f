// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TestPage } from '../testing/page';
import { Panel } from './Panel';
import { Spark } from './Spark';
import { Tabs } from './Tabs';

let page: TestPage;

beforeEach(() => {
  page = new TestPage();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await page.leave();
});

const press = (target: Element | null, key: string) =>
  act(async () => target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));

test('should show one tab at a time and move between them with the arrows', async () => {
  const tabs = ['one', 'two', 'three'].map((id) => ({ id, title: id, content: () => <p>content of {id}</p> }));
  const root = await page.render(<Tabs label="all" tabs={tabs} />);
  const shown = () => root.querySelector('[role=tabpanel]')?.textContent;
  const chosen = () => root.querySelector('[aria-selected=true]');
  expect(shown()).toBe('content of one');
  await press(chosen(), 'ArrowRight');
  expect(shown()).toBe('content of two');
  expect(document.activeElement).toBe(chosen());
  await press(chosen(), 'ArrowLeft');
  await press(chosen(), 'ArrowLeft');
  expect(shown()).toBe('content of three');
  await press(chosen(), 'a');
  expect(shown()).toBe('content of three');
});

test('should say so and offer to try again when a panel fails, and leave the others alone', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  let broken = true;
  const Broken = () => {
    if (broken) {
      throw new Error('fault');
    }
    return <p>whole again</p>;
  };
  const root = await page.render(
    <>
      <Panel name="bad" title="Bad"><Broken /></Panel>
      <Panel name="good" title="Good"><p>fine</p></Panel>
    </>,
  );
  expect(root.querySelector('.bad [role=alert]')?.textContent).not.toBe('');
  expect(root.querySelector('.good p')?.textContent).toBe('fine');
  broken = false;
  await act(async () => root.querySelector<HTMLElement>('.bad .button')?.click());
  expect(root.querySelector('.bad p')?.textContent).toBe('whole again');
});

test('should draw a line from the oldest price to the newest in the colour of its direction', async () => {
  const root = await page.render(<Spark values={[100, 120, 110]} />);
  expect(root.querySelector('polyline')?.getAttribute('points')).toBe('0.0,18.5 30.0,1.5 60.0,10.0');
  expect(root.querySelector('svg')?.getAttribute('class')).toBe('spark up');
});

test('should draw a level line when the price stood still, and none of a single price', async () => {
  const level = await page.render(<Spark values={[100, 100]} />);
  expect(level.querySelector('polyline')?.getAttribute('points')).toBe('0.0,10.0 60.0,10.0');
  const single = await page.render(<Spark values={[100]} />);
  expect(single.querySelector('polyline')).toBeNull();
});
