// For guests: how to keep what they have done.

import { roleOf } from '../../model/people';
import { usePage, useServices } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Panel } from '../../ui/Panel';

export function Keep() {
  const { text } = useText();
  const { showPeople } = useServices();
  const nickname = usePage(({ session }) => session.me?.nickname ?? '');
  return (
    <Panel name="keep" title={text('people.title.guest')}>
      <p className="keep-words">{text('people.guestWords', { nickname })}</p>
      <button type="button" className="button-primary keep-button" aria-haspopup="dialog" onClick={() => showPeople('signUp')}>
        {text('people.signUp')}
      </button>
    </Panel>
  );
}

/** The same, once a round in which a guest has traded is over. */
export function KeepAfterRound() {
  const isGuest = usePage(({ session }) => roleOf(session) === 'guest');
  const isOver = usePage(({ round }) => round.phase === 'settling' || round.phase === 'intermission');
  const hasTraded = usePage(({ account, round }) => account.fills.some(({ roundId }) => roundId === round.id));
  return isGuest && isOver && hasTraded && <Keep />;
}
