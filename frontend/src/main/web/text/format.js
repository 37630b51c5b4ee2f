// Numbers and times as people read them; the only place where they are formatted.

const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const MINUTE = 60_000;

/** 523000 -> 523,000 */
export function grouped(number) {
  return GROUPED.format(number);
}

/** Money with its unit. */
export function won(amount, language) {
  return language === 'ko' ? `${grouped(amount)}원` : `${grouped(amount)} won`;
}

/** Shares with their unit. */
export function shares(quantity, language) {
  if (language === 'ko') {
    return `${grouped(quantity)}주`;
  }
  return quantity === 1 ? '1 share' : `${grouped(quantity)} shares`;
}

/** Hundredths of a percent, always signed unless nothing changed: 240 -> +2.40 % */
export function percent(basisPoints) {
  const sign = basisPoints > 0 ? '+' : basisPoints < 0 ? '-' : '';
  return `${sign}${(Math.abs(basisPoints) / 100).toFixed(2)} %`;
}

/** A change in won with its sign. */
export function signed(amount) {
  return amount > 0 ? `+${grouped(amount)}` : grouped(amount);
}

/** The mark before a change, so that colour is never the only sign. */
export function arrow(change) {
  return change > 0 ? '▲ ' : change < 0 ? '▼ ' : '';
}

/** Name of the direction of a change, for styles. */
export function direction(change) {
  return change > 0 ? 'up' : change < 0 ? 'down' : 'flat';
}

/** Time left as mm:ss, rounded up, never negative. */
export function countdown(millis) {
  const seconds = Math.max(0, Math.ceil(millis / 1000));
  return `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`;
}

/** When something happened: relative under a minute, then HH:MM:SS. */
export function moment(time, now, language) {
  const age = now - time;
  if (age < MINUTE) {
    const seconds = Math.max(0, Math.floor(age / 1000));
    return language === 'ko' ? `${seconds}초 전` : `${seconds} s ago`;
  }
  const date = new Date(time);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':');
}

/** The day of a time, as YYYY-MM-DD on the clock of this machine. */
export function day(time) {
  const date = new Date(time);
  return [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');
}

/** The whole number somebody typed, separators allowed; null when it is none from 1 on. */
export function parseWhole(text) {
  const digits = text.replace(/[\s,]/g, '');
  if (!/^\d{1,15}$/.test(digits)) {
    return null;
  }
  const number = Number(digits);
  return number > 0 ? number : null;
}

function twoDigits(number) {
  return String(number).padStart(2, '0');
}
