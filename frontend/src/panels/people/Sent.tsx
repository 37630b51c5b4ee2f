// That a mail is on its way, and what to do with it.

import { useServices } from '../../state/hooks';
import type { Way } from '../../state/page';
import { useText } from '../../text/useText';

interface SentProps {
  /** Where the mail was asked for. */
  readonly way: Way;
  readonly email: string;
}

/** The sentence has the focus, so that it is read out. */
export function Sent({ way, email }: SentProps) {
  const { text } = useText();
  const { showPeople } = useServices();
  return (
    <div className="people-panel">
      <p tabIndex={-1}>{text(`people.sent.${way}`, { email })}</p>
      <p className="quiet">{text('people.sentHint')}</p>
      <button type="button" className="button" onClick={() => showPeople({ back: { way, email } })}>
        {text(`people.sentBack.${way}`)}
      </button>
    </div>
  );
}
