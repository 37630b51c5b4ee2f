// Own orders and fills over all rounds.

import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';

export function OrdersPage() {
  const { text } = useText();
  return (
    <Page title={text('nav.orders')}>
      <Note>{text('orders.empty')}</Note>
    </Page>
  );
}
