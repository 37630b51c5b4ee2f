// How the round ended, over the page: opens by itself for those who traded in it.

import { useEffect } from 'react';
import { usePage, useServices } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { rememberResults, wereResultsShown } from '../../ui/shownResults';
import { NextRound } from './NextRound';
import { OwnResult } from './OwnResult';
import { Podium } from './Podium';
import './results.css';

export function RoundResults() {
  const { text } = useText();
  const { showResults } = useServices();
  const roundId = usePage(({ round }) => round.id);
  const shown = usePage((state) => state.resultsShown);
  const all = usePage(({ results }) => results.all);
  const own = usePage(({ results }) => results.own);
  useOpening();
  if (shown === null || shown !== roundId) {
    return null;
  }
  return (
    <Dialog name="results" title={text('results.title', { id: roundId })} onClose={() => showResults(null)}>
      <div className="results-content">
        {all ? <Podium results={all} /> : <Note>{text('results.loading')}</Note>}
        {own && <OwnResult own={own} />}
        <NextRound />
      </div>
    </Dialog>
  );
}

/** Opens the results once for every round that is over and in which one has traded; the ranking opens them again. */
function useOpening(): void {
  const { showResults } = useServices();
  const over = usePage(({ round }) => round.phase === 'settling' || round.phase === 'intermission');
  const settled = usePage(({ round, results }) => (results.own?.roundId === round.id ? round.id : null));
  useEffect(() => {
    if (over && settled !== null && !wereResultsShown(settled)) {
      rememberResults(settled);
      showResults(settled);
    }
  }, [over, settled, showResults]);
}
