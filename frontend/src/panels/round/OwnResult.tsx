// The own place, what it did to the rating, and the best and worst trade.

import type { OwnResult as Result } from '../../model/messages';
import { praiseOf } from '../../model/results';
import { useText } from '../../text/useText';
import { Change } from '../../ui/Change';
import { OwnTrades } from './OwnTrades';
import { RatingChange } from './RatingChange';

export function OwnResult({ own }: { readonly own: Result }) {
  const { text, won } = useText();
  return (
    <section className="results-own" aria-label={text('ranking.own')}>
      <p className="results-praise">{text(praiseOf(own))}</p>
      <dl className="results-figures number">
        <div>
          <dt>{text('ranking.own')}</dt>
          <dd>{text('ranking.place', { rank: own.rank })} <small>{text('ranking.of', { players: own.players })}</small></dd>
        </div>
        <div><dt>{text('ranking.return')}</dt><dd><Change basisPoints={own.returnBasisPoints} /></dd></div>
        <div><dt>{text('ranking.equity')}</dt><dd>{won(own.equity)}</dd></div>
      </dl>
      <RatingChange own={own} />
      <OwnTrades />
    </section>
  );
}
