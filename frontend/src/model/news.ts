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
