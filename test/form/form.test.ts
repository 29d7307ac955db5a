/**
 * Every label, key and equation of the forms against tables that were read through beside the notices. A change of
 * the data shows there as a change of lines: `UPDATE_FORM=1 npx vitest run test/form` writes them anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { assertSize } from '../../server/src/form/common';
import { formForYear, forms } from '../../server/src/form/forms';
import { cellSpec } from '../../server/src/form/types';
import { printForm, printWords } from './print';

function expectTable(name: string, printed: string): void {
  const file = fileURLToPath(new URL(name, import.meta.url));
  if (process.env.UPDATE_FORM === '1') writeFileSync(file, printed);
  expect(printed.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'));
}

test('the form of 2019', () => expectTable('form2019.txt', printForm(forms['2019'])));
test('the form of 2021', () => expectTable('form2021.txt', printForm(forms['2021'])));
test('what the forms count, legal bases and phrases', () => expectTable('words.txt', printWords()));

test.each([
  [2018, '2019'],
  [2019, '2019'],
  [2020, '2019'],
  [2021, '2021'],
  [2022, '2021'],
  [2030, '2021'],
])('a report for %i stands on the form of %s', (year, form) => expect(formForYear(year).id).toBe(form));

test.each(['2019', '2021'] as const)(
  'form %s: each cell knows its row, its place there and its kind',
  (id) => {
    for (const table of Object.values(forms[id].tables)) {
      const cells = table.rows.flatMap(({ key, index: rowIndex, block, cells: own }) =>
        own.map((index, position) => {
          const { key: name, kind } = table.blocks[block]!.columns[position]!;
          const [row, column] = name.includes('/') ? name.split('/') : [key, name];
          return { index, table: table.key, row, column, kind, rowIndex, position };
        }),
      );
      expect(table.cells).toEqual(cells);
      expect(table.blocks.flatMap(({ rows }) => rows)).toEqual(table.rows);
    }
  },
);

test.each(['2019', '2021'] as const)('form %s: each cell knows its equations, each line its cells', (id) => {
  for (const { cells, equations, equationsOf, lines } of Object.values(forms[id].tables)) {
    const involving = cells.map(({ index }) =>
      equations.filter(({ left, right }) => [...left, ...right].includes(index)),
    );
    expect(equationsOf).toEqual(involving);
    const rows = lines.map((line) => [...new Set(line.map((index) => cells[index]?.row))]);
    expect(rows).toEqual([...new Set(cells.map(({ row }) => row))].map((row) => [row]));
    expect(lines.flat()).toEqual(cells.map(({ index }) => index));
  }
});

describe('a cell by its keys', () => {
  const { applications, review } = forms['2021'].tables;

  test.each([
    [applications, 'newRequests', 'naturalPerson', 0],
    [applications, 'newRequests', 'total', 6],
    [applications, 'carriedIn', 'naturalPerson', 7],
    [review, 'directLitigation', 'upheld', 5],
    [review, 'review', 'upheld', undefined],
    [applications, 'newRequests', 'upheld', undefined],
    [applications, 'nowhere', 'total', undefined],
  ])('%#: %s', (table, row, column, index) => {
    expect(cellSpec(table, row, column)?.index).toBe(index);
  });
});

test('data of another size than the notice prints is refused', () => {
  expect(() => assertSize('table', 25, 25)).not.toThrow();
  expect(() => assertSize('table', 24, 25)).toThrow('form data: table has 24 entries, not 25');
});
