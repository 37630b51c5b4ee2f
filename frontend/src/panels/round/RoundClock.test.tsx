// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { RoundData } from '../../model/messages';
import { fixture } from '../../testing/fixtures';
import { TestPage } from '../../testing/page';
import { RoundClock } from './RoundClock';

async function clockAt(serverTime: number): Promise<Element> {
  const page = new TestPage();
  page.now = serverTime;
  page.say({ ch: 'game', seq: 1, type: 'round', data: { ...fixture<{ data: RoundData }>('game-round').data, serverTime } });
  await page.frame();
  const element = await page.render(<RoundClock />);
  return element.firstElementChild ?? element;
}

test('should empty the ring and turn late when the last 30 seconds begin', async () => {
  const early = await clockAt(1_095_000);
  expect(early.textContent).toBe('1회차 거래 중01:30');
  expect(early.getAttribute('data-late')).toBe('false');
  expect(early.querySelector('.round-ring-left')?.getAttribute('stroke-dashoffset')).toBe('0.5');
  expect((await clockAt(1_154_000)).getAttribute('data-late')).toBe('false');
  const late = await clockAt(1_155_000);
  expect(late.getAttribute('data-late')).toBe('true');
  expect(late.textContent).toContain('00:30');
});
