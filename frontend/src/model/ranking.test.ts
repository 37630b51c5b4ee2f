import { expect, test } from 'vitest';
import type { RankedPlace } from './messages';
import { applyOwnPlace, applyRanking, NO_RANKING, rowsOf } from './ranking';

const place = (rank: number, nickname: string | null): RankedPlace => ({ rank, nickname, equity: 10, returnBasisPoints: 5 });
const own = { rank: 9, equity: 10, returnBasisPoints: -5 };

test('should keep the own place when the channel tells the best', () => {
  const told = applyRanking(NO_RANKING, { roundId: 2, players: 12, items: [place(1, 'alice')] });
  expect(told).toEqual({ roundId: 2, players: 12, items: [place(1, 'alice')], own: null });
  const asked = applyOwnPlace(told, { roundId: 2, players: 11, own });
  expect(asked).toEqual({ ...told, own });
  expect(applyRanking(asked, { roundId: 2, players: 14, items: [] })).toEqual({ roundId: 2, players: 14, items: [], own });
});

test('should begin anew when the next round has a ranking, and not go back', () => {
  const known = applyOwnPlace(applyRanking(NO_RANKING, { roundId: 2, players: 1, items: [place(1, 'bob')] }),
    { roundId: 2, players: 1, own });
  expect(applyRanking(known, { roundId: 3, players: 1, items: [] }).own).toBeNull();
  expect(applyOwnPlace(known, { roundId: 1, players: 1, own: null })).toBe(known);
  expect(applyOwnPlace(known, { roundId: 3, players: 4, own })).toEqual({ roundId: 3, players: 4, items: [], own });
});

test('should tell lines apart when ranks are shared and names unknown', () => {
  const rows = rowsOf([place(1, 'alice'), place(1, null), place(1, null), place(4, '1.0')], 'alice');
  expect(new Set(rows.map(({ id }) => id)).size).toBe(4);
  expect(rows.map((row) => row.own)).toEqual([true, false, false, false]);
  expect(rowsOf([place(1, null)], undefined)[0]?.own).toBe(false);
});
