// Own fills of this round, newest first.

import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';

export function Fills() {
  const { text } = useText();
  return <Note>{text('fills.empty')}</Note>;
}
