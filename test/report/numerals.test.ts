/** Chinese numerals: every number written out is read back, and what is no number is none. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseNumber, digitsValue, isNumeralSign } from '../../server/src/report/numerals';

const digits = '零一二三四五六七八九';

/** A number below ten thousand as it is written out, without 一 before a leading 十. */
function written(value: number): string {
  if (value === 0) return '零';
  let words = '';
  let gap = false;
  for (const [unit, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) gap = words !== '';
    else {
      words += (gap ? '零' : '') + digits.charAt(digit) + sign;
      gap = false;
    }
  }
  return words.replace(/^一十/, '十');
}

test('every number below ten thousand is read back', () => {
  for (let value = 0; value < 10_000; value++) expect(chineseNumber(written(value))).toBe(value);
});

test.each([
  ['两', 2],
  ['两百', 200],
  ['十', 10],
  ['二〇二五', 2025],
  ['二○二五', 2025],
  ['零', 0],
  ['○', 0],
  ['一亿零一', 100_000_001],
  [`一${'〇'.repeat(12)}`, 1_000_000_000_000],
  ['一万二千', 12_000],
  ['十万零三', 100_003],
  ['三亿', 300_000_000],
])('%s is %i', (numeral, value) => expect(chineseNumber(numeral)).toBe(value));

test.each([
  '',
  '三四',
  '十十',
  '百',
  '百十',
  '一二三',
  '十百',
  '万',
  '零百',
  '甲',
  '一二百',
  '一'.repeat(25),
  '一百十',
  '一百一百',
  '二十三十',
  '一千一千',
])('%s is no number', (numeral) => expect(chineseNumber(numeral)).toBeUndefined());

test('no text of numeral signs is too much', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[〇零一二两三四五六七八九十百千万亿]{0,30}$/), (numeral) => {
      const value = chineseNumber(numeral);
      return value === undefined || (Number.isSafeInteger(value) && value >= 0);
    }),
  );
});

test('digits of either width, thousands separators left out', () => {
  expect(['12', '１２', '1,234', '１，２３４'].map(digitsValue)).toEqual([12, 12, 1234, 1234]);
  expect(['0', '9', '０', '９', '甲9', '：9', '／9', ''].map(digitsValue)).toEqual([0, 9, 0, 9, 9, 9, 9, 0]);
});

test('numeral signs', () => {
  const signs = [...'〇零○一二两三九十百千万亿甲0１、第'].filter(isNumeralSign).join('');
  expect(signs).toBe('〇零○一二两三九十百千万亿');
  expect(isNumeralSign('')).toBe(false);
});
