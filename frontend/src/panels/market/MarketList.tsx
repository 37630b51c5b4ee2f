// All listed instruments with price and change; choosing one shows its chart, book and ticket.

import { memo, useState } from 'react';
import type { Ticker } from '../../model/messages';
import { usePage, useServices } from '../../state/hooks';
import { grouped } from '../../text/format';
import { useText } from '../../text/useText';
import { Change } from '../../ui/Change';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import { useTint } from '../../ui/useTint';
import { NewsDot } from './NewsDot';
import { RowSpark } from './RowSpark';
import { Search } from './Search';
import './market.css';

export function MarketList() {
  const { text } = useText();
  const { ready, bySymbol } = usePage(({ tickers }) => tickers);
  const selected = usePage((state) => state.selected);
  const { select } = useServices();
  const [sought, seek] = useState('');
  const found = Array.from(bySymbol.values()).filter((ticker) => matches(ticker, sought));
  const first = found[0]?.symbol;
  return (
    <Panel name="market" title={text('market.title')}>
      <Search sought={sought} onSeek={seek} onChoose={() => first && select(first)} />
      <ul className="market-rows">
        {found.map((ticker) => (
          <MarketRow key={ticker.symbol} ticker={ticker} chosen={ticker.symbol === selected} onChoose={select} />
        ))}
      </ul>
      {bySymbol.size === 0 && <Note>{text(ready ? 'market.empty' : 'market.loading')}</Note>}
      {bySymbol.size > 0 && found.length === 0 && <Note>{text('market.notFound')}</Note>}
    </Panel>
  );
}

/** Whether symbol or name in either language has what somebody looks for. */
function matches({ symbol, nameKo, nameEn }: Ticker, sought: string): boolean {
  const words = sought.trim().toLowerCase();
  return [symbol, nameKo, nameEn].some((name) => name.toLowerCase().includes(words));
}

interface MarketRowProps {
  readonly ticker: Ticker;
  readonly chosen: boolean;
  readonly onChoose: (symbol: string) => void;
}

/** Tickers that did not change stay the same objects, so that their rows need no drawing. */
const MarketRow = memo(({ ticker, chosen, onChoose }: MarketRowProps) => {
  const { pick } = useText();
  const price = useTint<HTMLSpanElement>(ticker.price);
  return (
    <li>
      <button
        type="button"
        className="market-row"
        data-symbol={ticker.symbol}
        aria-current={chosen ? 'true' : undefined}
        onClick={() => onChoose(ticker.symbol)}
      >
        <span className="market-name">{pick({ ko: ticker.nameKo, en: ticker.nameEn })}</span>
        <RowSpark symbol={ticker.symbol} />
        <span className="market-price number" ref={price}>{grouped(ticker.price)}</span>
        <span className="market-symbol number">
          {ticker.symbol}<NewsDot symbol={ticker.symbol} sector={ticker.sector} />
        </span>
        <span className="market-change"><Change basisPoints={ticker.changeBasisPoints} /></span>
      </button>
    </li>
  );
});
