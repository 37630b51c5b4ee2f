// What the game needs beyond the channels: news from before, the own place, and results that no channel has told.

import { useEffect } from 'react';
import type { NewsItem } from '../model/messages';
import { addNews } from '../model/news';
import { applyLive, type LiveRanking } from '../model/ranking';
import { resultsFrom, type RankingLine } from '../model/results';
import { fetchLiveRanking, fetchNews, fetchRoundRanking } from '../net/game';
import { requireRequestError, type RequestError } from '../net/request';
import { useServices, usePage } from './hooks';
import { useLoaded, type Loaded } from './loading';
import type { PageState } from './page';
import type { Store } from './store';

const RANKING_EVERY = 2_000;
const RANKING_PLACES = 20;
const RESULTS_EVERY = 2_000;
const RESULTS_TRIES = 10;

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

/** Keeps the running ranking fresh while trading goes on; what the channel tells is not asked for. */
export function useRanking(): void {
  const { store } = useServices();
  const live = usePage(({ connection }) => connection === 'live');
  const loggedIn = usePage(({ session }) => session.loggedIn);
  const phase = usePage(({ round }) => round.phase);
  const pushed = usePage(({ ranking }) => ranking.pushed);
  const wanted = live && phase !== 'waiting' && phase !== 'setup' && (loggedIn || !pushed);
  useEffect(() => {
    if (!wanted) {
      return undefined;
    }
    const ask = () => void askForRanking(store, pushed ? 0 : RANKING_PLACES);
    ask();
    return phase === 'open' ? every(RANKING_EVERY, () => document.hidden || ask()) : undefined;
  }, [store, wanted, pushed, loggedIn, phase]);
}

async function askForRanking(store: Store<PageState>, places: number): Promise<void> {
  try {
    const answer = await fetchLiveRanking<LiveRanking>(places);
    store.update((state) => ({ ...state, ranking: applyLive(state.ranking, answer) }));
  } catch (error) {
    // The next one is two seconds away.
    console.warn(requireRequestError(error).message);
  }
}

/** Reads the results of a settled round that the channels have not told within two seconds. */
export function useSettledResults(): void {
  const { store } = useServices();
  const roundId = usePage(({ round }) => round.id);
  const live = usePage(({ connection }) => connection === 'live');
  const settled = usePage(({ round }) => round.phase === 'settling' || round.phase === 'intermission');
  const told = usePage(({ results }) => results.all !== null);
  const wanted = settled && live && !told;
  useEffect(() => {
    if (!wanted) {
      return undefined;
    }
    let tries = 0;
    const stop = every(RESULTS_EVERY, () => {
      tries += 1;
      void askForResults(store, roundId);
      if (tries === RESULTS_TRIES) {
        stop();
      }
    });
    return stop;
  }, [store, wanted, roundId]);
}

async function askForResults(store: Store<PageState>, roundId: number): Promise<void> {
  try {
    const { items } = await fetchRoundRanking<RankingLine>(roundId, null);
    store.update((state) => {
      const { all, own } = resultsFrom(roundId, items, state.session.me?.nickname);
      return state.results.all || state.round.id !== roundId
        ? state
        : { ...state, results: { all, own: state.results.own ?? own } };
    });
  } catch (error) {
    forgiveMissing(requireRequestError(error));
  }
}

/** A round that is not written yet is asked for again. */
function forgiveMissing({ status, message }: RequestError): void {
  if (status !== 404) {
    console.warn(message);
  }
}

function every(millis: number, task: () => void): () => void {
  const timer = setInterval(task, millis);
  return () => clearInterval(timer);
}
