// Where the price of an instrument has been in this round.

import { useMemo } from 'react';
import { useChannel, usePage } from '../../state/hooks';
import { candlesOf } from '../../state/page';
import { Spark } from '../../ui/Spark';

const INTERVAL = '5s';

export function RowSpark({ symbol }: { readonly symbol: string }) {
  useChannel(`candles:${symbol}:${INTERVAL}`);
  const { candles } = usePage((state) => candlesOf(state, symbol, INTERVAL));
  const values = useMemo(() => candles.map(({ close }) => close), [candles]);
  return <Spark values={values} />;
}
