// Korean sentences about orders and fills of all rounds.

import { shares as sharesIn, won as wonIn } from '../format';
import type { Numbers } from '../values';

const won = (amount: number) => wonIn(amount, 'ko');
const shares = (quantity: number) => sharesIn(quantity, 'ko');

export const records = {
  'records.nobody': '게스트로 시작하거나 로그인하면 여기에 내 주문과 체결이 모두 남아요.',
  'records.filters': '골라 보기',
  'records.allStocks': '모든 종목',
  'records.bothSides': '모두',
  'records.order': '순서',
  'records.newest': '최신순',
  'records.oldest': '오래된순',
  'records.done': '끝난 주문',
  'records.fills': '체결',
  'records.what': '종목과 시각',
  'records.quantity': '수량',
  'records.price': '가격',
  'records.status': '상태',
  'records.value': '금액',
  'records.filled': ({ filled }: Numbers<'filled'>) => `체결 ${shares(filled)}`,
  'records.average': ({ price }: Numbers<'price'>) => `평균 ${won(price)}`,
  'records.status.new': '기다리는 중',
  'records.status.partially_filled': '일부 체결',
  'records.status.filled': '모두 체결',
  'records.status.canceled': '취소됨',
  'records.status.replaced': '바뀜',
  'records.status.expired': '장 마감',
  'records.status.rejected': '거절됨',
  'records.loading': '기록을 불러오고 있어요.',
  'records.noneWaiting': '기다리는 주문이 없어요. 지정가로 주문하면 체결될 때까지 여기에 있어요.',
  'records.noneDone': '여기에 맞는 끝난 주문이 없어요. 다르게 골라 보거나 새로 주문해 보세요.',
  'records.noneFilled': '여기에 맞는 체결이 없어요. 다르게 골라 보거나 새로 주문해 보세요.',
  'records.toTrade': '거래하러 가기',
  'records.more': '더 보기',
};
