// How much somebody's account was worth in the course of a round, as a line that can be drawn.

/** Cash and shares in won, at a time in milliseconds since 1970. */
export interface EquityPoint {
  readonly time: number;
  readonly equity: number;
}

const STEP_MILLIS = 1_000;
const MOST_POINTS = 600;

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

export interface Curve {
  /** Coordinates as SVG has them: the highest value has the lowest y. */
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
  const line = points.map(({ time, equity }) => `${rounded(x(time))},${rounded(y(equity))}`).join(' ');
  return { line, baseY: rounded(y(base)), lowest, highest };
}

/** At most so many of the points, spread evenly, the last one among them: what a table can show. */
export function samplePoints(points: readonly EquityPoint[], most: number): EquityPoint[] {
  const step = Math.max(1, Math.ceil(points.length / most));
  return points.filter((_, index) => (points.length - 1 - index) % step === 0);
}

const rounded = (value: number) => Math.round(value * 10) / 10;
