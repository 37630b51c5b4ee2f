// Which page is shown at which path, inside the shell; a fault in a page leaves a sentence and a way on.

import { lazy, Suspense } from 'react';
import { TradePage } from '../pages/trade/TradePage';
import { ServicesContext } from '../state/hooks';
import type { Services } from '../state/services';
import { useText } from '../text/useText';
import { Boundary } from '../ui/Boundary';
import { Note } from '../ui/Note';
import { usePath } from '../ui/route';
import { Shell } from './Shell';

const OrdersPage = lazy(async () => ({ default: (await import('../pages/orders/OrdersPage')).OrdersPage }));
const RankingPage = lazy(async () => ({ default: (await import('../pages/ranking/RankingPage')).RankingPage }));
const RoundPage = lazy(async () => ({ default: (await import('../pages/rounds/RoundPage')).RoundPage }));
const ProfilePage = lazy(async () => ({ default: (await import('../pages/profile/ProfilePage')).ProfilePage }));

const ROUND = /^\/rounds\/(\d{1,15})$/;

export function App({ services }: { readonly services: Services }) {
  return (
    <ServicesContext value={services}>
      <Boundary fallback={() => <Failed />}>
        <Shell><Route /></Shell>
      </Boundary>
    </ServicesContext>
  );
}

function Route() {
  const { text } = useText();
  const path = usePath();
  return (
    <Boundary key={path} fallback={() => <Failed />}>
      <Suspense fallback={<Note>{text('nav.loading')}</Note>}>{pageAt(path)}</Suspense>
    </Boundary>
  );
}

function pageAt(path: string) {
  const round = ROUND.exec(path)?.[1];
  if (round) {
    return <RoundPage id={round} />;
  }
  switch (path) {
    case '/orders':
      return <OrdersPage />;
    case '/ranking':
      return <RankingPage />;
    case '/profile':
      return <ProfilePage />;
    default:
      return <TradePage />;
  }
}

function Failed() {
  const { text } = useText();
  return (
    <div className="panel panel-note" role="alert">
      <p>{text('failed.page')}</p>
      <button type="button" className="button" onClick={() => location.reload()}>{text('failed.reload')}</button>
    </div>
  );
}
