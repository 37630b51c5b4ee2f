// News of the running round.

import type { NewsItem } from './messages';

/** Newest first, each once, all of one round. */
export type News = readonly NewsItem[];

/** Adds news that has come out, or that was read later; a newer round begins anew, an older one does not count. */
export function addNews(news: News, items: readonly NewsItem[]): News {
  const roundId = Math.max(...items.map((item) => item.roundId), news[0]?.roundId ?? 0);
  const byNumber = new Map([...news, ...items]
    .filter((item) => item.roundId === roundId)
    .map((item) => [item.number, item]));
  return Array.from(byNumber.values()).sort((a, b) => b.number - a.number);
}

/** Whom news moves: a company, all of a sector, or everybody. */
export function isAbout(item: NewsItem, symbol: string, sector: string | undefined): boolean {
  switch (item.scope) {
    case 'company':
      return item.symbol === symbol;
    case 'sector':
      return item.sector === sector;
    case 'market':
      return true;
  }
}

/** The newest news about an instrument that came out at a time or later. */
export function newestAbout(news: News, symbol: string, sector: string, from: number): NewsItem | undefined {
  const newest = news.find((item) => isAbout(item, symbol, sector));
  return newest && newest.time >= from ? newest : undefined;
}
