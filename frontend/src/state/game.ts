// What the game needs beyond the channels: news from before, and the own place.

import { useEffect } from 'react';
import type { NewsItem } from '../model/messages';
import { addNews } from '../model/news';
import { applyOwnPlace, type Ranking } from '../model/ranking';
import { fetchLiveRanking, fetchNews } from '../net/game';
import { requireRequestError } from '../net/request';
import { useServices, usePage } from './hooks';
import { useLoaded, type Loaded } from './loading';
import type { PageState } from './page';
import type { Store } from './store';

const PLACE_EVERY = 2_000;

/** Reads the news of the running round from before the page was connected; the value is true once they are in the state. */
export function useEarlierNews(): Loaded<boolean> {
  const { store } = useServices();
  const live = usePage(({ connection }) => connection === 'live');
  const roundId = usePage(({ round }) => round.id);
  return useLoaded(live && roundId > 0 ? `news of ${roundId}` : null, async () => {
    const earlier = await fetchNews<NewsItem>();
    store.update((state) => ({ ...state, news: addNews(state.news, earlier) }));
    return true;
  });
}

/** Keeps the own place fresh while the market is open: the channel tells only the best. */
export function useOwnPlace(): void {
  const { store } = useServices();
  const wanted = usePage(({ connection, session, round }) =>
    connection === 'live' && session.loggedIn && round.phase === 'open');
  useEffect(() => {
    if (!wanted) {
      return undefined;
    }
    void askForPlace(store);
    const timer = setInterval(() => document.hidden || void askForPlace(store), PLACE_EVERY);
    return () => clearInterval(timer);
  }, [store, wanted]);
}

async function askForPlace(store: Store<PageState>): Promise<void> {
  try {
    const answer = await fetchLiveRanking<Ranking>(0);
    store.update((state) => ({ ...state, ranking: applyOwnPlace(state.ranking, answer) }));
  } catch (error) {
    // The next one is two seconds away.
    console.warn(requireRequestError(error).message);
  }
}
