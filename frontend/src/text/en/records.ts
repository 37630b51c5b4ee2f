// English sentences about orders and fills of all rounds.

import { shares as sharesIn, won as wonIn } from '../format';
import type { records as Korean } from '../ko/records';

const won = (amount: number) => wonIn(amount, 'en');
const shares = (quantity: number) => sharesIn(quantity, 'en');

export const records: typeof Korean = {
  'records.nobody': 'Play as a guest or log in, and all your orders and trades stay here.',
  'records.filters': 'Choose what to see',
  'records.allStocks': 'All stocks',
  'records.bothSides': 'Both',
  'records.order': 'Order',
  'records.newest': 'Newest first',
  'records.oldest': 'Oldest first',
  'records.done': 'Ended orders',
  'records.fills': 'Trades',
  'records.what': 'Stock and time',
  'records.quantity': 'Quantity',
  'records.price': 'Price',
  'records.status': 'Status',
  'records.value': 'Amount',
  'records.filled': ({ filled }) => `${shares(filled)} filled`,
  'records.average': ({ price }) => `${won(price)} on average`,
  'records.status.new': 'Waiting',
  'records.status.partially_filled': 'Partly filled',
  'records.status.filled': 'Filled',
  'records.status.canceled': 'Cancelled',
  'records.status.replaced': 'Changed',
  'records.status.expired': 'Market closed',
  'records.status.rejected': 'Refused',
  'records.loading': 'Loading your records.',
  'records.noneWaiting': 'No order is waiting. A limit order stays here until it is filled.',
  'records.noneDone': 'No ended order fits this choice. Choose something else, or enter a new order.',
  'records.noneFilled': 'No trade fits this choice. Choose something else, or enter a new order.',
  'records.toTrade': 'Go and trade',
  'records.more': 'Show more',
};
