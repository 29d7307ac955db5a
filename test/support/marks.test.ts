/** The language of test drafts refuses what it does not know. */
import { expect, test } from 'vitest';
import { check, forRule } from './draft';
import { readDraft } from './marks';

test('takes marks out and keeps their places', () => {
  const { files } = readDraft('一⟦二三⟧四⟦⟧五');
  expect(files).toEqual([
    { path: undefined, text: '一二三四五', marks: [{ range: { start: 1, end: 3 } }], cursor: 4 },
  ]);
});

test('reads files and expectations', () => {
  const { files, expected } = readDraft('=== a/1.txt\n一\n=== 2.txt\n二\n--- expects\nrule E 甲\n');
  expect(files.map(({ path, text }) => [path, text])).toEqual([
    ['a/1.txt', '一'],
    ['2.txt', '二'],
  ]);
  expect(expected).toEqual(['rule E 甲']);
});

test.each(['⟦一', '一⟧', '⟦一⟦二⟧⟧', '⟪一⟫', '⟦⟧一⟦⟧', '--- other\n一'])('refuses %s', (draft) => {
  expect(() => readDraft(draft)).toThrow();
});

test('keeps a dash line of a draft', () => {
  expect(readDraft('一\n---\n二').files[0]?.text).toBe('一\n---\n二');
});

test('a failure lists what is missing and what is unexpected', () => {
  const { check: checkNumbers } = forRule('section-number');
  expect(() => checkNumbers('1、总体情况', 'section-number W 别的')).toThrow(
    /missing:\n {2}section-number W 别的\nunexpected:\n {2}section-number W 标题序号应为“一、”，实为“1、” {3}at line 1/,
  );
  expect(() => checkNumbers('⟦1⟧、总体情况', 'section-number W')).toThrow(/missing/);
  expect(() => check('⟦一⟧⟦二⟧', 'section-number W')).toThrow(/2 marks/);
});
