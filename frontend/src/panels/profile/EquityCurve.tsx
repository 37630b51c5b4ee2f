// What the account was worth in the running round: a line against what the round began with, and a table of it.

import { curveOf, samplePoints, type EquityPoint } from '../../model/equity';
import { explainProblem } from '../../model/people';
import { usePage } from '../../state/hooks';
import { useEquityCurve } from '../../state/records';
import { clock } from '../../text/format';
import { useText } from '../../text/useText';
import { Failed } from '../../ui/Failed';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import './profile.css';

const WIDTH = 600;
const HEIGHT = 160;
const ROWS = 12;

export function EquityCurve() {
  const { text, say } = useText();
  const { value, failure, retry } = useEquityCurve();
  return (
    <Panel name="equity" title={text('profile.equity')}>
      <div className="equity-content">
        {failure && <Failed words={say(explainProblem(failure, []).sentence)} onRetry={retry} />}
        {value ? <Line points={value} /> : !failure && <Note>{text('profile.equityLoading')}</Note>}
      </div>
    </Panel>
  );
}

function Line({ points }: { readonly points: readonly EquityPoint[] }) {
  const { text, won } = useText();
  const base = usePage(({ round }) => round.seedCash);
  const curve = curveOf(points, base, WIDTH, HEIGHT);
  const now = points.at(-1)?.equity ?? base;
  if (!curve) {
    return <Note>{text('profile.equityEmpty')}</Note>;
  }
  const { line, baseY, lowest, highest } = curve;
  return (
    <>
      <div className={now >= base ? 'equity-figure up' : 'equity-figure down'}>
        <svg
          className="equity-chart"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={text('profile.equityWords', { base, now, lowest, highest })}
        >
          <line className="equity-base" x1={0} x2={WIDTH} y1={baseY} y2={baseY} />
          <polyline className="equity-line" points={line} />
        </svg>
        <p className="equity-range number quiet"><span>{won(highest)}</span><span>{won(lowest)}</span></p>
      </div>
      <p className="quiet">{text('profile.equityBase', { base })}</p>
      <Values points={points} />
    </>
  );
}

function Values({ points }: { readonly points: readonly EquityPoint[] }) {
  const { text, won } = useText();
  return (
    <details className="equity-values">
      <summary>{text('profile.equityTable')}</summary>
      <table>
        <thead><tr><th scope="col">{text('profile.time')}</th><th scope="col">{text('account.equity')}</th></tr></thead>
        <tbody className="number">
          {samplePoints(points, ROWS).map(({ time, equity }) => (
            <tr key={time}><td>{clock(time)}</td><td>{won(equity)}</td></tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
