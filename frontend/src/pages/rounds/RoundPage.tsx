// One past round: how it ended, and what one did in it.

import { MissedNews } from '../../panels/news/MissedNews';
import { RoundReview } from '../../panels/review/RoundReview';
import { RoundRanking } from '../../panels/rounds/RoundRanking';
import { usePage } from '../../state/hooks';
import { usePastRound, useRoundFills, type PastRound } from '../../state/past';
import { clock, day } from '../../text/format';
import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';
import { Failed } from '../../ui/Failed';
import { Link } from '../../ui/route';
import './round-page.css';

export function RoundPage({ id }: { readonly id: string }) {
  const { text } = useText();
  const roundId = Number(id);
  const { value, failure, retry } = usePastRound(roundId);
  return (
    <Page title={text('round.number', { id: roundId })}>
      <Link className="round-page-back" href="/ranking">‹ {text('rounds.back')}</Link>
      {failure && <Failed words={text('rounds.failed')} onRetry={retry} />}
      {!value && !failure && <Note>{text('rounds.loading')}</Note>}
      {value && (value.round ? <Past round={value.round} /> : <Missing roundId={roundId} onRetry={retry} />)}
    </Page>
  );
}

function Past({ round }: { readonly round: PastRound }) {
  const { text } = useText();
  const fills = useRoundFills(round.roundId, round);
  return (
    <>
      <p className="quiet number">
        {text('rounds.at')} {day(round.openAt)} {clock(round.openAt)} · {text('rounds.players', { players: round.players })}
      </p>
      <RoundReview round={round} fills={fills} />
      {fills.value && <MissedNews roundId={round.roundId} fills={fills.value} />}
      <RoundRanking roundId={round.roundId} />
    </>
  );
}

/** A round that goes on, or has just ended and is not written yet, can be asked for again. */
function Missing({ roundId, onRetry }: { readonly roundId: number; readonly onRetry: () => void }) {
  const { text } = useText();
  const running = usePage(({ round }) => round.id === roundId);
  return running
    ? <Failed words={text('rounds.running')} onRetry={onRetry} />
    : <div className="panel"><Note>{text('rounds.unknown')}</Note></div>;
}
