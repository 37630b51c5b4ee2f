// Cash, everything together, and the return of this round, for the top bar.

import { equity } from '../../model/account';
import { returnBasisPoints } from '../../model/round';
import { usePage } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Change } from '../../ui/Change';
import './account.css';

export function Figures() {
  const { text, won } = useText();
  const account = usePage((state) => state.account);
  const bySymbol = usePage(({ tickers }) => tickers.bySymbol);
  const round = usePage((state) => state.round);
  if (!account.ready) {
    return null;
  }
  const total = equity(account, (symbol) => bySymbol.get(symbol)?.price);
  return (
    <dl className="account-figures number">
      <div><dt>{text('account.return')}</dt><dd><Change basisPoints={returnBasisPoints(round, total)} /></dd></div>
      <div><dt>{text('account.equity')}</dt><dd className="account-equity">{won(total)}</dd></div>
      <div><dt>{text('account.cash')}</dt><dd className="account-cash">{won(account.cash)}</dd></div>
    </dl>
  );
}
