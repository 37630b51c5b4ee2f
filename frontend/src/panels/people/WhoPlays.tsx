// Asks who plays when the page does not know yet, and says what came of it.

import { useCallback, useEffect, useState } from 'react';
import { explainProblem } from '../../model/people';
import type { Failure } from '../../model/problem';
import { useServices } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Failed } from '../../ui/Failed';
import { Note } from '../../ui/Note';

export function WhoPlays() {
  const { text, say } = useText();
  const { people } = useServices();
  const [failure, setFailure] = useState<Failure | null>(null);
  const ask = useCallback(async () => {
    setFailure(null);
    setFailure(await people.refresh());
  }, [people]);
  useEffect(() => void ask(), [ask]);
  return failure === null
    ? <Note>{text('people.loading')}</Note>
    : <Failed words={say(explainProblem(failure, []).sentence)} onRetry={() => void ask()} />;
}
