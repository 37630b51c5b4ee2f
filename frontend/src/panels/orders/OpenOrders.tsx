// Own orders that wait, with what can be done about them.

import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';

export function OpenOrders() {
  const { text } = useText();
  return <Note>{text('orders.empty')}</Note>;
}
