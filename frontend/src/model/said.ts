// What is said to people: news, and messages in chat rooms. Times are milliseconds since 1970.

/** One piece of news; `number` grows within its round, `id` names the kind of event. */
export interface NewsItem {
  readonly roundId: number;
  readonly number: number;
  readonly time: number;
  readonly id: string;
  readonly scope: 'company' | 'sector' | 'market';
  readonly symbol: string | null;
  readonly sector: string | null;
  readonly direction: 'good' | 'bad';
  readonly headlineKo: string;
  readonly headlineEn: string;
  readonly bodyKo: string;
  readonly bodyEn: string;
}

interface ChatEntry {
  readonly id: string;
  readonly time: number;
  readonly room: string;
}

export interface PlayerMessage extends ChatEntry {
  readonly kind: 'player';
  readonly userId: number;
  readonly nickname: string;
  readonly text: string;
}

/** What the exchange says: to everybody, or only to the owner of a fill or a refused order. */
export interface ExchangeMessage extends ChatEntry {
  readonly kind: 'notice' | 'fill' | 'rejection';
  readonly textKo: string;
  readonly textEn: string;
}

/** The headline of a piece of news, `number` of its round. */
export interface NewsMessage extends ChatEntry {
  readonly kind: 'news';
  readonly textKo: string;
  readonly textEn: string;
  readonly roundId: number;
  readonly number: number;
  readonly direction: NewsItem['direction'];
}

export type ChatMessage = PlayerMessage | ExchangeMessage | NewsMessage;
