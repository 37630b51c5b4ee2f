// English sentences of the frame around the panels and of the market list.

import { countdown, grouped } from '../format';
import type { shell as Korean } from '../ko/shell';

export const shell: typeof Korean = {
  'title': 'Stocking · mock stock exchange',
  'language': '한국어',
  'language.label': '한국어로 바꾸기',
  'theme.toDark': 'Dark',
  'theme.toLight': 'Light',
  'palette.label': 'Colours of up and down',
  'palette.red-blue': 'Red · blue',
  'palette.green-red': 'Green · red',
  'palette.colour-blind': 'Colour-blind',
  'skip': 'Skip to the content',

  'connection.connecting': 'Connecting. Prices appear in a moment.',
  'connection.live': 'Live',
  'connection.offline': 'The connection is lost and comes back by itself. What you see is from before.',
  'connection.restarting': 'The server is restarting. Your orders and account are safe, and the page goes on by itself.',
  'connection.retry': 'Connect now',
  'connection.closed': ({ left }) =>
    `The market is closed now and opens in ${countdown(left)}. Until then look at the ranking or read past news.`,

  'failed.title': 'This part could not be shown.',
  'failed.words': 'Everything else goes on.',
  'failed.page': 'The page could not be shown. Your orders and account are safe on the server.',
  'failed.retry': 'Try again',
  'failed.reload': 'Load the page again',

  'round.number': ({ id }) => `Round ${grouped(id)}`,
  'round.waiting': 'Waiting for the round',
  'round.setup': 'Getting ready',
  'round.open': 'Market open',
  'round.settling': 'Counting results',
  'round.intermission': 'Break',
  'round.left': ({ left }) => `${countdown(left)} left`,

  'field.less': ({ label }) => `${label}: one step down`,
  'field.more': ({ label }) => `${label}: one step up`,
  'dialog.close': 'Close',

  'nav.label': 'Choose a view',
  'nav.market': 'Market',
  'nav.trade': 'Trade',
  'nav.orders': 'Orders',
  'nav.ranking': 'Ranking',
  'nav.chat': 'Chat',
  'nav.lists': 'My orders and trades',
  'nav.loading': 'Loading.',

  'market.title': 'Stocks',
  'market.search': 'Find a stock',
  'market.notFound': 'There is no such stock. Try a part of its name or number.',
  'market.empty': 'Nothing is listed now. Stocks appear when the next round starts.',
  'market.loading': 'Loading the stocks.',

  'start.title': 'Try it right now',
  'start.words': 'No sign-up: you get play money and trade with it. No real money is involved.',
  'start.button': 'Play as guest',
  'start.busy': 'Opening your account…',
  'start.logIn': 'Log in',
  'start.anotherLogin': 'You logged in somewhere else, so this page was logged out.',
  'start.loggedOut': 'You are logged out.',
  'start.expired': 'Your session has ended. Please log in again.',
  'start.accountDeleted': 'Your account is deleted.',
  'start.passwordReset': 'The password was reset, so you are logged out. Log in with the new one.',
};
