// Candles with everything on them. Loaded when it is needed: the library is larger than the rest of the page.

import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { fillMarks, fillQuiet } from '../../model/chart';
import type { Candles, Interval } from '../../model/candles';
import { restingIn } from '../../model/resting';
import { usePage, useRoundFills } from '../../state/hooks';
import { useText } from '../../text/useText';
import { usePalette, useTheme } from '../../ui/look';
import { ChartCanvas } from './canvas';
import { readColours } from './colours';
import { Flags } from './Flags';

export interface CandleChartProps {
  readonly symbol: string;
  readonly interval: Interval;
  readonly candles: Candles['candles'];
}

const CLOSER = 1.5;

export function CandleChart({ symbol, interval, candles }: CandleChartProps) {
  const { text } = useText();
  const element = useRef<HTMLDivElement>(null);
  const canvas = useCanvas(element);
  const filled = useMemo(() => fillQuiet(candles, interval), [candles, interval]);
  useEffect(() => canvas?.draw(`${symbol} ${interval}`, filled), [canvas, symbol, interval, filled]);
  useOwn(canvas, symbol, interval);
  return (
    <>
      <div className="chart-canvas" ref={element} aria-hidden="true" />
      {canvas && <Flags canvas={canvas} symbol={symbol} interval={interval} candles={filled} />}
      <div className="chart-tools">
        <Tool label={text('chart.closer')} sign="＋" onUse={() => canvas?.zoom(CLOSER)} />
        <Tool label={text('chart.farther')} sign="－" onUse={() => canvas?.zoom(1 / CLOSER)} />
        <Tool label={text('chart.newest')} sign="⇥" onUse={() => canvas?.showNewest()} />
      </div>
    </>
  );
}

interface ToolProps {
  readonly label: string;
  readonly sign: string;
  readonly onUse: () => void;
}

const Tool = ({ label, sign, onUse }: ToolProps) =>
  <button type="button" className="button" aria-label={label} title={label} onClick={onUse}>{sign}</button>;

/** The canvas in an element, null before it is there; it follows theme and palette. */
function useCanvas(element: RefObject<HTMLDivElement | null>): ChartCanvas | null {
  const [canvas, setCanvas] = useState<ChartCanvas | null>(null);
  const theme = useTheme();
  const palette = usePalette();
  useEffect(() => {
    if (!element.current) {
      return undefined;
    }
    const made = new ChartCanvas(element.current, readColours());
    setCanvas(made);
    return () => {
      setCanvas(null);
      made.remove();
    };
  }, [element]);
  useEffect(() => canvas?.dress(readColours()), [canvas, theme, palette]);
  return canvas;
}

/** Own fills as marks and own waiting orders as lines, in the colours of theme and palette. */
function useOwn(canvas: ChartCanvas | null, symbol: string, interval: Interval): void {
  const words = useText();
  const fills = useRoundFills();
  const orders = usePage(({ account }) => account.openOrders);
  const theme = useTheme();
  const palette = usePalette();
  useEffect(() => canvas?.mark(fillMarks(fills, symbol, interval)), [canvas, fills, symbol, interval, theme, palette]);
  useEffect(() => {
    const { text, shares } = words;
    canvas?.drawLines(restingIn(symbol, orders).map(({ side, price, quantity }) =>
      ({ side, price, title: `${text(`side.${side}`)} ${shares(quantity)}` })));
  }, [canvas, orders, symbol, words, theme, palette]);
}
