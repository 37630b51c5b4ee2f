// A change in percent with sign and mark, so that colour is never the only sign.

import { arrow, direction, percent } from '../text/format';

/** `basisPoints`: hundredths of a percent. */
export function Change({ basisPoints }: { readonly basisPoints: number }) {
  return <span className={`number ${direction(basisPoints)}`}>{arrow(basisPoints)}{percent(basisPoints)}</span>;
}
