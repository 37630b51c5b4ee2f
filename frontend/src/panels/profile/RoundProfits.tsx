// What each round has brought: a column a round, and a table of it.

import { columnsOf, type Column, type RoundProfit } from '../../model/equity';
import { explainProblem } from '../../model/people';
import { useServerTime } from '../../state/hooks';
import { useRoundProfits } from '../../state/records';
import { arrow, direction, stamp } from '../../text/format';
import { useText } from '../../text/useText';
import { Failed } from '../../ui/Failed';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import './profile.css';

const WIDTH = 600;
const HEIGHT = 120;
const DRAWN = 60;
const ROWS = 12;

export function RoundProfits() {
  const { text, say } = useText();
  const { value, failure, retry } = useRoundProfits();
  return (
    <Panel name="profits" title={text('profile.profits')}>
      {failure && <Failed words={say(explainProblem(failure, []).sentence)} onRetry={retry} />}
      {value ? <Columns profits={value} /> : !failure && <Note>{text('profile.equityLoading')}</Note>}
    </Panel>
  );
}

function Columns({ profits }: { readonly profits: readonly RoundProfit[] }) {
  const { text } = useText();
  const drawn = profits.slice(-DRAWN);
  if (drawn.length === 0) {
    return <Note>{text('profile.profitsEmpty')}</Note>;
  }
  const gained = drawn.filter(({ profit }) => profit > 0).length;
  return (
    <>
      <svg
        className="profits-chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={text('profile.profitsWords', { rounds: drawn.length, gained })}
      >
        {columnsOf(drawn.map(({ profit }) => profit), WIDTH, HEIGHT).map((column, index) =>
          <Bar key={drawn[index]?.time} column={column} profit={drawn[index]?.profit ?? 0} />)}
        <line className="equity-base" x1={0} x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      </svg>
      <p className="quiet">{text('profile.profitsWords', { rounds: drawn.length, gained })}</p>
      <Values profits={drawn} />
    </>
  );
}

const Bar = ({ column, profit }: { readonly column: Column; readonly profit: number }) =>
  <rect className={`profits-bar ${direction(profit)}`} {...column} />;

function Values({ profits }: { readonly profits: readonly RoundProfit[] }) {
  const { text } = useText();
  const now = useServerTime();
  return (
    <details className="equity-values">
      <summary>{text('profile.profitsTable', { rows: Math.min(ROWS, profits.length) })}</summary>
      <table>
        <thead><tr><th scope="col">{text('profile.ended')}</th><th scope="col">{text('profile.profit')}</th></tr></thead>
        <tbody className="number">
          {profits.slice(-ROWS).toReversed().map(({ time, profit }) => (
            <tr key={time}>
              <td>{stamp(time, now)}</td>
              <td className={direction(profit)}>{arrow(profit)}{text('results.profit', { profit })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
