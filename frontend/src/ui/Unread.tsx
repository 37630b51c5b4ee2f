// How much is new behind a tab or a link.

import { useText } from '../text/useText';
import './unread.css';

export function Unread({ count }: { readonly count: number }) {
  const { text } = useText();
  return count === 0 ? null : (
    <span className="unread">
      <span className="number" aria-hidden="true">{count}</span>
      <span className="unseen">{text('chat.unread', { count })}</span>
    </span>
  );
}
