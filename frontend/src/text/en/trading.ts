// English sentences about trading: book, ticket, orders, holdings, fills and refusals.

import { countdown, grouped, shares as sharesIn, won as wonIn } from '../format';
import type { trading as Korean } from '../ko/trading';

const won = (amount: number) => wonIn(amount, 'en');
const shares = (quantity: number) => sharesIn(quantity, 'en');
const stay = (quantity: number) => (quantity === 1 ? 'stays' : 'stay');

export const trading: typeof Korean = {
  'chart.title': 'Chart',
  'chart.loading': 'Loading the chart.',
  'book.title': 'Order book',
  'book.bid': 'Bids',
  'book.ask': 'Asks',
  'book.price': 'Price',
  'book.spread': ({ spread }) => `Spread ${won(spread)}`,
  'book.oneSided': 'Only one side has orders',
  'book.empty': 'Nobody quotes right now. A limit order can be the first quote.',
  'book.closed': 'The market is closed and the book is empty. Quotes appear when it opens.',
  'book.loading': 'Loading the book.',
  'book.pick': ({ price, quantity }) => `${won(price)}, ${shares(quantity)}. Use as order price`,
  'tape.title': 'Recent trades',
  'tape.empty': 'No trades in this round yet.',
  'tape.buy': 'bought',
  'tape.sell': 'sold',
  'ticket.title': 'Order',
  'ticket.side': 'Buy or sell',
  'ticket.buy': 'Buy',
  'ticket.sell': 'Sell',
  'ticket.type': 'Kind of order',
  'ticket.market': 'Market',
  'ticket.limit': 'Limit',
  'ticket.price': 'Price (won)',
  'ticket.quantity': 'Quantity (shares)',
  'ticket.share': ({ percent }) => `${percent} % of what is possible`,
  'ticket.keys': 'Keys: B buy · S sell · ↑ ↓ and Enter in the book',
  'ticket.sendBuy': ({ name }) => `Buy ${name}`,
  'ticket.sendSell': ({ name }) => `Sell ${name}`,
  'ticket.sending': 'Sending your order…',
  'ticket.enterQuantity': 'Enter how many shares to trade.',
  'ticket.enterPrice': 'Enter a price for one share, or pick one in the book.',
  'ticket.noAsks': 'Nobody sells right now. A limit order can wait.',
  'ticket.noBids': 'Nobody buys right now. A limit order can wait.',
  'ticket.nothingToSell': 'You have no shares to sell. Buy some of this stock first.',
  'ticket.noInstrument': 'Choose a stock to trade it.',
  'ticket.offline': 'The connection is lost. You can order as soon as it is back.',
  'ticket.loading': 'Loading your account.',
  'ticket.closed': ({ left }) => `The market is closed now. It opens in ${countdown(left)}.`,
  'ticket.closedNow': 'The market is closed now. You can order when it opens.',
  'ticket.halted': 'Trading of this stock is halted. You can order when it goes on.',
  'ticket.buyMarket': ({ quantity, value, left }) =>
    `You buy ${shares(quantity)} for about ${won(value)}; ${won(left)} stay.`,
  'ticket.buyMarketPart': ({ quantity, reachable, value }) =>
    `The book offers only ${shares(reachable)} now. Of ${shares(quantity)} you buy ${grouped(reachable)} `
      + `for about ${won(value)}; the rest is cancelled.`,
  'ticket.buyLimitNow': ({ quantity, price, value, left }) =>
    `You buy ${shares(quantity)} now at ${won(price)} or less each, for at most ${won(value)}; ${won(left)} stay.`,
  'ticket.buyLimit': ({ quantity, price, value, left }) =>
    `You buy ${shares(quantity)} when the price comes down to ${won(price)}. Until then ${won(value)} are set aside; `
      + `${won(left)} stay.`,
  'ticket.sellMarket': ({ quantity, value, left }) =>
    `You sell ${shares(quantity)} for about ${won(value)}; ${shares(left)} ${stay(left)}.`,
  'ticket.sellMarketPart': ({ quantity, reachable, value }) =>
    `The book takes only ${shares(reachable)} now. Of ${shares(quantity)} you sell ${grouped(reachable)} `
      + `for about ${won(value)}; the rest is cancelled.`,
  'ticket.sellLimitNow': ({ quantity, price, value, left }) =>
    `You sell ${shares(quantity)} now at ${won(price)} or more each, for at least ${won(value)}; ${shares(left)} `
      + `${stay(left)}.`,
  'ticket.sellLimit': ({ quantity, price, value }) =>
    `You sell ${shares(quantity)} for ${won(value)} when the price comes up to ${won(price)}. `
      + 'Until then the order waits.',
  'sent.resting': ({ quantity, price }) => `Your order for ${shares(quantity)} waits at ${won(price)}.`,
  'sent.cancelled': ({ quantity }) => `Nobody was on the other side: ${shares(quantity)} cancelled.`,
  'sent.replaced': ({ quantity, price }) => `The order is now ${shares(quantity)} at ${won(price)}.`,
  'sent.orderCancelled': ({ name }) => `The order for ${name} is cancelled.`,
  'sent.allCancelled': 'All waiting orders are cancelled.',
  'fill.bought': ({ name, quantity, price }) => `${shares(quantity)} of ${name} bought at ${won(price)}.`,
  'fill.sold': ({ name, quantity, price }) => `${shares(quantity)} of ${name} sold at ${won(price)}.`,
  'refusal.cash': ({ needed, available, largest }) =>
    `Not enough cash: this needs ${won(needed)}, you have ${won(available)}. Largest possible: ${shares(largest)}.`,
  'refusal.cashNow': ({ needed, available }) =>
    `Not enough cash: this needs ${won(needed)}, you have ${won(available)}. Order less or cancel a waiting order.`,
  'refusal.shares': ({ needed, available }) =>
    `Not enough shares: this needs ${shares(needed)}, you can sell ${shares(available)}.`,
  'refusal.tick': ({ price, tick, below }) =>
    `${won(price)} is between two price steps. Prices go in steps of ${won(tick)}, for example ${won(below)}.`,
  'refusal.above': ({ price, limit }) => `${won(price)} is above the day's limit. The highest price is ${won(limit)}.`,
  'refusal.below': ({ price, limit }) => `${won(price)} is below the day's limit. The lowest price is ${won(limit)}.`,
  'refusal.quantity': ({ limit }) => `Quantities go from 1 to ${shares(limit)}.`,
  'refusal.filled': ({ filled }) => `${shares(filled)} traded already. Choose a larger quantity.`,
  'refusal.notOpen': 'This order is done. It can no longer be changed or cancelled.',
  'refusal.closed': 'The market is closed and takes no orders. Try again when it opens.',
  'refusal.halted': 'Trading of this stock is halted. Try again when it goes on.',
  'refusal.phase': 'This kind of order is not taken right now. Use a limit order.',
  'refusal.balance': 'Not enough cash or shares. Order less.',
  'refusal.session': 'Your session has ended. Please start again as a guest.',
  'refusal.busy': ({ seconds }) => `The exchange is busy. Try again in ${seconds} s.`,
  'refusal.offline': 'The server could not be reached. Check the connection and try again.',
  'refusal.noAnswer': 'No answer came, so the outcome is unknown. Check waiting orders and fills before you repeat it.',
  'refusal.other': ({ message }) => `The order was not taken. The exchange says: ${message}`,
  'account.title': 'Account',
  'account.guest': 'Play as guest and your cash and shares appear here.',
  'account.equity': 'Total',
  'account.return': 'Return this round',
  'account.cash': 'Cash',
  'account.buyingPower': 'Free for orders',
  'holdings.title': 'Holdings',
  'holdings.empty': 'You hold no shares yet.',
  'holdings.row': ({ quantity, available }) =>
    quantity === available ? shares(quantity) : `${shares(quantity)} (${grouped(available)} can be sold)`,
  'holdings.entry': ({ price }) => `bought at ${won(price)}`,
  'orders.title': 'Waiting orders',
  'orders.guest': 'Play as guest and your orders appear here.',
  'orders.empty': 'No orders are waiting.',
  'orders.cancelAll': 'Cancel all',
  'orders.change': 'Change',
  'orders.cancel': 'Cancel',
  'orders.save': 'Save',
  'orders.back': 'Close',
  'orders.filled': ({ filled, quantity }) => `${grouped(filled)} of ${shares(quantity)} traded`,
  'orders.of': ({ action, name, price, quantity }) => `${action}: ${name} ${won(price)} ${shares(quantity)}`,
  'fills.title': 'Your fills',
  'fills.guest': 'Play as guest and your fills appear here.',
  'fills.empty': 'No fills yet.',
  'side.buy': 'Buy',
  'side.sell': 'Sell',
};
