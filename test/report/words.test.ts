/** Sets of words: the longest that stands at a place, and the run of words from a place on. */
import { expect, test } from 'vitest';
import { Words } from '../../server/src/report/words';

const words = new Words(['公开', '公开申请', '公', '申请', '的']);

test.each([
  ['公开申请', 0, 4],
  ['公开信息', 0, 2],
  ['公示', 0, 1],
  ['示公', 0, 0],
  ['示公', 1, 1],
  ['申', 0, 0],
  ['申请', 2, 0],
  ['', 0, 0],
])('%j at %i: a word of %i characters', (text, at, length) => expect(words.at(text, at)).toBe(length));

test.each([
  ['公开申请的公', 0, 6, 6],
  ['公开申请的公', 0, 5, 5],
  ['公开申请的公', 0, 3, 0],
  ['公开申请的公', 4, 6, 6],
  ['公开 的\u3000公\u00a0', 0, 7, 7],
  ['公开\t的', 0, 4, 2],
  ['公开示的', 0, 4, 2],
  ['示', 0, 1, 0],
  ['公开  ', 0, 3, 3],
  ['', 0, 0, 0],
])('%j from %i to %i: words up to %i', (text, start, end, stop) =>
  expect(words.skip(text, start, end)).toBe(stop),
);
