// English sentences of the profile.

import { won as wonIn } from '../format';
import type { profile as Korean } from '../ko/profile';

const won = (amount: number) => wonIn(amount, 'en');

export const profile: typeof Korean = {
  'profile.nobody': 'Play as a guest or log in to see your tier and your records here.',
  'profile.standing': 'My tier',
  'profile.kind.guest': 'Guest',
  'profile.kind.local': 'Signed up by e-mail',
  'profile.kind.google': 'Logs in with Google',
  'profile.kind.kakao': 'Logs in with Kakao',
  'profile.kind.naver': 'Logs in with Naver',
  'profile.progress': 'On the way to the next tier',
  'profile.nextTier': ({ tier, missing }) => `${missing === 1 ? '1 point' : `${missing} points`} to ${tier}.`,
  'profile.topTier': 'This is the highest tier.',
  'profile.statistics': 'So far',
  'profile.rounds': 'Rounds played',
  'profile.wins': 'Won',
  'profile.best': 'Best return',
  'profile.fills': 'Trades',
  'profile.tradedValue': 'Traded in all',
  'profile.noRounds': 'You have not finished a round yet. One trade in a round, and you have taken part in it.',
  'profile.statisticsWords': 'Every round in which you have traded counts.',
  'profile.equity': 'What I am worth in this round',
  'profile.equityLoading': 'Loading your account.',
  'profile.equityEmpty': 'When the market opens, what you are worth is drawn here.',
  'profile.equityBase': ({ base }) => `The dashed line is what the round began with: ${won(base)}.`,
  'profile.equityWords': ({ base, now, lowest, highest }) =>
    `Chart of your account: ${won(base)} at first, ${won(now)} now, ${won(lowest)} at the lowest, ${won(highest)} at the highest`,
  'profile.equityTable': 'Show as a table',
  'profile.time': 'Time',
  'profile.profits': 'What each round has brought',
  'profile.profitsEmpty': 'You have finished no round in the last month. Rounds appear here when they end.',
  'profile.profitsWords': ({ rounds, gained }) =>
    (rounds === 1 ? `Your last round ended with ${gained === 1 ? 'a gain' : 'no gain'}.` : `A gain in ${gained} of your last ${rounds} rounds.`),
  'profile.profitsTable': ({ rows }) => (rows === 1 ? 'Show it as a table' : `Show the last ${rows} as a table`),
  'profile.ended': 'Ended',
  'profile.profit': 'Profit',
  'profile.settings': 'Settings',
};
