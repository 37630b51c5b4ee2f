// The best and the worst trade of a round, and what they have brought.

import { arrow, direction } from '../text/format';
import { useText } from '../text/useText';
import './trade-cards.css';

/** Amounts in won. */
interface Trade {
  readonly symbol: string;
  readonly quantity: number;
  readonly cost: number;
  readonly proceeds: number;
  readonly profit: number;
  readonly held: boolean;
}

interface TradeCardsProps {
  /** Null when no trade has gained, or lost, anything. */
  readonly best: Trade | null;
  readonly worst: Trade | null;
  /** What an instrument is called. */
  readonly nameIn: (symbol: string) => string;
}

export function TradeCards({ best, worst, nameIn }: TradeCardsProps) {
  const { text } = useText();
  return (
    <div className="trade-cards">
      <div className="trade-card">
        <h3>{text('results.best')}</h3>
        {best ? <Closed trade={best} name={nameIn(best.symbol)} /> : <p className="quiet">{text('results.noBest')}</p>}
      </div>
      <div className="trade-card">
        <h3>{text('results.worst')}</h3>
        {worst ? <Closed trade={worst} name={nameIn(worst.symbol)} /> : <p className="quiet">{text('results.noWorst')}</p>}
      </div>
    </div>
  );
}

function Closed({ trade, name }: { readonly trade: Trade; readonly name: string }) {
  const { text } = useText();
  const { profit, held } = trade;
  return (
    <>
      <p className="trade-card-name">
        {name}
        <strong className={`number ${direction(profit)}`}>{arrow(profit)}{text('results.profit', { profit })}</strong>
      </p>
      <p className="quiet">{text(held ? 'results.held' : 'results.sold', trade)}</p>
    </>
  );
}
