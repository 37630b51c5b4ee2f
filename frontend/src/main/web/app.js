// The page: connects what comes from the server to what is drawn.

import { fetchRound } from './net/api.js';
import { requireRequestError } from './net/request.js';
import { Socket } from './net/socket.js';
import { summarizeFills } from './model/account.js';
import { createOrderActions } from './orders.js';
import { createPeopleActions } from './people.js';
import { Session } from './session.js';
import { State } from './state.js';
import { text, translateDocument } from './text/i18n.js';
import { createAccount } from './view/account.js';
import { createBar, showTab } from './view/bar.js';
import { createBook } from './view/book.js';
import { Frame } from './view/frame.js';
import { createMarket } from './view/market.js';
import { createOrders } from './view/orders.js';
import { PeopleDialog } from './view/people/dialog.js';
import { createTape } from './view/tape.js';
import { Ticket } from './view/ticket.js';
import { toast } from './view/toasts.js';

const SECOND = 1_000;
const ACCOUNT_RETRY = 2_000;

/** Channels that the server refused because their instrument was not listed at the moment. */
const unlisted = new Set();
const state = new State();
const redraw = () => frame.markAll();
const actions = { ...createOrderActions(state), redraw };
const ticket = new Ticket(state, actions);
const session = new Session(state, {
  onChange: beginAnew,
  onRenewed: () => socket.restartSoon(),
  onLogIn: () => people.open('logIn'),
  redraw,
});
const people = new PeopleDialog(state, createPeopleActions(session));
const frame = new Frame({
  bar: createBar(state, redraw),
  session: () => session.draw(),
  people: () => people.draw(),
  market: createMarket(state, select),
  book: createBook(state, (price) => ticket.pickPrice(price)),
  tape: createTape(state),
  ticket: () => ticket.draw(),
  account: createAccount(state),
  orders: createOrders(state, actions),
});

const receivers = {
  tickers(type, { tickers }) {
    state.takeTickers(type, tickers);
    if (type === 'snapshot') {
      onListing();
    }
    frame.mark('market', 'account', 'ticket');
  },
  book(type, data) {
    if (type === 'snapshot') {
      state.book.applySnapshot(data);
    } else if (!state.book.applyDelta(data)) {
      socket.resubscribe(`book:${state.selected}`);
    }
    frame.mark('book', 'ticket');
  },
  trades(type, { trades }) {
    state.takeTrades(type, trades);
    frame.mark('tape');
  },
  game(type, data) {
    if (type === 'round') {
      if (data.roundId !== state.round.id) {
        state.trades = [];
      }
      state.round.synchronize(data.serverTime, Date.now());
      state.round.apply(data);
      redraw();
    }
  },
  account(type, data) {
    if (type === 'snapshot') {
      state.account.applySnapshot(data);
    } else if (type === 'update') {
      summarizeFills(state.account.applyUpdate(data)).forEach(sayFill);
    }
    frame.mark('account', 'orders', 'ticket', 'book');
  },
};

const socket = new Socket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`, {
  onState(connection) {
    state.connection = connection;
    redraw();
  },
  onWelcome({ serverTime, loggedIn }) {
    state.round.synchronize(serverTime, Date.now());
    unlisted.clear();
    session.onWelcome(loggedIn);
    followAccount();
    redraw();
  },
  onMessage: (channel, type, data) => receivers[channel.split(':')[0]](type, data),
  onPong: ({ serverTime }) => state.round.synchronize(serverTime, Date.now()),
  onError,
  onLoggedOut(reason) {
    session.onLoggedOut(reason);
    followAccount();
  },
});

function select(symbol) {
  if (symbol !== state.selected) {
    unfollow(state.selected);
    state.selected = symbol;
    state.book.clear();
    state.trades = [];
    follow(symbol);
    ticket.clear();
    redraw();
  }
  showTab('trade');
}

function follow(symbol) {
  socket.subscribe(`book:${symbol}`);
  socket.subscribe(`trades:${symbol}`);
}

function unfollow(symbol) {
  if (symbol) {
    socket.unsubscribe(`book:${symbol}`);
    socket.unsubscribe(`trades:${symbol}`);
  }
}

/** Another session counts: what is known of the account's channel may be of somebody else. */
function beginAnew() {
  socket.unsubscribe('account');
  socket.restart();
}

function followAccount() {
  if (state.loggedIn) {
    socket.subscribe('account');
  } else {
    socket.unsubscribe('account');
  }
}

/** New instruments are listed: the chosen one stays if it is among them. */
function onListing() {
  const symbols = Array.from(state.tickers.keys());
  if (symbols.length > 0 && !state.tickers.has(state.selected)) {
    select(symbols[0]);
  }
  unlisted.forEach((channel) => socket.resubscribe(channel));
  unlisted.clear();
  if (!state.named) {
    learnNames();
  }
}

async function learnNames() {
  try {
    const { instruments } = await fetchRound();
    state.learnNames(instruments);
    redraw();
  } catch (error) {
    // Symbols stand in for the names until the next listing asks again.
    console.warn(requireRequestError(error).message);
  }
}

function sayFill({ symbol, side, quantity, price }) {
  const key = side === 'buy' ? 'fill.bought' : 'fill.sold';
  toast(text(key, { name: state.nameOf(symbol), quantity, price }), side);
}

/** A new account may need a moment to open, an instrument to be listed; all else is a fault of the page. */
function onError({ code, message, ch }) {
  if (code === 'ACCOUNT_NOT_OPEN') {
    setTimeout(() => socket.resubscribe('account'), ACCOUNT_RETRY);
  } else if (code === 'UNKNOWN_SYMBOL') {
    unlisted.add(ch);
  } else {
    console.warn(`${code}: ${message}`);
  }
}

translateDocument();
redraw();
socket.subscribe('game');
socket.subscribe('tickers');
socket.restart();
setInterval(() => frame.mark('bar', 'tape', 'ticket'), SECOND);
people.openFromAddress();
