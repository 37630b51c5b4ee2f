// The way around on small screens: three views of the trading page, and two other pages.

import type { View } from '../state/page';
import { usePage, useServices } from '../state/hooks';
import { useAllUnread } from '../state/unread';
import { useText } from '../text/useText';
import { Link, usePath } from '../ui/route';
import { Unread } from '../ui/Unread';

export function BottomBar() {
  const { text } = useText();
  return (
    <nav className="bottom" aria-label={text('nav.label')}>
      <ViewLink view="market" />
      <ViewLink view="trade" />
      <Link href="/orders">{text('nav.orders')}</Link>
      <Link href="/ranking">{text('nav.ranking')}</Link>
      <ViewLink view="chat" />
    </nav>
  );
}

function ViewLink({ view }: { readonly view: View }) {
  const { text } = useText();
  const { show } = useServices();
  const shown = usePage((state) => state.view);
  const unread = useAllUnread();
  const current = usePath() === '/' && shown === view;
  return (
    <Link href="/" aria-current={current ? 'page' : undefined} data-view={view} onClick={() => show(view)}>
      <span>{text(`nav.${view}`)}{view === 'chat' && <Unread count={unread} />}</span>
    </Link>
  );
}
