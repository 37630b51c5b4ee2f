// English sentences for those who are new here.

import { countdown } from '../format';
import type { welcome as Korean } from '../ko/welcome';

export const welcome: typeof Korean = {
  'start.running': ({ left }) => `Open · ${countdown(left)} left`,
  'start.soon': ({ left }) => `Starts in ${countdown(left)}`,
  'start.stepNews': 'Read the news: there is some every ten seconds.',
  'start.stepTrade': 'Buy what will rise, sell what will fall.',
  'start.stepRank': 'When the market closes, the best return wins.',
  'coach.price.title': 'Price',
  'coach.price': 'This is how the price of the chosen stock moves right now.',
  'coach.book.title': 'Order book',
  'coach.book': 'These are the prices others offer to buy and sell at; click one to order at it.',
  'coach.ticket.title': 'Order',
  'coach.ticket': 'Choose how many shares, and read what they will cost before you send anything.',
  'coach.clock.title': 'Time',
  'coach.clock': 'When this time is over, trading stops and the ranking counts.',
  'coach.skip': 'Skip the tour',
  'coach.never': "Don't show again",
  'coach.next': 'Next',
  'coach.done': 'Start trading',
};
