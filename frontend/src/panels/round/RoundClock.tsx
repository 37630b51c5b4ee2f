// The running round in words: its number, its phase and how long that goes on.

import { left } from '../../model/round';
import { usePage, useServerTime } from '../../state/hooks';
import { useText } from '../../text/useText';
import './round.css';

export function RoundClock() {
  const { text } = useText();
  const round = usePage((state) => state.round);
  const millis = left(round, useServerTime());
  return (
    <div className="round-clock" data-coach="clock" data-phase={round.phase}>
      {round.id > 0 && <span className="quiet">{text('round.number', { id: round.id })}</span>}
      <span>{text(`round.${round.phase}`)}</span>
      {millis > 0 && <span className="round-time number" role="timer">{text('round.left', { left: millis })}</span>}
    </div>
  );
}
