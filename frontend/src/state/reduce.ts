// From one message of a channel to the next state of the page.

import { applyAccount } from '../model/account';
import { applyBook, EMPTY_BOOK } from '../model/book';
import { applyCandles, NO_CANDLES } from '../model/candles';
import { applyChat, EMPTY_ROOM } from '../model/chat';
import type {
  AccountMessage, BookMessage, CandlesMessage, ChatRoomMessage, GameMessage, RoundData, TickersMessage, TradesMessage,
} from '../model/messages';
import { addNews } from '../model/news';
import { applyRound } from '../model/round';
import { applyTickers } from '../model/tickers';
import { applyTrades, EMPTY_TAPE, since } from '../model/trades';
import type { Frame } from '../net/socket';
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
      return { ...state, account: applyAccount(state.account, frame as AccountMessage) };
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

function reduceGame(state: PageState, message: GameMessage, localTime: number): PageState {
  switch (message.type) {
    case 'round':
      return reduceRound(state, message.data, localTime);
    case 'news':
      return { ...state, news: addNews(state.news, [message.data]) };
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
  return { ...changed, tapes: Object.fromEntries(tapes), news: state.news.filter(({ roundId }) => roundId === data.roundId) };
}

type Slices<Value> = Readonly<Record<string, Value>>;

function keep<Value>(slices: Slices<Value>, key: string, empty: Value, change: (value: Value) => Value): Slices<Value> {
  return { ...slices, [key]: change(slices[key] ?? empty) };
}

function without<Value>(slices: Slices<Value>, key: string): Slices<Value> {
  const { [key]: _, ...rest } = slices;
  return rest;
}
