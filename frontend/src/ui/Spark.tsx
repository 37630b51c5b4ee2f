// A small line of prices, to see at a glance where one has been.

import { direction } from '../text/format';

const WIDTH = 60;
const HEIGHT = 20;
/** Room for the width of the line. */
const MARGIN = 1.5;

/** Oldest first; nothing is drawn of fewer than two. It repeats what is said in numbers, so it is not read aloud. */
export function Spark({ values }: { readonly values: readonly number[] }) {
  const first = values[0];
  const last = values.at(-1);
  if (first === undefined || last === undefined || values.length < 2) {
    return <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" />;
  }
  return (
    <svg className={`spark ${direction(last - first)}`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <polyline points={pointsOf(values)} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

function pointsOf(values: readonly number[]): string {
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  const step = WIDTH / (values.length - 1);
  const height = (value: number) => (range === 0 ? HEIGHT / 2 : HEIGHT - MARGIN - ((value - low) / range) * (HEIGHT - 2 * MARGIN));
  return values.map((value, index) => `${(index * step).toFixed(1)},${height(value).toFixed(1)}`).join(' ');
}
