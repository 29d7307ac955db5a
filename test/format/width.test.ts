/** Display width: what a monospaced editor font shows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, joinedText, padTo } from '../../server/src/base/width';

test.each([
  ['', 0],
  ['abc', 3],
  ['规章', 4],
  ['（一）', 6],
  ['０１', 4],
  ['ｶﾅ', 2],
  ['“三安全一稳定”', 16],
  ['…①', 4],
  ['é', 2],
  ['e\u0301', 1],
  ['\u200b规', 2],
  ['\ufeff规', 2],
  ['👨‍👩‍👧', 2],
  ['🇨🇳', 2],
  ['❤️', 2],
  ['𠮷', 2],
  ['한', 2],
])('%j is %i wide', (text, width) => {
  expect(displayWidth(text, 'wide')).toBe(width);
});

test('ambiguous characters are narrow where the font has them so', () => {
  expect(displayWidth('“三安全一稳定”', 'narrow')).toBe(14);
  expect(displayWidth('é', 'narrow')).toBe(1);
});

test('a text is measured as the sum of its parts', () => {
  const part = fc.constantFrom('规', 'a', '“', '１', ' ', '👍', '（');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const sum = parts.reduce((width, one) => width + displayWidth(one, 'wide'), 0);
      expect(displayWidth(parts.join(''), 'wide')).toBe(sum);
    }),
  );
});

describe('padding', () => {
  test.each([
    ['left', '规章  '],
    ['right', '  规章'],
    ['center', ' 规章 '],
  ] as const)('%s', (alignment, expected) => {
    expect(padTo('规章', 6, alignment, 'wide')).toBe(expected);
  });

  test('leaves what is too wide as it is', () => {
    expect(padTo('规章', 3, 'right', 'wide')).toBe('规章');
  });
});

test.each([
  ['商业 企业', '商业企业'],
  ['（3） \n不予\n公开', '（3）不予公开'],
  ['结 果 持', '结果持'],
  ['PDF  2', 'PDF 2'],
  ['\u3000规章\u00a0', '规章'],
  ['', ''],
])('%j is joined to %j', (text, joined) => {
  expect(joinedText(text)).toBe(joined);
});
