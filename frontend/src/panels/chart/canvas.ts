// The canvas of the chart: candles with volume below them, marks and lines. Times are milliseconds since 1970.

import {
  CandlestickSeries, createChart, createSeriesMarkers, HistogramSeries, LineStyle, type IChartApi, type IPriceLine,
  type ISeriesApi, type ISeriesMarkersPluginApi, type Logical, type Time, type UTCTimestamp,
} from 'lightweight-charts';
import { changedCandles, type Mark } from '../../model/chart';
import type { Candle, Side } from '../../model/messages';
import { clock, grouped } from '../../text/format';
import type { Colours } from './colours';

const BAR_WIDTH = 10;
const NARROWEST_BAR = 1.5;
const WIDEST_BAR = 40;
/** Room for candles to come, in candles. */
const MARGIN = 6;
/** Room for half of the first time on the axis, likewise. */
const LEFT = 3;

/** Opacity behind a colour of six hexadecimal digits. */
const FAINT = '59';

/** A price with what is said about it at the edge. */
export interface Line {
  readonly side: Side;
  readonly price: number;
  readonly title: string;
}

export class ChartCanvas {
  readonly #chart: IChartApi;
  readonly #prices: ISeriesApi<'Candlestick'>;
  readonly #volumes: ISeriesApi<'Histogram'>;
  readonly #markers: ISeriesMarkersPluginApi<Time>;
  #colours: Colours;
  #lines: readonly IPriceLine[] = [];
  #shown: readonly Candle[] = [];
  #subject = '';
  /** How far the newest candle is from the right edge, in candles, unless somebody has looked elsewhere. */
  #offset = 0;

  constructor(element: HTMLElement, colours: Colours) {
    this.#colours = colours;
    this.#chart = createChart(element, {
      autoSize: true,
      // Its logo adds a style element, which the content security policy blocks: a link beside the chart stands in for it.
      layout: { attributionLogo: false },
      localization: { priceFormatter: grouped, timeFormatter: timeOf },
      // The wheel scrolls the page; there are buttons to zoom.
      handleScroll: { mouseWheel: false, vertTouchDrag: false },
      handleScale: { mouseWheel: false },
      rightPriceScale: { scaleMargins: { top: 0.08, bottom: 0.26 }, entireTextOnly: true },
      timeScale: {
        timeVisible: true, secondsVisible: true, barSpacing: BAR_WIDTH, minBarSpacing: NARROWEST_BAR, maxBarSpacing: WIDEST_BAR,
        tickMarkFormatter: timeOf,
      },
    });
    this.#prices = this.#chart.addSeries(CandlestickSeries, {
      borderVisible: false, priceLineStyle: LineStyle.Dotted, priceFormat: { type: 'price', precision: 0, minMove: 1 },
    });
    this.#volumes = this.#chart.addSeries(HistogramSeries, {
      priceScaleId: 'volume', priceFormat: { type: 'volume' }, lastValueVisible: false, priceLineVisible: false,
    });
    this.#chart.priceScale('volume').applyOptions({ scaleMargins: { top: 0.8, bottom: 0 } });
    this.#markers = createSeriesMarkers(this.#prices, []);
    this.#chart.timeScale().subscribeSizeChange(() => this.#follow());
    this.dress(colours);
  }

  /** Takes other colours. */
  dress(colours: Colours): void {
    const { surface, line, quiet, up, down, font } = colours;
    this.#colours = colours;
    this.#chart.applyOptions({
      layout: { background: { color: surface }, textColor: quiet, fontFamily: font, fontSize: 12 },
      grid: { vertLines: { color: line }, horzLines: { color: line } },
      crosshair: {
        vertLine: { color: quiet, labelBackgroundColor: quiet },
        horzLine: { color: quiet, labelBackgroundColor: quiet },
      },
      rightPriceScale: { borderColor: line },
      timeScale: { borderColor: line },
    });
    this.#prices.applyOptions({ upColor: up, downColor: down, wickUpColor: up, wickDownColor: down, priceLineColor: quiet });
    this.#volumes.setData(this.#shown.map((candle) => this.#volume(candle)));
  }

  /** Shows candles, oldest first, of a subject: an instrument in an interval. */
  draw(subject: string, candles: readonly Candle[]): void {
    const changed = subject === this.#subject ? changedCandles(this.#shown, candles) : null;
    if (changed) {
      changed.forEach((candle) => {
        this.#prices.update(bar(candle));
        this.#volumes.update(this.#volume(candle));
      });
    } else {
      this.#prices.setData(candles.map(bar));
      this.#volumes.setData(candles.map((candle) => this.#volume(candle)));
    }
    this.#shown = candles;
    if (subject === this.#subject) {
      this.#follow();
    } else {
      this.#subject = subject;
      this.showNewest();
    }
  }

  /** Marks own fills: bought from below, sold from above. */
  mark(marks: readonly Mark[]): void {
    const { up, down } = this.#colours;
    this.#markers.setMarkers(marks.map(({ start, side, quantity }) => ({
      time: timestamp(start),
      text: grouped(quantity),
      ...(side === 'buy'
        ? { position: 'belowBar', shape: 'arrowUp', color: up } as const
        : { position: 'aboveBar', shape: 'arrowDown', color: down } as const),
    })));
  }

  /** Draws lines in place of those before. */
  drawLines(lines: readonly Line[]): void {
    const { up, down, surface } = this.#colours;
    this.#lines.forEach((line) => this.#prices.removePriceLine(line));
    this.#lines = lines.map(({ side, price, title }) => {
      const color = side === 'buy' ? up : down;
      return this.#prices.createPriceLine({
        price, title, color, lineWidth: 1, lineStyle: LineStyle.Dashed, axisLabelColor: color, axisLabelTextColor: surface,
      });
    });
  }

  /** Makes the candles wider or narrower. */
  zoom(factor: number): void {
    const { barSpacing } = this.#chart.timeScale().options();
    const wanted = Math.min(WIDEST_BAR, Math.max(NARROWEST_BAR, barSpacing * factor));
    const following = this.#isFollowing();
    this.#chart.timeScale().applyOptions({ barSpacing: wanted });
    if (following) {
      this.#align();
    }
  }

  /** The usual width, with the newest candle in view. */
  showNewest(): void {
    this.#chart.timeScale().applyOptions({ barSpacing: BAR_WIDTH });
    this.#align();
  }

  /** Where the candle at an index is, in pixels from the left; null while it is out of sight. */
  xOf(index: number): number | null {
    const x = this.#chart.timeScale().logicalToCoordinate(index as Logical);
    return x !== null && x >= 0 && x <= this.#chart.timeScale().width() ? x : null;
  }

  /** Calls back whenever another part is in view, until the function it returns is called. */
  onView(listener: () => void): () => void {
    const timeScale = this.#chart.timeScale();
    timeScale.subscribeVisibleLogicalRangeChange(listener);
    timeScale.subscribeSizeChange(listener);
    return () => {
      timeScale.unsubscribeVisibleLogicalRangeChange(listener);
      timeScale.unsubscribeSizeChange(listener);
    };
  }

  remove(): void {
    this.#chart.remove();
  }

  #follow(): void {
    if (this.#isFollowing()) {
      this.#align();
    }
  }

  #isFollowing(): boolean {
    return Math.abs(this.#chart.timeScale().scrollPosition() - this.#offset) < 1;
  }

  /** Few candles begin at the left edge, many end near the right one. */
  #align(): void {
    const timeScale = this.#chart.timeScale();
    const room = Math.floor(timeScale.width() / timeScale.options().barSpacing);
    this.#offset = Math.max(MARGIN, room - this.#shown.length - LEFT);
    timeScale.applyOptions({ rightOffset: this.#offset });
  }

  #volume({ start, open, close, volume }: Candle) {
    const { up, down } = this.#colours;
    return { time: timestamp(start), value: volume, color: `${close >= open ? up : down}${FAINT}` };
  }
}

const timestamp = (millis: number) => (millis / 1000) as UTCTimestamp;
const timeOf = (time: Time) => clock(Number(time) * 1000);
const bar = ({ start, open, high, low, close }: Candle) => ({ time: timestamp(start), open, high, low, close });
