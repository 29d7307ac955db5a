/** Values as people write them, and what each is: a number, clean or not; nothing; or something nobody can read. */
import { describe, expect, test } from 'vitest';
import type { ValueKind } from '../../server/src/form/types';
import {
  isPageNumber,
  isPartOfValue,
  isPlainNumber,
  looksLikeValue,
  readValue,
} from '../../server/src/report/values';

/** `12`, `12?` (a number, but not clean), `blank`, `unreadable`, or `unreadable 1.5` with what was meant. */
function read(raw: string, kind: ValueKind = 'count'): string {
  const value = readValue(`甲${raw}乙`, 1, raw.length + 1, kind);
  if (value.kind === 'number') return `${value.value}${value.clean ? '' : '?'}`;
  return value.kind === 'unreadable' && value.guess !== undefined ? `unreadable ${value.guess}` : value.kind;
}

describe('a count', () => {
  test.each([
    ...[
      ['0', '0'],
      ['7', '7'],
      ['99', '99'],
      ['100', '100'],
      ['999999', '999999'],
      ['1234567', '1234567'],
    ],
    ...[
      ['999999999999999', '999999999999999'],
      ['1234567890123456', 'unreadable'],
    ],
    // full-width, separated, with leading zeros or a unit: read, but to be tidied
    ...[
      ['０', '0?'],
      ['１２', '12?'],
      ['1２', '12?'],
      ['007', '7?'],
      ['00', '0?'],
      ['1,234', '1234?'],
    ],
    ...[
      ['1，234', '1234?'],
      ['1,234,567', '1234567?'],
      ['12,345', '12345?'],
      ['12,34', 'unreadable'],
      ['1234,567', 'unreadable'],
    ],
    ...[
      ['1,23', 'unreadable'],
      [',123', 'unreadable'],
      ['1,,234', 'unreadable'],
      ['1, 234', '1234?'],
    ],
    ...[
      ['12件', '12?'],
      ['12 件', '12?'],
      ['３条', '3?'],
      ['4项', '4?'],
      ['5（件）', '5?'],
      ['6(件)', '6?'],
    ],
    ...['个', '份', '宗', '起', '次', '人', '例', '部', '家'].map((unit) => [`2${unit}`, '2?']),
    // units of money or of nothing known
    ...[
      ['0元', '0?'],
      ['0万元', '0?'],
      ['3元', 'unreadable 3'],
      ['3万元', 'unreadable 3'],
      ['0%', '0?'],
    ],
    ...[
      ['3%', 'unreadable 3'],
      ['3人民币', 'unreadable 3'],
      ['3只', 'unreadable'],
      ['0只', 'unreadable'],
    ],
    // no whole number ≥ 0
    ...[
      ['1.5', 'unreadable 1.5'],
      ['1.0', 'unreadable 1'],
      ['-3', 'unreadable -3'],
      ['+3', 'unreadable 3'],
    ],
    ...[
      ['－3', 'unreadable -3'],
      ['−3', 'unreadable -3'],
      ['—3', 'unreadable -3'],
      ['–3', 'unreadable -3'],
    ],
    ...[
      ['1.2.3', 'unreadable'],
      ['1.', 'unreadable'],
      ['.5', 'unreadable'],
      ['若干', 'unreadable'],
    ],
    ...[
      ['件', 'unreadable'],
      ['1 2', 'unreadable'],
      ['0x1F', 'unreadable'],
      ['1e3', 'unreadable'],
    ],
    [`${'1'.repeat(3)}${',111'.repeat(6)}`, 'unreadable'],
  ])('%s is %s', (raw, expected) => expect(read(raw ?? '')).toBe(expected));
});

describe('a sign for nothing is blank', () => {
  test.each([
    '',
    '/',
    '\\',
    '／',
    '＼',
    '无',
    '空',
    '*',
    '〇件',
    '-',
    '--',
    '—',
    '——',
    '－',
    '–',
    '―',
    '─',
    '~',
    '～',
    '_',
    '___',
  ])('"%s"', (raw) => expect(read(raw)).toBe('blank'));
  test.each(['无数', '//', '-无', '一', '-0', '3-', '甲-'])('"%s" is not', (raw) =>
    expect(read(raw)).not.toBe('blank'),
  );
});

describe('an amount of money', () => {
  test.each([
    ...[
      ['12.5', '12.5'],
      ['0.01', '0.01'],
      ['12', '12'],
      ['0', '0'],
      ['12.50', '12.5'],
      ['1.12345678', '1.12345678'],
    ],
    ...[
      ['12.5万元', '12.5?'],
      ['12.5 万', '12.5?'],
      ['１２．５', '12.5?'],
      ['1,234.5', '1234.5?'],
      ['3万人民币', '3?'],
    ],
    ...[
      ['3万元人民币', '3?'],
      ['12.5（万元）', '12.5?'],
      ['3元', 'unreadable 3'],
      ['3件', 'unreadable 3'],
      ['0元', '0?'],
    ],
    ...[
      ['-1', 'unreadable -1'],
      ['+1', 'unreadable 1'],
      ['1.123456789', 'unreadable'],
      ['1.', 'unreadable'],
      ['01.5', '1.5?'],
    ],
  ])('%s is %s', (raw, expected) => expect(read(raw ?? '', 'money')).toBe(expected));
});

describe('a change', () => {
  test.each([
    ...[
      ['-3', '-3'],
      ['3', '3'],
      ['+3', '3'],
      ['增2', '2'],
      ['减4', '-4'],
      ['增加2', '2'],
      ['减少4', '-4'],
    ],
    ...[
      ['增2件', '2?'],
      ['减４', '-4?'],
      ['－3', '-3?'],
      ['0', '0'],
      ['-1.5', 'unreadable -1.5'],
      ['增', 'unreadable'],
    ],
    ...[
      ['减少', 'unreadable'],
      ['- 3', '-3?'],
      ['加2', 'unreadable'],
      ['少4', 'unreadable'],
    ],
  ])('%s is %s', (raw, expected) => expect(read(raw ?? '', 'change')).toBe(expected));
});

describe('could it stand in the place of a value?', () => {
  const looks = (raw: string): boolean => looksLikeValue(`甲${raw}乙`, 1, raw.length + 1);
  test.each(['0', '12', '１２', '1,234', '12件', '/', '无', '-', '1.5', '-3', '3万元', '增2', '007', '3元'])(
    '%s: yes',
    (raw) => expect(looks(raw)).toBe(true),
  );
  test.each(['', '规章', '12只', '若干', '1.2.3', '2024年', '第3项', '1、', '-'.repeat(25)])(
    '%s: no',
    (raw) => expect(looks(raw)).toBe(false),
  );
  test('up to 24 characters', () =>
    expect([looks('-'.repeat(24)), looks('-'.repeat(25))]).toEqual([true, false]));
});

describe('a plain number', () => {
  const plain = (raw: string): boolean => isPlainNumber(`1${raw}1`, 1, raw.length + 1);
  test.each(['0', '7', '10', '19', '123456'])('%s: yes', (raw) => expect(plain(raw)).toBe(true));
  test.each(['', '01', '00', '1234567', '1 ', '-1', '１', '1.0', 'a', '/', ':'])('"%s": no', (raw) =>
    expect(plain(raw)).toBe(false),
  );
});

test('a value holds digits, separators, units and their brackets', () => {
  const parts = [...'/09:／０９： \u3000,，.．件项个万元（）()甲-'].filter(isPartOfValue).join('');
  expect(parts).toBe('09０９ \u3000,，.．件项个万元（）()');
});

describe('the number of a page', () => {
  const page = (raw: string): boolean => isPageNumber(`1${raw}1`, 1, raw.length + 1);
  test.each(['- 3 -', '—3—', '–12–', '-- 123 --', ' - 3 - ', '-3-'])('"%s": yes', (raw) =>
    expect(page(raw)).toBe(true),
  );
  test.each(['3', '-3', '3-', '- 1234 -', '- -', '', '-甲-', '第3页', `-${' '.repeat(20)}3-`])(
    '"%s": no',
    (raw) => expect(page(raw)).toBe(false),
  );
});
