// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { Candle } from '../../model/messages';
import { ChartCanvas } from './canvas';

const COLOURS = { surface: '#ffffff', line: '#eeeeee', quiet: '#888888', up: '#cc0000', down: '#0000cc', font: 'sans-serif' };
const WIDTH = 400;

/** Stands in for the library: remembers what it was told, and scrolls as it does. */
const library = vi.hoisted(() => ({
  calls: [] as unknown[][],
  markers: [] as unknown[],
  options: {} as { barSpacing: number; rightOffset: number },
  scrolled: null as number | null,
}));

vi.mock('lightweight-charts', () => {
  const series = (name: string) => ({
    applyOptions: () => undefined,
    setData: (data: unknown[]) => library.calls.push([name, 'all', data.length]),
    update: (bar: { time: number }) => library.calls.push([name, 'one', bar.time]),
    createPriceLine: (line: { title: string }) => {
      library.calls.push(['line', line.title]);
      return line;
    },
    removePriceLine: (line: { title: string }) => library.calls.push(['no line', line.title]),
  });
  const timeScale = {
    applyOptions: (options: object) => {
      Object.assign(library.options, options);
      library.scrolled = 'rightOffset' in options ? null : library.scrolled;
    },
    options: () => library.options,
    scrollPosition: () => library.scrolled ?? library.options.rightOffset,
    width: () => WIDTH,
    subscribeSizeChange: () => undefined,
    logicalToCoordinate: (index: number) => index * 100,
  };
  const chart = {
    addSeries: (name: string) => series(name), priceScale: () => ({ applyOptions: () => undefined }), timeScale: () => timeScale,
    applyOptions: () => undefined, remove: () => undefined,
  };
  return {
    CandlestickSeries: 'candles', HistogramSeries: 'volumes', LineStyle: {},
    createChart: () => chart,
    createSeriesMarkers: () => ({ setMarkers: (markers: unknown[]) => library.markers.splice(0, Infinity, ...markers) }),
  };
});

const candles = (count: number): Candle[] => Array.from({ length: count }, (_, index) =>
  ({ start: index * 1_000, open: 1, high: 2, low: 1, close: 2, volume: 5 }));

let canvas: ChartCanvas;

beforeEach(() => {
  Object.assign(library, { options: { barSpacing: 10, rightOffset: 0 }, scrolled: null });
  canvas = new ChartCanvas(document.createElement('div'), COLOURS);
  library.calls.length = 0;
});

test('should draw only what changed while it shows the same, and all of it for another instrument', () => {
  canvas.draw('AAA 1s', candles(3));
  canvas.draw('AAA 1s', candles(4));
  canvas.draw('BBB 1s', candles(4));
  expect(library.calls.filter(([what]) => what === 'candles')).toEqual([
    ['candles', 'all', 3], ['candles', 'one', 2], ['candles', 'one', 3], ['candles', 'all', 4],
  ]);
});

test('should begin at the left edge with few candles and stay at the newest with many', () => {
  canvas.draw('AAA 1s', candles(3));
  expect(library.options.rightOffset).toBe(34);
  canvas.draw('AAA 1s', candles(5));
  expect(library.options.rightOffset).toBe(32);
  canvas.draw('AAA 1s', candles(100));
  expect(library.options.rightOffset).toBe(6);
});

test('should leave the view where somebody has moved it until the newest is wanted', () => {
  canvas.draw('AAA 1s', candles(100));
  library.scrolled = -20;
  canvas.draw('AAA 1s', candles(101));
  expect(library.scrolled).toBe(-20);
  canvas.showNewest();
  expect(library.scrolled).toBeNull();
});

test('should zoom within bounds and keep the newest in view', () => {
  canvas.draw('AAA 1s', candles(30));
  canvas.zoom(2);
  expect(library.options).toEqual({ barSpacing: 20, rightOffset: 6 });
  canvas.zoom(1_000);
  expect(library.options.barSpacing).toBe(40);
  canvas.zoom(1 / 1_000);
  expect(library.options.barSpacing).toBe(1.5);
});

test('should mark buys from below and sells from above, in the colours of the palette', () => {
  canvas.mark([{ start: 1_000, side: 'buy', quantity: 1_200 }, { start: 2_000, side: 'sell', quantity: 3 }]);
  expect(library.markers).toEqual([
    { time: 1, text: '1,200', position: 'belowBar', shape: 'arrowUp', color: '#cc0000' },
    { time: 2, text: '3', position: 'aboveBar', shape: 'arrowDown', color: '#0000cc' },
  ]);
});

test('should draw lines in place of those before', () => {
  canvas.drawLines([{ side: 'buy', price: 100, title: 'Buy 5' }]);
  canvas.drawLines([{ side: 'sell', price: 120, title: 'Sell 2' }]);
  expect(library.calls).toEqual([['line', 'Buy 5'], ['no line', 'Buy 5'], ['line', 'Sell 2']]);
});

test('should know where a candle is, and that one out of sight is nowhere', () => {
  expect([canvas.xOf(2), canvas.xOf(-1), canvas.xOf(5)]).toEqual([200, null, null]);
});
