// Korean sentences of the frame around the panels and of the market list.

import { countdown, grouped } from '../format';
import type { Numbers, Strings } from '../values';

export const shell = {
  'title': 'Stocking · 모의 주식 거래소',
  'language': 'English',
  'language.label': 'Switch to English',
  'theme.toDark': '어둡게',
  'theme.toLight': '밝게',
  'palette.label': '오르내림 색',
  'palette.red-blue': '빨강 · 파랑',
  'palette.green-red': '초록 · 빨강',
  'palette.colour-blind': '색각 이상용',
  'skip': '본문으로 건너뛰기',

  'connection.connecting': '연결하는 중이에요. 곧 시세가 나타나요.',
  'connection.live': '실시간',
  'connection.offline': '연결이 끊겼어요. 저절로 다시 연결하고 있어요. 보이는 값은 끊기기 전의 것이에요.',
  'connection.restarting': '서버가 다시 시작하고 있어요. 주문과 계좌는 그대로 남아 있고, 돌아오면 저절로 이어져요.',
  'connection.retry': '지금 다시 연결',
  'connection.closed': ({ left }: Numbers<'left'>) =>
    `지금은 장이 닫혀 있어요. ${countdown(left)} 뒤에 열려요. 그동안 순위를 보거나 지난 뉴스를 읽어 보세요.`,

  'failed.title': '이 부분을 보여 주지 못했어요.',
  'failed.words': '나머지는 계속 쓸 수 있어요.',
  'failed.page': '화면을 보여 주지 못했어요. 주문과 계좌는 서버에 그대로 있어요.',
  'failed.retry': '다시 해 보기',
  'failed.reload': '화면 새로 열기',

  'round.number': ({ id }: Numbers<'id'>) => `${grouped(id)}회차`,
  'round.waiting': '라운드를 기다리는 중',
  'round.setup': '장 준비 중',
  'round.open': '거래 중',
  'round.settling': '결과 계산 중',
  'round.intermission': '쉬는 시간',
  'round.left': ({ left }: Numbers<'left'>) => `${countdown(left)} 남음`,

  'field.less': ({ label }: Strings<'label'>) => `${label} 한 칸 내리기`,
  'field.more': ({ label }: Strings<'label'>) => `${label} 한 칸 올리기`,
  'dialog.close': '닫기',

  'nav.label': '화면 선택',
  'nav.market': '시장',
  'nav.trade': '거래',
  'nav.orders': '주문',
  'nav.ranking': '순위',
  'nav.chat': '채팅',
  'nav.lists': '내 주문과 체결',
  'nav.loading': '불러오고 있어요.',

  'market.title': '종목',
  'market.search': '종목 찾기',
  'market.notFound': '그런 종목이 없어요. 이름이나 번호의 일부를 넣어 보세요.',
  'market.empty': '상장된 종목이 없어요. 다음 라운드가 시작되면 나타나요.',
  'market.loading': '종목을 불러오고 있어요.',

  'start.title': '바로 해 볼 수 있어요',
  'start.words': '가입 없이 모의 투자금을 받아 거래해요. 진짜 돈은 쓰지 않아요.',
  'start.button': '게스트로 시작',
  'start.busy': '계좌를 만드는 중이에요…',
  'start.logIn': '로그인',
  'start.anotherLogin': '다른 곳에서 로그인해서 이 화면은 로그아웃됐어요.',
  'start.loggedOut': '로그아웃했어요.',
  'start.expired': '로그인이 끝났어요. 다시 로그인해 주세요.',
  'start.accountDeleted': '계정을 삭제했어요.',
  'start.passwordReset': '비밀번호가 바뀌어서 로그아웃됐어요. 새 비밀번호로 로그인해 주세요.',
};
