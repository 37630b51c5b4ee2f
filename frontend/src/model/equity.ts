// How much somebody's account was worth in the course of a round, as a line that can be drawn.

/** Cash and shares in won, at a time in milliseconds since 1970. */
export interface EquityPoint {
  readonly time: number;
  readonly equity: number;
}

const STEP_MILLIS = 1_000;
const MOST_POINTS = 600;
const UNSEEN_MILLIS = 10_000;

/** The points with one more, at most one a second; from 600 on every other one goes, so that the first and the last stay. */
export function addPoint(points: readonly EquityPoint[], point: EquityPoint): readonly EquityPoint[] {
  const last = points.at(-1);
  if (last && point.time < last.time + STEP_MILLIS) {
    return points;
  }
  const kept = points.length < MOST_POINTS ? points : points.filter((_, index) => index % 2 === 0);
  return [...kept, point];
}

/** Points of several sources by their time, those before `from` left out. */
export function joinPoints(from: number, ...sources: readonly (readonly EquityPoint[])[]): EquityPoint[] {
  return sources.flat().filter(({ time }) => time >= from).sort((one, other) => one.time - other.time);
}

/** Lines are coordinates as SVG has them: the highest value has the lowest y. */
export interface Curve {
  readonly line: string;
  /** From the beginning to the first value after it, when nobody has looked for a while between them; else ''. */
  readonly unseen: string;
  /** Where the equity is what the round began with. */
  readonly baseY: number;
  readonly lowest: number;
  readonly highest: number;
}

/** A line through the points, inside the given width and height; null when there are not two of them. */
export function curveOf(points: readonly EquityPoint[], base: number, width: number, height: number): Curve | null {
  const [first, second, last] = [points[0], points[1], points.at(-1)];
  if (!first || !second || !last || last.time === first.time) {
    return null;
  }
  const values = [base, ...points.map(({ equity }) => equity)];
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const x = (time: number) => ((time - first.time) / (last.time - first.time)) * width;
  const y = (value: number) => (highest === lowest ? height / 2 : ((highest - value) / (highest - lowest)) * height);
  const through = (some: readonly EquityPoint[]) =>
    some.map(({ time, equity }) => `${rounded(x(time))},${rounded(y(equity))}`).join(' ');
  const isUnseen = second.time - first.time > UNSEEN_MILLIS;
  return {
    line: through(isUnseen ? points.slice(1) : points),
    unseen: isUnseen ? through([first, second]) : '',
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
