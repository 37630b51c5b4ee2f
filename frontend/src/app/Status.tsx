// One line over the lower end of the page when something keeps the page from being live: what it is, and what comes next.

import { untilOpen } from '../model/round';
import { usePage, useServerTime, useServices } from '../state/hooks';
import { useText } from '../text/useText';

export function Status() {
  const { text } = useText();
  const { line } = useServices();
  const connection = usePage((state) => state.connection);
  if (connection === 'live') {
    return <Closed />;
  }
  return (
    <div className={`status status-${connection}`} role="status">
      <p>{text(`connection.${connection}`)}</p>
      {connection !== 'connecting' && (
        <button type="button" className="button" onClick={() => line.restart()}>{text('connection.retry')}</button>
      )}
    </div>
  );
}

/** The market is closed; says nothing while it is open. The countdown is not read aloud every second. */
function Closed() {
  const { text } = useText();
  const round = usePage((state) => state.round);
  const left = untilOpen(round, useServerTime());
  if (round.phase === 'open' || left === 0) {
    return null;
  }
  return <p className="status status-closed">{text('connection.closed', { left })}</p>;
}
