// A line of prices over time with own trades on it: ▲ bought, ▼ sold.

import type { Fill } from '../../model/messages';
import { frameOf, placeIn, type Frame, type PricePoint } from '../../model/review';
import { clock, grouped } from '../../text/format';

const WIDTH = 400;
const HEIGHT = 130;
const MARGIN = 16;
const MARKER = 6;

interface PricePathProps {
  readonly title: string;
  /** Oldest first. */
  readonly line: readonly PricePoint[];
  readonly fills: readonly Fill[];
}

export function PricePath({ title, line, fills }: PricePathProps) {
  const frame = frameOf([...line, ...fills]);
  if (!frame) {
    return null;
  }
  const points = line.map((point) => positionOf(frame, point)).map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <figure className="review-path">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        <polyline className="review-line" points={points} />
        {fills.map((fill) => <Marker key={fill.id} fill={fill} frame={frame} />)}
      </svg>
      <figcaption className="review-scale number quiet">
        <span>{clock(frame.from)}</span>
        <span>{grouped(frame.low)}{frame.high > frame.low && ` – ${grouped(frame.high)}`}</span>
        {frame.to > frame.from && <span>{clock(frame.to)}</span>}
      </figcaption>
    </figure>
  );
}

function Marker({ fill, frame }: { readonly fill: Fill; readonly frame: Frame }) {
  const { x, y } = positionOf(frame, fill);
  const tip = fill.side === 'buy' ? -MARKER : MARKER;
  return (
    <path
      className={`review-marker review-${fill.side}`}
      d={`M${x} ${y + tip}L${x + MARKER} ${y - tip}L${x - MARKER} ${y - tip}Z`}
    />
  );
}

function positionOf(frame: Frame, point: PricePoint): { x: number; y: number } {
  const { x, y } = placeIn(frame, point);
  return { x: MARGIN + x * (WIDTH - 2 * MARGIN), y: MARGIN + y * (HEIGHT - 2 * MARGIN) };
}
