// What comes next: the countdown to the next round, looking back, and keeping the result.

import { roleOf } from '../../model/people';
import { untilOpen } from '../../model/round';
import { usePage, useServerTime, useServices } from '../../state/hooks';
import { countdown } from '../../text/format';
import { useText } from '../../text/useText';
import { Link } from '../../ui/route';

export function NextRound() {
  const { text } = useText();
  const { showResults, showPeople } = useServices();
  const round = usePage((state) => state.round);
  const guest = usePage(({ session }) => roleOf(session) === 'guest');
  const close = () => showResults(null);
  const keep = () => {
    close();
    showPeople('signUp');
  };
  return (
    <div className="results-next">
      <Countdown />
      {guest && (
        <div className="results-keep">
          <p>{text('results.keep')}</p>
          <button type="button" className="button-primary" onClick={keep}>{text('results.keepButton')}</button>
        </div>
      )}
      <div className="results-ways">
        <Link className="button results-review" href={`/rounds/${round.id}`} onClick={close}>{text('results.review')}</Link>
        <button type="button" className="button" onClick={close}>{text('results.close')}</button>
      </div>
    </div>
  );
}

function Countdown() {
  const { text } = useText();
  const round = usePage((state) => state.round);
  const left = untilOpen(round, useServerTime());
  return (
    <p className="results-countdown">
      {left > 0 ? text('results.nextIn') : text('results.nextOpen')}
      {left > 0 && <strong className="number" role="timer">{countdown(left)}</strong>}
    </p>
  );
}
