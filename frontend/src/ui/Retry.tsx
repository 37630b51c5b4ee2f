// Something could not be loaded: a sentence, and a way to try again.

import { useText } from '../text/useText';

interface RetryProps {
  readonly words: string;
  readonly onRetry: () => void;
}

export function Retry({ words, onRetry }: RetryProps) {
  const { text } = useText();
  return (
    <div className="panel-note" role="alert">
      <p>{words}</p>
      <button type="button" className="button" onClick={onRetry}>{text('rounds.retry')}</button>
    </div>
  );
}
