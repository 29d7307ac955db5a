import { expect, test } from 'vitest';
import { columnDefinition, groupDefinition, rowDefinition } from '../../server/src/form/definitions';
import { forms } from '../../server/src/form/forms';
import { tableKeys } from '../../server/src/form/types';
import { featureWords } from '../../server/src/messages/features';

const tables = Object.values(forms).flatMap((form) => tableKeys.map((key) => form.tables[key]));

test('every row, column and merged label of both forms is defined in both languages', () => {
  const found = tables.flatMap((table) => [
    ...table.rows
      .filter(({ label }) => label !== '')
      .map((row) => [row.label, rowDefinition(table, row)] as const),
    ...table.blocks.flatMap(({ columns }) =>
      columns.map((column) => [column.label, columnDefinition(table, column)] as const),
    ),
    ...table.rows.flatMap(({ groups }) => groups.map((label) => [label, groupDefinition(label)] as const)),
  ]);
  const lacking = found.filter(([, text]) => !text || text['zh-cn'] === '' || text.en === '');
  expect(lacking.map(([label]) => label)).toEqual([]);
});

test('both languages have the same words', () => {
  const keys = (language: 'zh-cn' | 'en'): readonly string[] => Object.keys(featureWords(language)).sort();
  expect(keys('en')).toEqual(keys('zh-cn'));
});
