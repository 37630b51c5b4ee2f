// Korean sentences for those who are new here.

import { countdown } from '../format';
import type { Numbers } from '../values';

export const welcome = {
  'start.running': ({ left }: Numbers<'left'>) => `거래 중 · ${countdown(left)} 남음`,
  'start.soon': ({ left }: Numbers<'left'>) => `${countdown(left)} 뒤 시작`,
  'start.stepNews': '10초마다 나오는 뉴스를 읽어요.',
  'start.stepTrade': '오를 것 같으면 사고, 내릴 것 같으면 팔아요.',
  'start.stepRank': '장이 끝나면 수익률로 순위를 정해요.',
  'coach.price.title': '가격',
  'coach.price': '고른 종목의 가격이 지금 어떻게 움직이는지 보여요.',
  'coach.book.title': '호가',
  'coach.book': '사려는 사람과 팔려는 사람이 부른 가격이에요. 누르면 그 가격으로 주문을 쓸 수 있어요.',
  'coach.ticket.title': '주문',
  'coach.ticket': '몇 주를 살지 고르면, 보내기 전에 얼마가 드는지 알려 줘요.',
  'coach.clock.title': '시간',
  'coach.clock': '이 시간이 끝나면 거래가 멈추고 순위가 나와요.',
  'coach.skip': '안내 건너뛰기',
  'coach.never': '다시 보지 않기',
  'coach.next': '다음',
  'coach.done': '거래하기',
};
