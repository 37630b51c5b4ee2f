// The ranking of one round that is over.

import { rowsOf } from '../../model/ranking';
import type { RankingLine } from '../../model/results';
import { usePage } from '../../state/hooks';
import { useRoundRanking } from '../../state/past';
import { grouped, signed } from '../../text/format';
import { useText } from '../../text/useText';
import { Change } from '../../ui/Change';
import { OwnMark } from '../../ui/OwnMark';
import { PagedNote } from '../../ui/PagedNote';
import { Panel } from '../../ui/Panel';
import { TierEmblem } from '../../ui/TierEmblem';
import '../../ui/table.css';
import './rounds.css';

export function RoundRanking({ roundId }: { readonly roundId: number }) {
  const { text } = useText();
  const ranking = useRoundRanking(roundId);
  return (
    <Panel name="rounds-ranking" title={text('review.ranking')}>
      {ranking.value && ranking.value.length > 0 && <Lines lines={ranking.value} />}
      <PagedNote list={ranking} loading={text('ranking.loading')} empty={text('results.nobody')} />
    </Panel>
  );
}

function Lines({ lines }: { readonly lines: readonly RankingLine[] }) {
  const { text } = useText();
  const nickname = usePage(({ session }) => session.me?.nickname);
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{text('ranking.rank')}</th>
          <th scope="col">{text('ranking.nickname')}</th>
          <th scope="col" className="table-figure">{text('ranking.return')}</th>
          <th scope="col" className="table-minor">{text('ranking.equity')}</th>
          <th scope="col" className="table-figure">{text('ranking.change')}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(lines, nickname).map(({ id, place, own }) => (
          <tr key={id} data-own={own}>
            <td className="number">{text('ranking.place', { rank: place.rank })}</td>
            <th scope="row">
              {place.nickname ?? text('ranking.someone')}{own && <OwnMark />} <TierEmblem tier={place.tier} />
            </th>
            <td className="table-figure"><Change basisPoints={place.returnBasisPoints} /></td>
            <td className="table-minor number">{grouped(place.equity)}</td>
            <td className="table-figure number">{signed(place.ratingDelta)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
