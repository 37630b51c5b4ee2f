// Whom one does not want to read, and the way back.

import { unmute, useMuted } from '../../state/mutes';
import { useText } from '../../text/useText';

export function MutedUsers() {
  const { text } = useText();
  const muted = useMuted();
  if (muted.length === 0) {
    return null;
  }
  return (
    <details className="chat-muted">
      <summary>{text('chat.muted', { people: muted.length })}</summary>
      <ul>
        {muted.map(({ userId, nickname }) => (
          <li key={userId}>
            <button type="button" className="button" onClick={() => unmute(userId)}>{text('chat.unmute', { nickname })}</button>
          </li>
        ))}
      </ul>
    </details>
  );
}
