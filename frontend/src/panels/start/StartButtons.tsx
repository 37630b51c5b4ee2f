// One button that makes a guest, one for those who have been here before, and what went wrong.

import { explain } from '../../model/refusal';
import { usePage, useServices } from '../../state/hooks';
import { useText } from '../../text/useText';

export function StartButtons() {
  const { text, say } = useText();
  const { session, showPeople } = useServices();
  const { starting, failure } = usePage((state) => state.session);
  return (
    <div className="start-buttons">
      <button
        type="button"
        className="button-primary start-button"
        aria-busy={starting}
        onClick={() => void session.startAsGuest()}
      >
        {text(starting ? 'start.busy' : 'start.button')}
      </button>
      <button type="button" className="button start-log-in" aria-haspopup="dialog" onClick={() => showPeople('logIn')}>
        {text('start.logIn')}
      </button>
      {failure && <p className="message" role="alert">{say(explain(failure))}</p>}
    </div>
  );
}
