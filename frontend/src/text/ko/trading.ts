// Korean sentences about trading: book, ticket, orders, holdings, fills and refusals.

import { countdown, grouped, shares as sharesIn, won as wonIn } from '../format';
import type { Numbers, Strings } from '../values';

const won = (amount: number) => wonIn(amount, 'ko');
const shares = (quantity: number) => sharesIn(quantity, 'ko');

export const trading = {
  'chart.title': '차트',
  'chart.loading': '차트를 불러오고 있어요.',
  'book.title': '호가',
  'book.bid': '매수',
  'book.ask': '매도',
  'book.price': '가격',
  'book.spread': ({ spread }: Numbers<'spread'>) => `스프레드 ${won(spread)}`,
  'book.oneSided': '한쪽에만 주문이 있어요',
  'book.empty': '지금은 주문이 없어요. 지정가 주문으로 첫 호가를 낼 수 있어요.',
  'book.closed': '장이 닫혀 있어 주문이 없어요. 열리면 호가가 나타나요.',
  'book.loading': '호가를 불러오고 있어요.',
  'book.pick': ({ price, quantity }: Numbers<'price' | 'quantity'>) => `${grouped(price)} 원, ${shares(quantity)}. 주문 가격으로 넣기`,
  'tape.title': '최근 체결',
  'tape.empty': '이번 라운드에는 아직 체결이 없어요.',
  'tape.buy': '매수 체결',
  'tape.sell': '매도 체결',
  'ticket.title': '주문',
  'ticket.side': '사기 또는 팔기',
  'ticket.buy': '사기',
  'ticket.sell': '팔기',
  'ticket.type': '주문 방법',
  'ticket.market': '시장가',
  'ticket.limit': '지정가',
  'ticket.price': '가격 (원)',
  'ticket.quantity': '수량 (주)',
  'ticket.share': ({ percent }: Numbers<'percent'>) => `가능한 수량의 ${percent} %`,
  'ticket.keys': '단축키: B 사기 · S 팔기 · 호가에서 ↑ ↓ 와 Enter',
  'ticket.sendBuy': ({ name }: Strings<'name'>) => `${name} 사기`,
  'ticket.sendSell': ({ name }: Strings<'name'>) => `${name} 팔기`,
  'ticket.sending': '주문을 보내는 중…',
  'ticket.enterQuantity': '몇 주를 거래할지 넣어 주세요.',
  'ticket.enterPrice': '한 주에 얼마로 거래할지 넣거나, 호가에서 가격을 골라 주세요.',
  'ticket.noAsks': '지금은 팔려는 주문이 없어요. 지정가로 주문하면 기다릴 수 있어요.',
  'ticket.noBids': '지금은 사려는 주문이 없어요. 지정가로 주문하면 기다릴 수 있어요.',
  'ticket.nothingToSell': '팔 수 있는 주식이 없어요. 먼저 이 종목을 사 보세요.',
  'ticket.noInstrument': '종목을 고르면 주문할 수 있어요.',
  'ticket.offline': '연결이 끊겨 있어요. 다시 연결되면 주문할 수 있어요.',
  'ticket.loading': '계좌를 불러오고 있어요.',
  'ticket.closed': ({ left }: Numbers<'left'>) => `지금은 장이 닫혀 있어요. ${countdown(left)} 뒤에 열려요.`,
  'ticket.closedNow': '지금은 장이 닫혀 있어요. 열리면 주문할 수 있어요.',
  'ticket.halted': '이 종목은 거래가 잠시 멈췄어요. 다시 열리면 주문할 수 있어요.',
  'ticket.buyMarket': ({ quantity, value, left }: Numbers<'quantity' | 'value' | 'left'>) =>
    `${shares(quantity)}를 약 ${won(value)}에 사요. ${won(left)}이 남아요.`,
  'ticket.buyMarketPart': ({ quantity, reachable, value }: Numbers<'quantity' | 'reachable' | 'value'>) =>
    `지금 호가에는 ${shares(reachable)}뿐이에요. ${shares(quantity)} 중 ${shares(reachable)}를 약 ${won(value)}에 사고, `
      + '나머지는 취소돼요.',
  'ticket.buyLimitNow': ({ quantity, price, value, left }: Numbers<'quantity' | 'price' | 'value' | 'left'>) =>
    `${shares(quantity)}를 한 주에 ${won(price)} 이하로 바로 사요. 많아도 ${won(value)}이 들고 ${won(left)}이 남아요.`,
  'ticket.buyLimit': ({ quantity, price, value, left }: Numbers<'quantity' | 'price' | 'value' | 'left'>) =>
    `가격이 ${won(price)}까지 내려오면 ${shares(quantity)}를 사요. 그때까지 ${won(value)}을 묶어 두고 ${won(left)}이 남아요.`,
  'ticket.sellMarket': ({ quantity, value, left }: Numbers<'quantity' | 'value' | 'left'>) =>
    `${shares(quantity)}를 약 ${won(value)}에 팔아요. ${shares(left)}가 남아요.`,
  'ticket.sellMarketPart': ({ quantity, reachable, value }: Numbers<'quantity' | 'reachable' | 'value'>) =>
    `지금 호가에는 ${shares(reachable)}뿐이에요. ${shares(quantity)} 중 ${shares(reachable)}를 약 ${won(value)}에 팔고, `
      + '나머지는 취소돼요.',
  'ticket.sellLimitNow': ({ quantity, price, value, left }: Numbers<'quantity' | 'price' | 'value' | 'left'>) =>
    `${shares(quantity)}를 한 주에 ${won(price)} 이상으로 바로 팔아요. 적어도 ${won(value)}을 받고 ${shares(left)}가 남아요.`,
  'ticket.sellLimit': ({ quantity, price, value }: Numbers<'quantity' | 'price' | 'value'>) =>
    `가격이 ${won(price)}까지 오르면 ${shares(quantity)}를 ${won(value)}에 팔아요. 그때까지 주문이 기다려요.`,
  'sent.resting': ({ quantity, price }: Numbers<'quantity' | 'price'>) =>
    `${shares(quantity)} 주문이 ${won(price)}에서 기다리고 있어요.`,
  'sent.cancelled': ({ quantity }: Numbers<'quantity'>) => `맞는 상대 주문이 없어 ${shares(quantity)}는 취소됐어요.`,
  'sent.replaced': ({ quantity, price }: Numbers<'quantity' | 'price'>) =>
    `주문을 ${won(price)}, ${shares(quantity)}로 바꿨어요.`,
  'sent.orderCancelled': ({ name }: Strings<'name'>) => `${name} 주문을 취소했어요.`,
  'sent.allCancelled': '기다리던 주문을 모두 취소했어요.',
  'fill.bought': ({ name, quantity, price }: Numbers<'quantity' | 'price'> & Strings<'name'>) =>
    `${name} ${shares(quantity)}를 ${won(price)}에 샀어요.`,
  'fill.sold': ({ name, quantity, price }: Numbers<'quantity' | 'price'> & Strings<'name'>) =>
    `${name} ${shares(quantity)}를 ${won(price)}에 팔았어요.`,
  'refusal.cash': ({ needed, available, largest }: Numbers<'needed' | 'available' | 'largest'>) =>
    `돈이 모자라요. ${won(needed)}이 필요한데 ${won(available)}이 있어요. 최대 ${shares(largest)}까지 살 수 있어요.`,
  'refusal.cashNow': ({ needed, available }: Numbers<'needed' | 'available'>) =>
    `돈이 모자라요. ${won(needed)}이 필요한데 ${won(available)}이 있어요. 수량을 줄이거나 기다리는 주문을 취소해 주세요.`,
  'refusal.shares': ({ needed, available }: Numbers<'needed' | 'available'>) =>
    `주식이 모자라요. ${shares(needed)}를 팔려면 ${shares(needed - available)}가 더 필요해요. `
      + `최대 ${shares(available)}까지 팔 수 있어요.`,
  'refusal.tick': ({ price, tick, below }: Numbers<'price' | 'tick' | 'below'>) =>
    `${won(price)}은 호가 단위에 맞지 않아요. ${won(tick)} 단위로, 예를 들어 ${won(below)}으로 넣어 주세요.`,
  'refusal.above': ({ price, limit }: Numbers<'price' | 'limit'>) =>
    `${won(price)}은 상한가보다 높아요. ${won(limit)}까지 넣을 수 있어요.`,
  'refusal.below': ({ price, limit }: Numbers<'price' | 'limit'>) =>
    `${won(price)}은 하한가보다 낮아요. ${won(limit)}부터 넣을 수 있어요.`,
  'refusal.quantity': ({ limit }: Numbers<'limit'>) => `수량은 1주부터 ${shares(limit)}까지 넣을 수 있어요.`,
  'refusal.filled': ({ filled }: Numbers<'filled'>) => `이미 ${shares(filled)}가 체결됐어요. 그보다 많은 수량으로 바꿔 주세요.`,
  'refusal.notOpen': '이 주문은 이미 끝났어요. 바꾸거나 취소할 수 없어요.',
  'refusal.closed': '장이 닫혀 있어 주문을 받지 않아요. 열리면 다시 주문해 주세요.',
  'refusal.halted': '이 종목은 거래가 멈춰 있어요. 다시 열리면 주문해 주세요.',
  'refusal.phase': '지금은 이런 주문을 받지 않아요. 지정가로 주문해 주세요.',
  'refusal.balance': '돈이나 주식이 모자라요. 수량을 줄여 주세요.',
  'refusal.session': '로그인이 끝났어요. 게스트로 다시 시작해 주세요.',
  'refusal.busy': ({ seconds }: Numbers<'seconds'>) => `거래소가 지금 바빠요. ${seconds}초 뒤에 다시 해 주세요.`,
  'refusal.offline': '서버에 닿지 못했어요. 연결을 확인하고 다시 해 주세요.',
  'refusal.noAnswer': '답이 오지 않아 결과를 알 수 없어요. 다시 보내기 전에 기다리는 주문과 체결을 확인해 주세요.',
  'refusal.other': ({ message }: Strings<'message'>) => `주문을 받지 못했어요. 거래소의 답: ${message}`,
  'account.title': '내 계좌',
  'account.guest': '게스트로 시작하면 여기에 돈과 주식이 보여요.',
  'account.equity': '총 자산',
  'account.return': '이번 라운드 수익률',
  'account.cash': '현금',
  'account.buyingPower': '주문 가능',
  'holdings.title': '가진 주식',
  'holdings.empty': '아직 가진 주식이 없어요.',
  'holdings.row': ({ quantity, available }: Numbers<'quantity' | 'available'>) =>
    quantity === available ? shares(quantity) : `${shares(quantity)} (팔 수 있는 ${shares(available)})`,
  'holdings.entry': ({ price }: Numbers<'price'>) => `산 가격 ${won(price)}`,
  'orders.title': '기다리는 주문',
  'orders.guest': '게스트로 시작하면 여기에 내 주문이 보여요.',
  'orders.empty': '기다리는 주문이 없어요.',
  'orders.cancelAll': '모두 취소',
  'orders.change': '바꾸기',
  'orders.cancel': '취소',
  'orders.save': '저장',
  'orders.back': '닫기',
  'orders.filled': ({ filled, quantity }: Numbers<'filled' | 'quantity'>) =>
    `${shares(quantity)} 중 ${shares(filled)} 체결`,
  'orders.of': ({ action, name, price, quantity }: Numbers<'price' | 'quantity'> & Strings<'action' | 'name'>) =>
    `${action}: ${name} ${won(price)} ${shares(quantity)}`,
  'fills.title': '내 체결',
  'fills.guest': '게스트로 시작하면 여기에 내 체결이 보여요.',
  'fills.empty': '아직 체결이 없어요.',
  'side.buy': '사기',
  'side.sell': '팔기',
};
