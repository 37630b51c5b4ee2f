// The running round behind one button: what one gets, how it goes, and why the last session ended.

import { untilOpen } from '../../model/round';
import { usePage, useServerTime } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Panel } from '../../ui/Panel';
import { StartButtons } from './StartButtons';
import './start.css';

const STEPS = ['start.stepNews', 'start.stepTrade', 'start.stepRank'] as const;

export function Start() {
  const { text } = useText();
  const ending = usePage(({ session }) => session.ending);
  return (
    <Panel name="start" title={text('start.title')} aside={<Running />}>
      <p className="start-words" role={ending ? 'status' : undefined}>{text(ending ? `start.${ending}` : 'start.words')}</p>
      <ol className="start-steps">{STEPS.map((step) => <li key={step}>{text(step)}</li>)}</ol>
      <StartButtons />
    </Panel>
  );
}

/** The round goes on while somebody reads. */
function Running() {
  const { text } = useText();
  const round = usePage((state) => state.round);
  const now = useServerTime();
  if (!round.times) {
    return null;
  }
  const left = Math.max(0, round.times.settleAt - now);
  const words = round.phase === 'open'
    ? text('start.running', { left })
    : text('start.soon', { left: untilOpen(round, now) });
  return <p className="start-running number" data-phase={round.phase}>{words}</p>;
}
