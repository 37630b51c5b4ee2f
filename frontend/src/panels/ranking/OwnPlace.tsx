// The own place in the running round, for the top bar.

import { usePage } from '../../state/hooks';
import { useText } from '../../text/useText';
import { useTint } from '../../ui/useTint';
import './ranking.css';

export function OwnPlace() {
  const { text } = useText();
  const own = usePage(({ ranking, results }) => results.own ?? ranking.own);
  const players = usePage(({ ranking, results }) => results.own?.players ?? ranking.players);
  const loggedIn = usePage(({ session }) => session.loggedIn);
  // A smaller rank is a rise.
  const rank = useTint<HTMLElement>(own ? -own.rank : null);
  if (!loggedIn) {
    return null;
  }
  return (
    <p className="ranking-place number">
      <span className="ranking-label quiet">{text('ranking.own')}</span>
      <strong ref={rank}>{own ? text('ranking.place', { rank: own.rank }) : text('ranking.none')}</strong>
      {own && <span className="ranking-players quiet"> {text('ranking.of', { players })}</span>}
    </p>
  );
}
