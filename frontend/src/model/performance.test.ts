import { expect, test } from 'vitest';
import type { Fill, Side } from './messages';
import { bestAndWorst, closedTrades } from './performance';

let trades = 0;

const fill = (side: Side, quantity: number, price: number, parts: Partial<Fill> = {}): Fill => {
  trades += 1;
  return {
    id: `${trades}`, tradeId: trades, orderId: `order ${trades}`, roundId: 1, time: trades, symbol: 'A', side, price, quantity, ...parts,
  };
};
const unknown = () => undefined;

test('should match a sale with the average cost when shares were bought at several prices', () => {
  const [sale, ...rest] = closedTrades([fill('buy', 10, 100), fill('buy', 30, 200), fill('sell', 20, 190)], unknown);
  expect(sale).toMatchObject({ symbol: 'A', quantity: 20, cost: 3_500, proceeds: 3_800, profit: 300, held: false });
  expect(rest).toEqual([]);
});

test('should count one trade when an order sells in several executions', () => {
  const order = { orderId: 'one' };
  const sold = closedTrades([fill('buy', 10, 100), fill('sell', 4, 110, order), fill('sell', 6, 90, order)], unknown);
  expect(sold).toHaveLength(1);
  expect(sold[0]).toMatchObject({ quantity: 10, cost: 1_000, proceeds: 980, profit: -20 });
});

test('should lose no won when the average cost is no whole number', () => {
  const fills = [fill('buy', 2, 100), fill('buy', 1, 101), fill('sell', 1, 100), fill('sell', 1, 100), fill('sell', 1, 100)];
  const sold = closedTrades(fills, unknown);
  expect(sold.map(({ cost }) => cost)).toEqual([100, 100, 101]);
  expect(sold.map(({ profit }) => profit)).toEqual([0, 0, -1]);
});

test('should be exact when cost times quantity is beyond what a number holds', () => {
  const price = 499_999;
  const fills = [fill('buy', 1_000_000_001, price), fill('sell', 1_000_000_000, price)];
  expect(closedTrades(fills, unknown)[0]).toMatchObject({ cost: 1_000_000_000 * price, profit: 0 });
});

test('should go by time when fills come newest first', () => {
  const fills = [fill('buy', 1, 100), fill('sell', 1, 120), fill('buy', 1, 200)];
  expect(closedTrades(fills.toReversed(), unknown).map(({ profit }) => profit)).toEqual([20]);
});

test('should count what is left at the last price when it is known', () => {
  const fills = [fill('buy', 10, 100), fill('sell', 4, 100), fill('buy', 5, 50, { symbol: 'B' })];
  const closed = closedTrades(fills, (symbol) => (symbol === 'A' ? 130 : undefined));
  expect(closed.at(-1)).toEqual(
    { id: 'held A', symbol: 'A', quantity: 6, cost: 600, proceeds: 780, profit: 180, held: true });
  expect(closed).toHaveLength(2);
});

test('should name the greatest gain and loss, and none when there is none', () => {
  const fills = [
    fill('buy', 3, 100), fill('sell', 1, 150), fill('sell', 1, 90), fill('sell', 1, 120), fill('buy', 1, 10, { symbol: 'B' }),
    fill('sell', 1, 10, { symbol: 'B' }),
  ];
  const { best, worst } = bestAndWorst(closedTrades(fills, unknown));
  expect([best?.profit, worst?.profit]).toEqual([50, -10]);
  expect(bestAndWorst(closedTrades(fills.slice(4), unknown))).toEqual({ best: null, worst: null });
  expect(bestAndWorst([])).toEqual({ best: null, worst: null });
});
