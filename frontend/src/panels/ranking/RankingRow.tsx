// One line of the running ranking.

import type { RankingRow as Row } from '../../model/ranking';
import { useText } from '../../text/useText';
import { Change } from '../../ui/Change';
import { OwnMark } from '../../ui/OwnMark';

export function RankingRow({ row: { place, own } }: { readonly row: Row }) {
  const { text } = useText();
  return (
    <li className="ranking-row" data-own={own} data-rank={place.rank}>
      <span className="ranking-rank number">{text('ranking.place', { rank: place.rank })}</span>
      <span className="ranking-name">
        {place.nickname ?? text('ranking.someone')}{own && <OwnMark />}
      </span>
      <Change basisPoints={place.returnBasisPoints} />
    </li>
  );
}
