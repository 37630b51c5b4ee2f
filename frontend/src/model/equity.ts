// How much somebody's account was worth, as lines and columns that can be drawn.

/** Cash and shares in won, at a time in milliseconds since 1970. */
export interface EquityPoint {
  readonly time: number;
  readonly equity: number;
}

/** Where a line begins, and points behind that, oldest first. */
export const beginningWith = (first: EquityPoint, points: readonly EquityPoint[]): EquityPoint[] =>
  [first, ...points.filter(({ time }) => time > first.time)];

/** What a round has brought, in won. */
export interface RoundProfit {
  readonly time: number;
  readonly profit: number;
}

/** A column of a chart, up from the middle line or down: coordinates as SVG has them. */
export interface Column {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 2;
const THINNEST = 1;
/** So few columns are no wider than of so many. */
const FEWEST = 20;

/** Columns of the profits, the greatest as high as there is room. */
export function columnsOf(profits: readonly number[], width: number, height: number): Column[] {
  const greatest = Math.max(1, ...profits.map(Math.abs));
  const middle = height / 2;
  const step = width / Math.max(FEWEST, profits.length);
  return profits.map((profit, index) => {
    const tall = Math.max(THINNEST, (Math.abs(profit) / greatest) * middle);
    return {
      x: rounded(index * step),
      y: rounded(profit > 0 ? middle - tall : middle),
      width: rounded(Math.max(THINNEST, step - GAP)),
      height: rounded(tall),
    };
  });
}

/** Lines are coordinates as SVG has them: the highest value has the lowest y. */
export interface Curve {
  readonly line: string;
  /** Where the equity is what the round began with. */
  readonly baseY: number;
  readonly lowest: number;
  readonly highest: number;
}

/** A line through the points, inside the given width and height; null when there are not two of them. */
export function curveOf(points: readonly EquityPoint[], base: number, width: number, height: number): Curve | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || last.time === first.time) {
    return null;
  }
  const values = [base, ...points.map(({ equity }) => equity)];
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const x = (time: number) => ((time - first.time) / (last.time - first.time)) * width;
  const y = (value: number) => (highest === lowest ? height / 2 : ((highest - value) / (highest - lowest)) * height);
  return {
    line: points.map(({ time, equity }) => `${rounded(x(time))},${rounded(y(equity))}`).join(' '),
    baseY: rounded(y(base)),
    lowest,
    highest,
  };
}

/** At most so many of the points, spread evenly, the last one among them: what a table can show. */
export function samplePoints(points: readonly EquityPoint[], most: number): EquityPoint[] {
  const step = Math.max(1, Math.ceil(points.length / most));
  return points.filter((_, index) => (points.length - 1 - index) % step === 0);
}

const rounded = (value: number) => Math.round(value * 10) / 10;
