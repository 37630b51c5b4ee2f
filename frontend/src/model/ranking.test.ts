import { expect, test } from 'vitest';
import type { RankedPlace } from './messages';
import { applyLive, applyRanking, NO_RANKING, rowsOf } from './ranking';

const place = (rank: number, nickname: string | null): RankedPlace => ({ rank, nickname, equity: 10, returnBasisPoints: 5 });
const own = { rank: 9, equity: 10, returnBasisPoints: -5 };

test('should show what was asked for while the channel tells no ranking', () => {
  const asked = applyLive(NO_RANKING, { roundId: 2, players: 12, items: [place(1, 'alice')], own });
  expect(asked).toEqual({ roundId: 2, players: 12, items: [place(1, 'alice')], own, pushed: false });
  const again = applyLive(asked, { roundId: 2, players: 13, items: [place(1, 'bob')], own: null });
  expect(again).toMatchObject({ players: 13, items: [place(1, 'bob')], own: null });
});

test('should take only the own place from an answer when the channel tells the best', () => {
  const told = applyRanking(NO_RANKING, { roundId: 2, players: 12, items: [place(1, 'alice')] });
  expect(told).toMatchObject({ own: null, pushed: true });
  const asked = applyLive(told, { roundId: 2, players: 11, items: [], own });
  expect(asked).toMatchObject({ players: 12, items: [place(1, 'alice')], own });
  expect(applyRanking(asked, { roundId: 2, players: 14, items: [] })).toMatchObject({ players: 14, own });
});

test('should begin anew when the next round has a ranking, and not go back', () => {
  const told = applyLive(applyRanking(NO_RANKING, { roundId: 2, players: 1, items: [] }), { roundId: 2, players: 1, items: [], own });
  expect(applyRanking(told, { roundId: 3, players: 1, items: [] })).toMatchObject({ roundId: 3, own: null });
  expect(applyLive(told, { roundId: 1, players: 1, items: [], own: null })).toBe(told);
  expect(applyLive(told, { roundId: 3, players: 1, items: [place(1, 'bob')], own: null }))
    .toMatchObject({ roundId: 3, items: [place(1, 'bob')], pushed: false });
});

test('should tell lines apart when ranks are shared and names unknown', () => {
  const rows = rowsOf([place(1, 'alice'), place(1, null), place(1, null), place(4, '1.0')], 'alice');
  expect(new Set(rows.map(({ id }) => id)).size).toBe(4);
  expect(rows.map((row) => row.own)).toEqual([true, false, false, false]);
  expect(rowsOf([place(1, null)], undefined)[0]?.own).toBe(false);
});
