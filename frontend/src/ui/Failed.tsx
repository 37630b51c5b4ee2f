// What could not be loaded, in words, and the way on.

import { useText } from '../text/useText';

interface FailedProps {
  readonly words: string;
  readonly onRetry: () => void;
}

export function Failed({ words, onRetry }: FailedProps) {
  const { text } = useText();
  return (
    <div className="panel-note" role="alert">
      <p>{words}</p>
      <button type="button" className="button" onClick={onRetry}>{text('failed.retry')}</button>
    </div>
  );
}
