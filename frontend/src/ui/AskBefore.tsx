// The switch for the question before Enter sends an order.

import { useText } from '../text/useText';
import { switchConfirming, useConfirming } from './confirming';

export function AskBefore() {
  const { text } = useText();
  const asks = useConfirming();
  return (
    <label className="check">
      <input type="checkbox" name="ask" checked={asks} onChange={({ target }) => switchConfirming(target.checked)} />
      {text('confirm.ask')}
    </label>
  );
}
