// One button that makes a guest, and why the last session ended.

import { explain } from '../../model/refusal';
import { usePage, useServices } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Panel } from '../../ui/Panel';
import './start.css';

export function Start() {
  const { text, say } = useText();
  const { session, showPeople } = useServices();
  const { ending, starting, failure } = usePage((state) => state.session);
  return (
    <Panel name="start" title={text('start.title')}>
      <p className="start-words" role={ending ? 'status' : undefined}>{text(ending ? `start.${ending}` : 'start.words')}</p>
      <button
        type="button"
        className="button-primary start-button"
        aria-busy={starting}
        onClick={() => void session.startAsGuest()}
      >
        {text(starting ? 'start.busy' : 'start.button')}
      </button>
      <button type="button" className="button start-log-in" onClick={() => showPeople('logIn')}>{text('start.logIn')}</button>
      {failure && <p className="message" role="alert">{say(explain(failure))}</p>}
    </Panel>
  );
}
