// English sentences about the game: news, chat, ranking, rounds and results.

import type { game as Korean } from '../ko/game';

export const game: typeof Korean = {
  'news.title': 'News',
  'news.empty': 'No news in this round yet. There is some every 10 seconds once the market opens.',
  'chat.title': 'Chat',
  'chat.loading': 'Loading the chat.',
  'ranking.title': 'Ranking',
  'ranking.empty': 'No ranking yet. Trade once and you are in it.',
  'rounds.title': 'Past rounds',
  'rounds.empty': 'No round has ended yet.',
  'results.title': 'Results of the last round',
  'results.empty': 'Results appear here when the round ends.',
};
