// The own place below the best, or what to do to get one.

import { usePage } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Change } from '../../ui/Change';

/** `over`: the round has ended, so that there is nothing to be done about it. */
export function Standing({ over }: { readonly over: boolean }) {
  const { text } = useText();
  const own = usePage(({ ranking, results }) => results.own ?? ranking.own);
  const players = usePage(({ ranking, results }) => results.own?.players ?? ranking.players);
  const loggedIn = usePage(({ session }) => session.loggedIn);
  if (!own) {
    const hint = over ? 'ranking.missedRound' : 'ranking.notRanked';
    return <p className="ranking-standing quiet">{text(loggedIn ? hint : 'ranking.guest')}</p>;
  }
  return (
    <p className="ranking-standing">
      <span className="quiet">{text('ranking.own')}</span>
      <strong>{text('ranking.place', { rank: own.rank })}</strong>
      <span className="quiet">{text('ranking.of', { players })}</span>
      <span className="ranking-return"><Change basisPoints={own.returnBasisPoints} /></span>
    </p>
  );
}
