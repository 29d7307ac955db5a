/** Chinese numerals as numbers: 两, 十二, 一百零五, 二〇二五; and whole numbers in digits of either width. */

const digitSigns = '〇一二三四五六七八九';
const otherDigits: ReadonlyMap<string, number> = new Map([
  ['零', 0],
  ['○', 0],
  ['两', 2],
]);
const unitSigns: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const longestNumeral = 24;

/** Can a Chinese numeral hold this character? */
export function isNumeralSign(sign: string): boolean {
  return digitOfSign(sign) !== undefined || unitSigns.has(sign) || sign === '万' || sign === '亿';
}

/**
 * The number that a Chinese numeral means, or undefined where it is none (三四, 十十) or says a number only
 * roughly. Numerals beyond 亿 are not read.
 */
export function chineseNumber(numeral: string): number | undefined {
  if (numeral === '' || numeral.length > longestNumeral) return undefined;
  const signs = [...numeral];
  if (signs.length > 1 && signs.every((sign) => digitOfSign(sign) !== undefined)) return digitByDigit(signs);
  let total = 0;
  let rest = signs;
  for (const [sign, size] of largeUnits) {
    const at = rest.indexOf(sign);
    if (at === -1) continue;
    const part = belowTenThousand(rest.slice(0, at));
    if (part === undefined || part === 0) return undefined;
    total += part * size;
    rest = rest.slice(at + 1);
    if (rest.length === 0) return total;
  }
  const last = belowTenThousand(rest);
  return last === undefined ? undefined : total + last;
}

const largeUnits: readonly (readonly [string, number])[] = [
  ['亿', 100_000_000],
  ['万', 10_000],
];

function digitOfSign(sign: string): number | undefined {
  const digit = digitSigns.indexOf(sign);
  return digit === -1 || sign === '' ? otherDigits.get(sign) : digit;
}

/** 二〇二五, as years are written. Two to three digits in a row without a zero say a number roughly: 三四件. */
function digitByDigit(signs: readonly string[]): number | undefined {
  let value = 0;
  for (const sign of signs) value = value * 10 + (digitOfSign(sign) ?? 0);
  return signs.length >= 4 ? value : undefined;
}

/** 一百零五: digits and falling units; a gap is filled by 零, a leading 十 has its 一 left out. */
function belowTenThousand(signs: readonly string[]): number | undefined {
  let value = 0;
  let digit: number | undefined;
  let lowest = 10_000;
  for (const [index, sign] of signs.entries()) {
    const unit = unitSigns.get(sign);
    if (unit === undefined) {
      const next = digitOfSign(sign);
      if (next === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = next;
      continue;
    }
    if (unit >= lowest || digit === 0) return undefined;
    if (digit === undefined && (unit !== 10 || index > 0)) return undefined;
    value += (digit ?? 1) * unit;
    lowest = unit;
    digit = undefined;
  }
  return value + (digit ?? 0);
}

/** The value of digits of either width, thousands separators left out; the caller vouches for the shape. */
export function digitsValue(digits: string): number {
  let value = 0;
  for (let at = 0; at < digits.length; at++) {
    const code = digits.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) value = value * 10 + code - 0x30;
    else if (code >= 0xff10 && code <= 0xff19) value = value * 10 + code - 0xff10;
  }
  return value;
}
