// Rounds that are over, newest first; each leads to its own page.

import { usePastRounds, type PastRound } from '../../state/past';
import { clock, day } from '../../text/format';
import { useText } from '../../text/useText';
import { PagedNote } from '../../ui/PagedNote';
import { Panel } from '../../ui/Panel';
import { Link } from '../../ui/route';
import './rounds.css';

export function PastRounds() {
  const { text } = useText();
  const rounds = usePastRounds();
  return (
    <Panel name="rounds" title={text('rounds.title')}>
      <ul className="rounds-rows">
        {rounds.value?.map((round) => <li key={round.roundId}><RoundRow round={round} /></li>)}
      </ul>
      <PagedNote list={rounds} loading={text('rounds.loading')} empty={text('rounds.empty')} />
    </Panel>
  );
}

function RoundRow({ round: { roundId, openAt, winner, players } }: { readonly round: PastRound }) {
  const { text } = useText();
  return (
    <Link className="rounds-row" href={`/rounds/${roundId}`}>
      <strong className="number">{text('round.number', { id: roundId })}</strong>
      <span className="rounds-time number quiet">{day(openAt)} {clock(openAt)}</span>
      <span className="rounds-winner">
        {winner === null ? text('rounds.noWinner') : text('rounds.winner', { nickname: winner })}
      </span>
      <span className="rounds-players number quiet">{text('rounds.players', { players })}</span>
      <span aria-hidden="true">›</span>
    </Link>
  );
}
