import { expect, test } from 'vitest';
import type { NewsItem } from './messages';
import { isAbout, newestAbout } from './news';

const item = (number: number, about: Partial<NewsItem>): NewsItem => ({
  roundId: 1, number, time: number * 1_000, id: 'recall', scope: 'market', symbol: null, sector: null, direction: 'bad',
  headlineKo: '', headlineEn: '', bodyKo: '', bodyEn: '', ...about,
});
const company = item(1, { scope: 'company', symbol: 'A' });
const sector = item(2, { scope: 'sector', sector: 'bio' });
const market = item(3, {});

test('should move a company, a sector or everybody when news says so', () => {
  const about = (symbol: string, of: string) => [company, sector, market].map((each) => isAbout(each, symbol, of));
  expect(about('A', 'games')).toEqual([true, false, true]);
  expect(about('B', 'bio')).toEqual([false, true, true]);
  expect(about('B', 'games')).toEqual([false, false, true]);
  expect(isAbout(sector, 'GONE', undefined)).toBe(false);
});

test('should find the newest news about an instrument, but not when that is old', () => {
  expect(newestAbout([sector, company], 'A', 'games', 1_000)).toBe(company);
  expect(newestAbout([sector, company], 'A', 'bio', 0)).toBe(sector);
  expect(newestAbout([sector, company], 'A', 'games', 1_001)).toBeUndefined();
  expect(newestAbout([company], 'B', 'games', 0)).toBeUndefined();
});
