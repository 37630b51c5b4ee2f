// Who leads the running round, and the own place; after the round, the way to its results.

import type { RankedPlace } from '../../model/messages';
import { rowsOf } from '../../model/ranking';
import { usePage, useServices } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import { RankingRow } from './RankingRow';
import { Standing } from './Standing';
import './ranking.css';

interface LiveRankingProps {
  /** How many places are shown besides the own one. */
  readonly places?: number;
}

export function LiveRanking({ places = 5 }: LiveRankingProps) {
  const { text } = useText();
  const { showResults } = useServices();
  const leading = usePage(({ ranking }) => ranking.items);
  const settled = usePage(({ results }) => results.all?.items);
  const round = usePage((state) => state.round);
  const nickname = usePage(({ session }) => session.me?.nickname);
  const over = round.phase === 'settling' || round.phase === 'intermission';
  const rows = rowsOf<RankedPlace>(over ? settled ?? leading : leading, nickname).slice(0, places);
  const results = (
    <button type="button" className="button" onClick={() => showResults(round.id)}>{text('results.open')}</button>
  );
  return (
    <Panel name="ranking" title={text(over ? 'ranking.final' : 'ranking.title')} aside={over && results}>
      {rows.length === 0 && <Note>{text('ranking.empty')}</Note>}
      <ol className="ranking-rows">{rows.map((row) => <RankingRow key={row.id} row={row} />)}</ol>
      <Standing over={over} />
    </Panel>
  );
}
