// What has just happened, for a few seconds.

import { usePage } from '../state/hooks';
import { useText } from '../text/useText';

export function Toasts() {
  const words = useText();
  const toasts = usePage((state) => state.toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => <p key={toast.id} className={`toast toast-${toast.tone}`}>{toast.words(words)}</p>)}
    </div>
  );
}
