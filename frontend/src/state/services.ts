// Everything behind the panels, wired together once.

import { EMPTY_FORM, formFor, type TicketForm } from '../model/form';
import { Socket } from '../net/socket';
import type { SocketHandlers } from '../net/wire';
import { Channels } from './channels';
import { Feed } from './feed';
import { Orders } from './orders';
import { INITIAL, type PageState, type PeopleView, type View } from './page';
import { People } from './people';
import { forget } from './reduce';
import { Session } from './session';
import { Store, type NextFrame } from './store';
import { createTalk, type SendText } from './talk';
import { createToasts, type Say } from './toasts';

/** What the page needs of its connection. */
export type Line = Pick<Socket, 'restart' | 'restartSoon' | 'subscribe' | 'unsubscribe' | 'resubscribe' | 'send'>;

/** What is outside the page: the connection, the screen and the clock; tests have their own. */
export interface Surroundings {
  readonly connect: (handlers: SocketHandlers) => Line;
  readonly nextFrame: NextFrame;
  readonly now: () => number;
}

export interface Services {
  readonly store: Store<PageState>;
  readonly line: Line;
  readonly channels: Channels;
  readonly session: Session;
  readonly orders: Orders;
  /** What is typed into the ticket. It is shown at once: a field that waits for the next frame would lose letters. */
  readonly ticket: Store<TicketForm>;
  readonly people: People;
  readonly say: Say;
  readonly now: () => number;
  /** Chooses the instrument that chart, book and ticket are about, and shows them. */
  select(symbol: string): void;
  show(view: View): void;
  /** Types into the ticket of the chosen instrument. */
  fillIn(typed: Partial<TicketForm>): void;
  /** The same from another part of the page: leads to the ticket. */
  openTicket(typed: Partial<TicketForm>): void;
  /** Opens the dialog about people; null closes it. */
  showPeople(people: PeopleView | null): void;
  /** Opens the results of the running round over the page; null closes them. */
  showResults(roundId: number | null): void;
  /** Says something in a chat room. */
  readonly talk: SendText;
}

export function createServices({ connect, nextFrame, now }: Surroundings): Services {
  const store = new Store<PageState>(INITIAL, nextFrame);
  const say = createToasts(store);
  const feed = new Feed({
    store, say, now, session: () => session, resubscribe: (channel) => line.resubscribe(channel),
  });
  const line = connect(feed);
  const channels = new Channels({
    onWanted: (channel) => line.subscribe(channel),
    onUnwanted: (channel) => {
      line.unsubscribe(channel);
      store.update((state) => forget(state, channel));
    },
  });
  const session = new Session(store, {
    beginAnew: () => {
      line.resubscribe('account');
      line.restart();
    },
    restartSoon: () => line.restartSoon(),
  });
  const ticket = new Store<TicketForm>(EMPTY_FORM, (show) => show());
  const fillIn = (typed: Partial<TicketForm>) =>
    ticket.update((form) => ({ ...formFor(form, store.current.selected, store.current.round.id), ...typed }));
  return {
    store, line, channels, session, say, now, ticket, fillIn,
    orders: new Orders(store, say),
    people: new People(session, say),
    select: (symbol) => store.update((state) => ({ ...state, selected: symbol, view: 'trade' })),
    show: (view) => store.update((state) => ({ ...state, view })),
    openTicket: (typed) => {
      store.update((state) => ({ ...state, view: 'trade' }));
      fillIn({ ...typed, open: true, asked: ticket.current.asked + 1 });
    },
    showPeople: (people) => store.update((state) => ({ ...state, people })),
    showResults: (resultsShown) => store.update((state) => ({ ...state, resultsShown })),
    talk: createTalk(store, line),
  };
}

/** The surroundings of a page in a browser. */
export function browserSurroundings(): Surroundings {
  const protocol = location.protocol === 'https:' ? 'wss' : 'ws';
  return {
    connect: (handlers) => new Socket(`${protocol}://${location.host}/ws`, handlers),
    nextFrame: (task) => requestAnimationFrame(task),
    now: Date.now,
  };
}
