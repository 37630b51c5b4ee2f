// Shows a new guest around: four parts of the page, a sentence each. Nothing is covered that could be needed, and trading goes on.

import { useEffect, useState } from 'react';
import { COACH_STEPS, stepFrom } from '../../model/coach';
import { roleOf } from '../../model/people';
import { usePage } from '../../state/hooks';
import { skipCoach, wantsCoach } from '../../ui/coaching';
import { CoachCard } from './CoachCard';
import { isThere } from './usePart';

export function Coach() {
  const isGuest = usePage(({ session }) => session.loggedIn && roleOf(session) === 'guest');
  const isReady = usePage(({ account, tickers }) => account.ready && tickers.bySymbol.size > 0);
  const [wanted, setWanted] = useState(wantsCoach);
  return isGuest && isReady && wanted ? <Steps onEnd={() => setWanted(false)} /> : null;
}

function Steps({ onEnd }: { readonly onEnd: () => void }) {
  const [index, setIndex] = useState<number | null>(null);
  const end = () => {
    skipCoach();
    onEnd();
  };
  const goTo = (from: number) => {
    const next = stepFrom(from, isThere);
    setIndex(next);
    if (next === null && from > 0) {
      end();
    }
  };
  // Not before what it speaks of has been drawn.
  useEffect(() => goTo(0), []);
  const step = index === null ? undefined : COACH_STEPS[index];
  return step === undefined || index === null ? null : (
    <CoachCard step={step} isLast={stepFrom(index + 1, isThere) === null} onNext={() => goTo(index + 1)} onEnd={end} />
  );
}
