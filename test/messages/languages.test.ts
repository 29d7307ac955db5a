/** Chinese and English say the same things: no sentence, word or definition stands in one language only. */
import { describe, expect, test } from 'vitest';
import { collectionWords } from '../../server/src/cli/collectionWords';
import { words } from '../../server/src/cli/words';
import { columnDefinition, rowDefinition } from '../../server/src/form/definitions';
import { forms } from '../../server/src/form/forms';
import { catalogues, locales, messagesOf } from '../../server/src/messages';
import { featureWords } from '../../server/src/messages/features';
import { ruleIds } from '../../server/src/rules/registry';

/** The places of a tree of texts, with what stands there: a text or something that makes one. */
function places(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inside]) => places(inside, `${path}/${key}`));
}

/** The texts of a tree that are there as they stand. */
function texts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => texts(inside, `${path}/${key}`));
}

const trees = {
  'messages of the rules': (locale: (typeof locales)[number]): unknown => catalogues[locale],
  'words of the features': featureWords,
  'words of the command line': (locale: (typeof locales)[number]): unknown => words[locale],
};

describe.each(Object.entries(trees))('%s', (_, tree) => {
  test('are the same in both languages', () => {
    expect(places(tree('en')).length).toBeGreaterThan(20);
    expect([...places(tree('en'))].sort()).toEqual([...places(tree('zh-cn'))].sort());
  });

  test('are each in their own language', () => {
    const isSaid = (path: string, text: string): boolean => text !== '' && !path.endsWith('/language');
    for (const [path, text] of texts(tree('zh-cn'))) {
      if (isSaid(path, text)) expect(text, path).toMatch(/\p{Script=Han}/u);
    }
    for (const [path, text] of texts(tree('en'))) {
      if (!isSaid(path, text)) continue;
      expect(text, path).toMatch(/[a-z]{2}/i);
      // labels of the form stay what they are; a sentence around them is not Chinese
      expect(text.replace(/\p{Script=Han}{1,6}/gu, ''), path).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

test('every rule says in both languages what it finds', () => {
  for (const locale of locales) {
    expect(Object.keys(catalogues[locale].rules)).toEqual(expect.arrayContaining([...ruleIds]));
  }
});

test('every row and column is explained in both languages', () => {
  for (const { tables } of Object.values(forms)) {
    for (const table of Object.values(tables)) {
      for (const definition of [
        ...table.rows.filter(({ label }) => label !== '').map((row) => rowDefinition(table, row)),
        ...table.blocks.flatMap(({ columns }) => columns.map((column) => columnDefinition(table, column))),
      ]) {
        expect(definition?.['zh-cn']).toMatch(/\p{Script=Han}/u);
        expect(definition?.en).toMatch(/^[A-Z][^\n]{10,}/);
      }
    }
  }
});

describe('one thing is not called several', () => {
  const sum = { kind: 'row-total', label: '', terms: [1], expected: 1, actual: 2 } as const;

  test.each([
    ['en', /^This cell should be 2: then its equation holds \(now: /],
    ['zh-cn', /^此格应为 2：改后等式成立（现为：/],
  ] as const)('%s: the only equation of a cell', (locale, expected) => {
    const { message } = messagesOf(locale);
    expect(message({ rule: 'suspect-cell', facts: { actual: 1, expected: 2, sums: [sum] } })).toMatch(
      expected,
    );
  });

  test.each([
    [
      messagesOf('en').message({ rule: 'cell-count', facts: { label: '行政许可', expected: 1, actual: 2 } }),
      'Row “行政许可” should have 1 value, not 2',
    ],
    [words.en.tooManyWarnings(1, 0), '1 warning, 0 allowed'],
    [collectionWords.en.moreDoubles(1), '1 more group of files for the same organ and year'],
    [featureWords('en').rowOfZeros(1), 'Insert this row (1 zero)'],
    [
      featureWords('en').equations({ holds: 1, broken: 0, unknown: 2 }),
      '1 equation holds, 2 cannot be told yet',
    ],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});

test('English names the cells of a typing mistake in whole sentences', () => {
  const { message, related } = messagesOf('en');
  const cell = (column: string, expected: number) => ({ row: '（一）予以公开', column, expected });
  const sums = [{ kind: 'row-total', label: '', terms: [1], expected: 1, actual: 2 }] as const;
  const cells = [cell('自然人', 3), cell('商业企业', 0)];
  const facts = { actual: 0, expected: 3, sums, slip: 'columns-swapped', cells } as const;
  expect(message({ rule: 'suspect-cell', facts })).toMatch(
    /^Row “（一）予以公开”, column 自然人, should be 3; row “（一）予以公开”, column 商业企业, should be 0 \(probably /,
  );
  const together = { actual: 0, expected: 3, sums, together: cell('商业企业', 0) } as const;
  expect(message({ rule: 'suspect-cell', facts: together })).toMatch(
    /^This cell should be 3, and row “（一）予以公开”, column 商业企业, should be 0: /,
  );
  expect(related({ kind: 'mistyped', actual: 3, cell: cell('商业企业', 0) })).toBe(
    'Row “（一）予以公开”, column 商业企业, should be 0, not 3',
  );
});
