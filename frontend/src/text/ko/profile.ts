// Korean sentences of the profile.

import { won as wonIn } from '../format';
import type { Numbers, Strings } from '../values';

const won = (amount: number) => wonIn(amount, 'ko');

export const profile = {
  'profile.nobody': '게스트로 시작하거나 로그인하면 여기에 내 등급과 기록이 보여요.',
  'profile.standing': '내 등급',
  'profile.kind.guest': '게스트',
  'profile.kind.local': '이메일로 가입',
  'profile.kind.google': 'Google로 로그인',
  'profile.kind.kakao': '카카오로 로그인',
  'profile.kind.naver': '네이버로 로그인',
  'profile.progress': '다음 등급까지',
  'profile.nextTier': ({ tier, missing }: Strings<'tier'> & Numbers<'missing'>) => `${tier}까지 ${missing}점 남았어요.`,
  'profile.topTier': '가장 높은 등급이에요.',
  'profile.statistics': '지금까지',
  'profile.rounds': '참가한 라운드',
  'profile.wins': '1위',
  'profile.best': '최고 수익률',
  'profile.fills': '체결',
  'profile.tradedValue': '거래한 금액',
  'profile.noRounds': '아직 끝까지 참가한 라운드가 없어요. 한 번이라도 체결되면 그 라운드에 참가한 거예요.',
  'profile.statisticsWords': '한 번이라도 체결된 라운드를 모두 세요.',
  'profile.equity': '이번 라운드의 내 자산',
  'profile.equityLoading': '자산을 불러오고 있어요.',
  'profile.equityEmpty': '장이 열리면 여기에 자산의 변화가 그려져요.',
  'profile.equityBase': ({ base }: Numbers<'base'>) => `점선은 라운드를 시작할 때의 ${won(base)}이에요.`,
  'profile.equityWords': ({ base, now, lowest, highest }: Numbers<'base' | 'now' | 'lowest' | 'highest'>) =>
    `자산 그래프: 시작 ${won(base)}, 지금 ${won(now)}, 가장 낮을 때 ${won(lowest)}, 가장 높을 때 ${won(highest)}`,
  'profile.equityTable': '표로 보기',
  'profile.time': '시각',
  'profile.profits': '라운드마다 번 돈',
  'profile.profitsEmpty': '지난 한 달 동안 끝까지 참가한 라운드가 없어요. 라운드가 끝나면 여기에 쌓여요.',
  'profile.profitsWords': ({ rounds, gained }: Numbers<'rounds' | 'gained'>) =>
    `최근 ${rounds}개 라운드 가운데 ${gained}개에서 벌었어요.`,
  'profile.profitsTable': ({ rows }: Numbers<'rows'>) => `최근 ${rows}개를 표로 보기`,
  'profile.ended': '끝난 시각',
  'profile.profit': '번 돈',
  'profile.settings': '설정',
};
