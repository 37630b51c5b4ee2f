// The first three of a round.

import type { ResultsData } from '../../model/messages';
import { rowsOf } from '../../model/ranking';
import { podiumOf } from '../../model/results';
import { usePage } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Change } from '../../ui/Change';
import { Note } from '../../ui/Note';
import { OwnMark } from '../../ui/OwnMark';
import { TierEmblem } from '../../ui/TierEmblem';

export function Podium({ results }: { readonly results: ResultsData }) {
  const { text } = useText();
  const nickname = usePage(({ session }) => session.me?.nickname);
  const rows = rowsOf(podiumOf(results), nickname);
  if (rows.length === 0) {
    return <Note>{text('results.nobody')}</Note>;
  }
  return (
    <ol className="results-podium" aria-label={text('results.podium')}>
      {rows.map(({ id, place, own }) => (
        <li key={id} className="results-step" data-rank={place.rank} data-own={own}>
          <span className="results-name">{place.nickname ?? text('ranking.someone')}{own && <OwnMark />}</span>
          <TierEmblem tier={place.tier} />
          <Change basisPoints={place.returnBasisPoints} />
          <strong className="results-block number">{text('ranking.place', { rank: place.rank })}</strong>
        </li>
      ))}
    </ol>
  );
}
