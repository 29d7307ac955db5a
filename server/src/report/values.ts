/** Values as people write them: what a cell says, and whether it says it plainly. */
import { isBlank, trimRange } from '../base/text';
import type { ValueKind } from '../form/types';
import type { CellValue } from './model';

const blank: CellValue = { kind: 'blank' };
const unreadable: CellValue = { kind: 'unreadable' };

/** The small numbers of most cells, made once. */
const plainNumbers: readonly CellValue[] = Array.from({ length: 100 }, (_, value): CellValue => ({
  kind: 'number',
  value,
  clean: true,
}));

/** Signs that offices put where there is nothing to report; never a number. */
const nothing = new Set(['/', '\\', '无', '／', '＼', '空', '〇件', '*']);
const dashes = /^[-－—–―─~～_]+$/;

/** Units that are dropped behind a count, and behind an amount in 万元. */
const countUnits = new Set(['件', '项', '个', '条', '份', '宗', '起', '次', '人', '例', '部', '家']);
const moneyUnits = new Set(['万元', '万', '万人民币', '万元人民币']);
const knownUnits = new Set([...countUnits, ...moneyUnits, '元', '人民币', '%']);

/**
 * Reads the content of a value cell (already trimmed, `[start, end)` of `text`).
 * Whole numbers are read up to 15 digits; longer ones are unreadable.
 */
export function readValue(text: string, start: number, end: number, kind: ValueKind): CellValue {
  const length = end - start;
  if (length <= 0) return blank;
  if (length <= 6) {
    const plain = plainWhole(text, start, end);
    if (plain >= 0) return plainNumbers[plain] ?? { kind: 'number', value: plain, clean: true };
  }
  return readUnusual(text.slice(start, end), kind);
}

/** What values begin with: digits, signs, separators, and the first signs of `nothing`. Most text does not. */
const valueStarts = new Set('0123456789０１２３４５６７８９+-－＋−–—―─~～_.,．，/\\／＼*无空〇增减');

/** Could this content stand in a value's place? Cheap enough to ask of every cell. */
export function looksLikeValue(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length <= 0) return false;
  if (isPlainNumber(text, start, end)) return true;
  if (length > 24 || !valueStarts.has(text.charAt(start))) return false;
  const value = readUnusual(text.slice(start, end), 'change');
  return value.kind !== 'unreadable' || value.guess !== undefined;
}

/** Is the content the number of a page between dashes, `- 3 -`? */
export function isPageNumber(text: string, start: number, end: number): boolean {
  return end - start <= longestPageNumber && pageNumber.test(text.slice(start, end));
}

const longestPageNumber = 20;
const pageNumber = /^\s*[-—–]+\s*\d{1,3}\s*[-—–]+\s*$/;

/** Can a value as people write it hold this character: a digit, a separator, a unit or its bracket? */
export function isPartOfValue(character: string): boolean {
  const code = character.charCodeAt(0);
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0xff10 && code <= 0xff19) ||
    isBlank(code) ||
    ',，.．件项个万元（）()'.includes(character)
  );
}

/** Is the content a whole number as the form wants it, of up to six digits? */
export function isPlainNumber(text: string, start: number, end: number): boolean {
  return end > start && end - start <= 6 && plainWhole(text, start, end) >= 0;
}

/** The value of 1 to 6 ASCII digits without a leading zero, or -1. */
function plainWhole(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return text.charCodeAt(start) === 48 && end - start > 1 ? -1 : value;
}

function readUnusual(raw: string, kind: ValueKind): CellValue {
  if (nothing.has(raw) || dashes.test(raw)) return blank;
  const { narrow, changed } = narrowed(raw);
  const sign = signOf(narrow);
  const body = narrow.slice(sign.length);
  const { digits, unit } = splitUnit(body);
  const units = kind === 'money' ? moneyUnits : countUnits;
  if (unit !== '' && !knownUnits.has(unit)) return unreadable;
  const number = readDigits(digits);
  if (number === undefined) return unreadable;
  const value = sign.negative ? -number.value : number.value;
  if (unit !== '' && !units.has(unit) && number.value !== 0) return { kind: 'unreadable', guess: value };
  const wanted =
    kind === 'money'
      ? value >= 0
      : Number.isInteger(value) && !number.fraction && (kind === 'change' || value >= 0);
  if (!wanted || (sign.length > 0 && kind !== 'change')) return { kind: 'unreadable', guess: value };
  return { kind: 'number', value, clean: !changed && unit === '' && number.plain };
}

/** Characters that may have a narrower form: neither ASCII nor Chinese. */
const narrowable = /[^!-~\u4e00-\u9fff]/;

/** Full-width digits, signs and points as ASCII; white space inside kept out of the number only at its ends. */
function narrowed(raw: string): { readonly narrow: string; readonly changed: boolean } {
  if (!narrowable.test(raw)) return { narrow: raw, changed: false };
  let narrow = '';
  let changed = false;
  for (const character of raw) {
    const code = character.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) {
      narrow += String.fromCharCode(code - 0xfee0);
      changed = true;
    } else if (isBlank(code)) {
      narrow += ' ';
      changed = true;
    } else if (code === 0x2212 || code === 0x2014 || code === 0x2013) {
      narrow += '-';
      changed = true;
    } else {
      narrow += character;
    }
  }
  return { narrow, changed };
}

function signOf(narrow: string): { readonly length: number; readonly negative: boolean } {
  if (narrow.startsWith('增加')) return { length: 2, negative: false };
  if (narrow.startsWith('减少')) return { length: 2, negative: true };
  const first = narrow.charAt(0);
  if (first === '+' || first === '增') return { length: 1, negative: false };
  if (first === '-' || first === '减') return { length: 1, negative: true };
  return { length: 0, negative: false };
}

/** Digits with their separators, and what stands behind them without white space. */
function splitUnit(body: string): { readonly digits: string; readonly unit: string } {
  let end = 0;
  while (end < body.length && '0123456789,. '.includes(body.charAt(end))) end++;
  const { start, end: last } = trimRange(body, 0, end);
  return { digits: body.slice(start, last), unit: body.slice(end).replace(/[ ()]/g, '') };
}

interface Digits {
  readonly value: number;
  /** Written as the form wants it: no separators, no leading zeros. */
  readonly plain: boolean;
  readonly fraction: boolean;
}

function readDigits(digits: string): Digits | undefined {
  if (digits.length === 0 || digits.length > 24) return undefined;
  const [whole = '', fraction, ...more] = digits.split('.');
  if (more.length > 0) return undefined;
  const groups = whole.split(',').map((group) => group.trim());
  const grouped = groups.length > 1;
  if (grouped && !groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group))) {
    return undefined;
  }
  const all = groups.join('');
  if (!/^\d{1,15}$/.test(all) || (fraction !== undefined && !/^\d{1,8}$/.test(fraction))) return undefined;
  return {
    value: Number(fraction === undefined ? all : `${all}.${fraction}`),
    plain: !grouped && (all.length === 1 || !all.startsWith('0')),
    fraction: fraction !== undefined,
  };
}
