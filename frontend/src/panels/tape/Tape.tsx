// What has just traded in the chosen instrument.

import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';

export function Tape() {
  const { text } = useText();
  return <Note>{text('tape.empty')}</Note>;
}
