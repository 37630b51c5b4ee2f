// Shares held, with what they cost and are worth.

import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';

export function Holdings() {
  const { text } = useText();
  return <Note>{text('holdings.empty')}</Note>;
}
