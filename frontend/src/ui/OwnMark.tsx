// Marks one's own line in a list of people.

import { useText } from '../text/useText';
import './own-mark.css';

export function OwnMark() {
  const { text } = useText();
  return <span className="own-mark">{text('ranking.me')}</span>;
}
