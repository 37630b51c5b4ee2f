// Numbers and times as people read them; the only place where they are formatted.

export type Language = 'ko' | 'en';
export type Direction = 'up' | 'down' | 'flat';

const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const MINUTE = 60_000;

/** 523000 -> 523,000 */
export function grouped(number: number): string {
  return GROUPED.format(number);
}

/** Money with its unit. */
export function won(amount: number, language: Language): string {
  return language === 'ko' ? `${grouped(amount)}원` : `${grouped(amount)} won`;
}

/** Shares with their unit. */
export function shares(quantity: number, language: Language): string {
  if (language === 'ko') {
    return `${grouped(quantity)}주`;
  }
  return quantity === 1 ? '1 share' : `${grouped(quantity)} shares`;
}

/** Hundredths of a percent, always signed unless nothing changed: 240 -> +2.40 % */
export function percent(basisPoints: number): string {
  const sign = basisPoints > 0 ? '+' : basisPoints < 0 ? '-' : '';
  return `${sign}${(Math.abs(basisPoints) / 100).toFixed(2)} %`;
}

/** A change in won with its sign. */
export function signed(amount: number): string {
  return amount > 0 ? `+${grouped(amount)}` : grouped(amount);
}

/** The mark before a change, so that colour is never the only sign. */
export function arrow(change: number): string {
  return change > 0 ? '▲ ' : change < 0 ? '▼ ' : '';
}

/** Name of the direction of a change, for styles. */
export function direction(change: number): Direction {
  return change > 0 ? 'up' : change < 0 ? 'down' : 'flat';
}

/** Time left as mm:ss, rounded up, never negative. */
export function countdown(millis: number): string {
  const seconds = Math.max(0, Math.ceil(millis / 1000));
  return `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`;
}

/** When something happened: relative under a minute, then HH:MM:SS. */
export function moment(time: number, now: number, language: Language): string {
  const age = now - time;
  if (age < MINUTE) {
    const seconds = Math.max(0, Math.floor(age / 1000));
    return language === 'ko' ? `${seconds}초 전` : `${seconds} s ago`;
  }
  return clock(time);
}

/** The time of day as HH:MM:SS, on the clock of this machine. */
export function clock(time: number): string {
  const date = new Date(time);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':');
}

/** The day of a time, as YYYY-MM-DD on the clock of this machine. */
export function day(time: number): string {
  const date = new Date(time);
  return [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');
}

/** When something happened, by the clock: without its day when that is today's. Both in milliseconds since 1970. */
export function stamp(time: number, now: number): string {
  return day(time) === day(now) ? clock(time) : `${day(time)} ${clock(time)}`;
}

/** The whole number somebody typed, separators allowed; null when it is none from 1 on. */
export function parseWhole(text: string): number | null {
  const digits = text.replace(/[\s,]/g, '');
  if (!/^\d{1,15}$/.test(digits)) {
    return null;
  }
  const number = Number(digits);
  return number > 0 ? number : null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** A rank in words: 3위, 3rd. */
export function ordinal(rank: number, language: Language): string {
  if (language === 'ko') {
    return `${grouped(rank)}위`;
  }
  const teen = rank % 100 > 10 && rank % 100 < 14;
  return `${grouped(rank)}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][rank % 10]) ?? 'th'}`;
}
