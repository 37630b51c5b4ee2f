// The candles of one instrument in a round, with own trades (▲ bought, ▼ sold) and what was told about it.

import type { Interval } from '../../model/candles';
import { MILLIS } from '../../model/chart';
import type { Candle, Fill, NewsItem } from '../../model/messages';
import { frameOf, placeIn, type Frame, type PricePoint } from '../../model/review';
import { clock, grouped } from '../../text/format';
import { useText } from '../../text/useText';

const WIDTH = 480;
const HEIGHT = 180;
const MARGIN = 16;
const MARKER = 6;
const FLAG = 4;
/** The part of an interval that its candle is wide. */
const BODY = 0.7;

interface RoundChartProps {
  readonly title: string;
  readonly interval: Interval;
  /** Oldest first. */
  readonly candles: readonly Candle[];
  readonly fills: readonly Fill[];
  /** About this instrument. */
  readonly news: readonly NewsItem[];
}

export function RoundChart({ title, interval, candles, fills, news }: RoundChartProps) {
  const frame = frameOf(candles, interval, fills);
  if (!frame) {
    return null;
  }
  const rising = candles.filter(({ open, close }) => close >= open);
  const falling = candles.filter(({ open, close }) => close < open);
  return (
    <figure className="review-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        <path className="review-candles review-rising" d={outline(frame, interval, rising)} />
        <path className="review-candles review-falling" d={outline(frame, interval, falling)} />
        {news.filter(({ time }) => time >= frame.from && time <= frame.to).map((item) =>
          <Flag key={item.number} item={item} frame={frame} />)}
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

/** All candles as one path: a line from low to high, and a box from open to close. */
function outline(frame: Frame, interval: Interval, candles: readonly Candle[]): string {
  const step = MILLIS[interval];
  const half = ((BODY * step) / Math.max(step, frame.to - frame.from)) * (WIDTH - 2 * MARGIN) / 2;
  return candles.map(({ start, open, high, low, close }) => {
    const at = (price: number) => positionOf(frame, { time: start + step / 2, price });
    const { x, y: top } = at(Math.max(open, close));
    return `M${x} ${at(high).y}V${at(low).y}M${rounded(x - half)} ${top}h${rounded(2 * half)}V${at(Math.min(open, close)).y}`
      + `h${rounded(-2 * half)}Z`;
  }).join('');
}

/** At the lower edge, like the flags on the time axis of the running chart. */
function Flag({ item, frame }: { readonly item: NewsItem; readonly frame: Frame }) {
  const { text, pick } = useText();
  const { x } = positionOf(frame, { time: item.time, price: frame.low });
  const tip = item.direction === 'good' ? -FLAG : FLAG;
  const y = HEIGHT - FLAG - 2;
  return (
    <path
      className={`review-flag review-${item.direction}`}
      d={`M${x} ${y + tip}L${x + FLAG} ${y - tip}L${x - FLAG} ${y - tip}Z`}
    >
      <title>{`${text(`chart.${item.direction}`)}: ${pick({ ko: item.headlineKo, en: item.headlineEn })}`}</title>
    </path>
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
  return { x: rounded(MARGIN + x * (WIDTH - 2 * MARGIN)), y: rounded(MARGIN + y * (HEIGHT - 2 * MARGIN)) };
}

const rounded = (value: number) => Math.round(value * 100) / 100;
