// From one message of a channel to the next state of the page.

import { applyAccount } from '../model/account';
import { applyBook, EMPTY_BOOK } from '../model/book';
import { applyCandles, NO_CANDLES } from '../model/candles';
import { applyChat, EMPTY_ROOM } from '../model/chat';
import type {
  AccountMessage, BookMessage, CandlesMessage, ChatRoomMessage, GameMessage, OwnResult, RoundData, TickersMessage, TradesMessage,
} from '../model/messages';
import { addNews } from '../model/news';
import { applyRanking, NO_RANKING } from '../model/ranking';
import { resultsOf } from '../model/results';
import { applyRound } from '../model/round';
import { applyTickers } from '../model/tickers';
import { applyTrades, EMPTY_TAPE, since } from '../model/trades';
import type { Frame } from '../net/wire';
import type { PageState } from './page';

/** The kind of a channel and what it is about: `candles:AAA:1s` is `candles` about `AAA:1s`. */
export function splitChannel(channel: string): [kind: string, topic: string] {
  const colon = channel.indexOf(':');
  return colon < 0 ? [channel, ''] : [channel.slice(0, colon), channel.slice(colon + 1)];
}

/** Takes a message at its word: the fixtures of the protocol say what a channel sends. `localTime` is this machine's. */
export function reduce(state: PageState, frame: Frame, localTime: number): PageState {
  const [kind, topic] = splitChannel(frame.ch);
  switch (kind) {
    case 'tickers':
      return { ...state, tickers: applyTickers(state.tickers, frame as TickersMessage) };
    case 'account':
      return reduceAccount(state, frame as AccountMessage);
    case 'game':
      return reduceGame(state, frame as GameMessage, localTime);
    case 'book':
      return { ...state, books: keep(state.books, topic, EMPTY_BOOK, (book) => applyBook(book, frame as BookMessage)) };
    case 'trades':
      return { ...state, tapes: keep(state.tapes, topic, EMPTY_TAPE, (tape) => applyTrades(tape, frame as TradesMessage)) };
    case 'candles':
      return {
        ...state,
        candles: keep(state.candles, topic, NO_CANDLES, (known) => applyCandles(known, frame as CandlesMessage)),
      };
    case 'chat':
      return { ...state, rooms: keep(state.rooms, topic, EMPTY_ROOM, (room) => applyChat(room, frame as ChatRoomMessage)) };
    default:
      return state;
  }
}

/** Forgets what a channel has said that nobody wants any more. */
export function forget(state: PageState, channel: string): PageState {
  const [kind, topic] = splitChannel(channel);
  switch (kind) {
    case 'book':
      return { ...state, books: without(state.books, topic) };
    case 'trades':
      return { ...state, tapes: without(state.tapes, topic) };
    case 'candles':
      return { ...state, candles: without(state.candles, topic) };
    case 'chat':
      return { ...state, rooms: without(state.rooms, topic) };
    default:
      return state;
  }
}

/** The own result comes on its own when the round is settled, and with every snapshot after that, also in later rounds. */
function reduceAccount(state: PageState, message: AccountMessage): PageState {
  if (message.type === 'ack') {
    return state;
  }
  if (message.type === 'result') {
    return withOwnResult(state, message.data);
  }
  const known = message.type === 'snapshot' && message.data.result ? withOwnResult(state, message.data.result) : state;
  return { ...known, account: applyAccount(state.account, message) };
}

function withOwnResult(state: PageState, own: OwnResult): PageState {
  const isOlder = state.round.id > 0 && own.roundId !== state.round.id;
  return isOlder ? state : { ...state, results: { ...state.results, own } };
}

function reduceGame(state: PageState, message: GameMessage, localTime: number): PageState {
  switch (message.type) {
    case 'round':
      return reduceRound(state, message.data, localTime);
    case 'news':
      return { ...state, news: addNews(state.news, [message.data]) };
    case 'ranking':
      return { ...state, ranking: applyRanking(state.ranking, message.data) };
    case 'results':
      return { ...state, results: { ...state.results, all: message.data } };
    default:
      return state;
  }
}

/** When a round begins, the server does not send anew what traded and what was told in it: nothing so far. */
function reduceRound(state: PageState, data: RoundData, localTime: number): PageState {
  const changed = { ...state, clockOffset: data.serverTime - localTime, round: applyRound(data) };
  if (data.roundId === state.round.id) {
    return changed;
  }
  const tapes = Object.entries(state.tapes).map(([symbol, tape]) => [symbol, since(tape, data.setupAt)]);
  return {
    ...changed,
    tapes: Object.fromEntries(tapes),
    news: state.news.filter(({ roundId }) => roundId === data.roundId),
    ranking: state.ranking.roundId === data.roundId ? state.ranking : NO_RANKING,
    results: resultsOf(state.results, data.roundId),
  };
}

type Slices<Value> = Readonly<Record<string, Value>>;

function keep<Value>(slices: Slices<Value>, key: string, empty: Value, change: (value: Value) => Value): Slices<Value> {
  return { ...slices, [key]: change(slices[key] ?? empty) };
}

function without<Value>(slices: Slices<Value>, key: string): Slices<Value> {
  const { [key]: _, ...rest } = slices;
  return rest;
}
