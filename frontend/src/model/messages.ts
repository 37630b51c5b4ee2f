// What the server says on `/ws`, in the words of docs/protocol.md. Money is in won, times are milliseconds since 1970.

import type { ChatMessage, NewsItem } from './said';
import type { OwnResult, RankingData, ResultsData } from './standings';
import type { Ticks } from './ticks';

export type * from './said';
export type * from './standings';

export type Side = 'buy' | 'sell';
export type OrderType = 'market' | 'limit';
export type OrderStatus =
  | 'new' | 'partially_filled' | 'filled' | 'canceled' | 'replaced' | 'expired' | 'rejected';
export type RoundPhase = 'setup' | 'open' | 'settling' | 'intermission';
export type InstrumentPhase = 'closed' | 'call_auction' | 'continuous' | 'halted';
export type EndReason =
  | 'anotherLogin' | 'renewed' | 'loggedOut' | 'expired' | 'passwordReset' | 'accountDeleted' | 'keyRevoked';

/** A price with the quantity that waits there; 0 removes it. */
export type LevelChange = readonly [price: number, quantity: number];

export interface BookSnapshot {
  readonly u: number;
  readonly bids: readonly LevelChange[];
  readonly asks: readonly LevelChange[];
}

export interface BookDelta extends BookSnapshot {
  readonly U: number;
}

export interface Trade {
  readonly id: number;
  readonly time: number;
  readonly price: number;
  readonly quantity: number;
  readonly takerSide: Side;
  readonly auction: boolean;
}

/** Volume in shares; `start` is the begin of the interval. */
export interface Candle {
  readonly start: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
}

export interface Ticker {
  readonly symbol: string;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly sector: string;
  readonly phase: InstrumentPhase;
  readonly price: number;
  readonly referencePrice: number;
  readonly lowerPriceLimit: number;
  readonly upperPriceLimit: number;
  readonly ticks: Ticks;
  readonly change: number;
  readonly changeBasisPoints: number;
  readonly volume: number;
}

export interface RoundData {
  readonly serverTime: number;
  readonly roundId: number;
  readonly phase: RoundPhase;
  readonly seedCash: number;
  readonly setupAt: number;
  readonly openAt: number;
  readonly settleAt: number;
  readonly intermissionAt: number;
  readonly endAt: number;
}

export interface Order {
  readonly id: string;
  readonly clientOrderId: string;
  readonly roundId: number;
  readonly symbol: string;
  readonly side: Side;
  readonly type: OrderType;
  readonly timeInForce: string;
  readonly limitPrice: number | null;
  readonly status: OrderStatus;
  readonly quantity: number;
  readonly filledQuantity: number;
  readonly fillValue: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly replaces: string | null;
  readonly replacedBy: string | null;
}

export interface Fill {
  readonly id: string;
  readonly tradeId: number;
  readonly orderId: string;
  readonly roundId: number;
  readonly time: number;
  readonly symbol: string;
  readonly side: Side;
  readonly price: number;
  readonly quantity: number;
}

export interface Holding {
  readonly symbol: string;
  readonly quantity: number;
  readonly availableQuantity: number;
  readonly averageEntryPrice: number;
  readonly costBasis: number;
}

export interface Rejection {
  readonly time: number;
  readonly orderId: string | null;
  readonly clientOrderId: string;
  readonly symbol: string;
  readonly reason: string;
  readonly actualValue: number;
  readonly limitValue: number;
}

export interface AccountState {
  readonly cash: number;
  readonly reservedCash: number;
  readonly buyingPower: number;
  readonly holdings: readonly Holding[];
  readonly orders: readonly Order[];
  readonly fills: readonly Fill[];
}

export interface AccountUpdate extends AccountState {
  readonly time: number;
  readonly rejections: readonly Rejection[];
}

/** What became of an order that came by message: not from this page, but a bot of the same user can send some. */
export interface OrderAck {
  readonly id: string;
  readonly result: 'accepted' | 'repeated' | 'rejected' | 'unavailable';
  readonly orderId: string | null;
  readonly reason: string | null;
}

interface On<Channel extends string, Type extends string, Data> {
  readonly ch: Channel;
  readonly seq: number;
  readonly type: Type;
  readonly data: Data;
}

export type BookMessage =
  | On<`book:${string}`, 'snapshot', BookSnapshot>
  | On<`book:${string}`, 'delta', BookDelta>;
export type TradesMessage =
  On<`trades:${string}`, 'snapshot' | 'trades', { readonly trades: readonly Trade[]; readonly skipped: boolean }>;
export type CandlesMessage =
  On<`candles:${string}`, 'snapshot' | 'update', { readonly candles: readonly Candle[] }>;
export type TickersMessage = On<'tickers', 'snapshot' | 'update', { readonly tickers: readonly Ticker[] }>;
export type GameMessage =
  | On<'game', 'round', RoundData>
  | On<'game', 'news', NewsItem>
  | On<'game', 'ranking', RankingData>
  | On<'game', 'results', ResultsData>;
export type ChatRoomMessage =
  On<`chat:${string}`, 'snapshot' | 'messages', { readonly messages: readonly ChatMessage[] }>;
export type AccountMessage =
  | On<'account', 'snapshot', AccountState & { readonly epoch: string; readonly result?: OwnResult | null }>
  | On<'account', 'update', AccountUpdate>
  | On<'account', 'result', OwnResult>
  | On<'account', 'ack', OrderAck>;

export type ChannelMessage =
  | BookMessage | TradesMessage | CandlesMessage | TickersMessage | GameMessage | ChatRoomMessage | AccountMessage;
