import { expect, test } from 'vitest';
import { EMPTY_FORM, formFor } from './form';
import { gainOf } from './gain';
import type { Order, Side } from './messages';
import { restingIn } from './resting';

test('should keep side and kind but no numbers when it is another instrument or another round', () => {
  const form = { ...EMPTY_FORM, symbol: 'S', roundId: 1, side: 'sell', type: 'limit', price: '100', quantity: '3' } as const;
  expect(formFor(form, 'S', 1)).toBe(form);
  expect(formFor(form, 'T', 1)).toEqual({ ...form, symbol: 'T', price: '', quantity: '' });
  expect(formFor(form, 'S', 2)).toEqual({ ...form, roundId: 2, price: '', quantity: '' });
});

const order = (id: string, side: Side, limitPrice: number | null, filledQuantity = 0, symbol = 'S') =>
  ({ id, side, symbol, limitPrice, quantity: 10, filledQuantity }) as Order;
const openOrders = (...orders: Order[]) => new Map(orders.map((each) => [each.id, each]));

test('should add up what is still open of own orders at a price when there are several', () => {
  const orders = openOrders(
    order('a', 'buy', 100), order('b', 'buy', 100, 4), order('c', 'sell', 120), order('d', 'buy', 100, 0, 'T'),
  );
  expect(restingIn('S', orders)).toEqual([{ side: 'buy', price: 100, quantity: 16 }, { side: 'sell', price: 120, quantity: 10 }]);
  expect(restingIn('S', openOrders(order('m', 'buy', null)))).toEqual([]);
  expect(restingIn(null, orders)).toEqual([]);
});

test('should tell the gain of a holding in won and basis points, towards zero', () => {
  const holding = { symbol: 'S', quantity: 3, availableQuantity: 3, averageEntryPrice: 100, costBasis: 301 };
  expect(gainOf(holding, 90)).toEqual({ value: 270, gain: -31, basisPoints: -1_029 });
  expect(gainOf(holding, undefined)).toEqual({ value: 301, gain: 0, basisPoints: 0 });
  expect(gainOf({ ...holding, costBasis: 0 }, 10).basisPoints).toBe(0);
});
