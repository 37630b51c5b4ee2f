// The running round: a ring that empties, its number, its phase and how long that goes on.

import { left, share } from '../../model/round';
import { usePage, useServerTime } from '../../state/hooks';
import { countdown } from '../../text/format';
import { useText } from '../../text/useText';
import './round.css';

const LATE_MILLIS = 30_000;

export function RoundClock() {
  const { text } = useText();
  const round = usePage((state) => state.round);
  const now = useServerTime();
  const millis = left(round, now);
  const late = round.phase === 'open' && millis <= LATE_MILLIS;
  return (
    <div className="round-clock" data-coach="clock" data-phase={round.phase} data-late={late}>
      <svg className="round-ring" viewBox="0 0 32 32" aria-hidden="true">
        <circle className="round-ring-track" cx="16" cy="16" r="13" />
        <circle
          className="round-ring-left"
          cx="16"
          cy="16"
          r="13"
          pathLength={1}
          strokeDasharray={1}
          strokeDashoffset={1 - share(round, now)}
        />
      </svg>
      <p className="round-words">
        {round.id > 0 && <span className="round-number quiet">{text('round.number', { id: round.id })} </span>}
        <span className="round-phase">{text(`round.${round.phase}`)}</span>
      </p>
      {millis > 0 && (
        <p className="round-time number" role="timer" aria-label={text('round.left', { left: millis })}>{countdown(millis)}</p>
      )}
    </div>
  );
}
