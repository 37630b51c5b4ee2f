// The trading page: three columns and the chat on a wide screen, one view at a time on a narrow one.

import { OrderBook } from '../../panels/book/OrderBook';
import { PriceChart } from '../../panels/chart/PriceChart';
import { ChatDock } from '../../panels/chat/ChatDock';
import { Coach } from '../../panels/coach/Coach';
import { MarketList } from '../../panels/market/MarketList';
import { News } from '../../panels/news/News';
import { LiveRanking } from '../../panels/ranking/LiveRanking';
import { KeepAfterRound } from '../../panels/start/Keep';
import { Start } from '../../panels/start/Start';
import { Ticket } from '../../panels/ticket/Ticket';
import { usePage } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Keys } from './Keys';
import { Lists } from './Lists';
import './trade.css';

export function TradePage() {
  const { text } = useText();
  const view = usePage((state) => state.view);
  const loggedIn = usePage((state) => state.session.loggedIn);
  return (
    <div className="trade" data-view={view}>
      <h1 className="unseen">{text('nav.trade')}</h1>
      <div className="trade-left">
        <MarketList />
        <News />
        <LiveRanking />
      </div>
      <div className="trade-middle">
        <PriceChart />
        <Lists />
      </div>
      <div className="trade-right">
        <OrderBook />
        {loggedIn ? <Ticket /> : <Start />}
        <KeepAfterRound />
        <Coach />
      </div>
      <div className="trade-chat">
        <ChatDock />
      </div>
      <Keys />
    </div>
  );
}
