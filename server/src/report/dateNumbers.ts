/** The numbers that dates are made of: runs of digits and Chinese numerals, years, months and days. */
import { chineseDigit } from '../base/numerals';
import { digitOf } from './headings';

/** Years that a report or its prose may speak of. */
export function isPlausibleYear(year: number): boolean {
  return year >= 1990 && year <= 2099;
}

/** Behind a run of Arabic digits, or of Chinese numerals, whichever starts here. */
export function digitRun(text: string, start: number, limit: number): number {
  const end = Math.min(limit, start + 8);
  let at = start;
  while (at < end && digitOf(text.charCodeAt(at)) >= 0) at++;
  if (at > start) return at;
  while (at < end && chineseDigit(text.charCodeAt(at)) >= 0) at++;
  return at;
}

/** A plausible year of four digits (`2025`, `２０２５`, `二〇二五`), or undefined. */
export function yearValue(text: string, start: number, end: number): number | undefined {
  if (end - start !== 4) return undefined;
  let year = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const digit = digitOf(code) >= 0 ? digitOf(code) : chineseDigit(code);
    if (digit < 0 || digit > 9) return undefined;
    year = year * 10 + digit;
  }
  return isPlausibleYear(year) ? year : undefined;
}

/** Month or day, up to two digits or 三十一. */
export function numberValue(text: string, start: number, end: number): number | undefined {
  if (digitOf(text.charCodeAt(start)) >= 0)
    return end - start <= 2 ? plainNumber(text, start, end) : undefined;
  let value = 0;
  let digit = 0;
  for (let at = start; at < end; at++) {
    const next = chineseDigit(text.charCodeAt(at));
    if (next === 10) {
      value = (digit === 0 ? 1 : digit) * 10;
      digit = 0;
    } else {
      if (digit !== 0) return undefined;
      digit = next;
    }
  }
  return value + digit;
}

/** The number that digits of either width make. */
export function plainNumber(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + digitOf(text.charCodeAt(at));
  return value;
}
