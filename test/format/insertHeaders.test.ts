/** Header rows that were lost as a whole come back where the form has them, in the draft's own layout. */
import { describe, expect, test } from 'vitest';
import { tableKeys, type TableKey } from '../../server/src/form/types';
import { setHeader } from '../../server/src/format/write';
import { parseReport } from '../../server/src/report/parse';
import { draft, layoutIds, type DraftOptions, type LayoutId } from '../support/builders';
import type { Grid } from '../support/render/grid';
import { contentOf, edited, tableOf, zeros } from './support';

/** Lines of the printed tables: in table `applications` the first three are headers. */
const losses: readonly (readonly [what: string, table: TableKey, lost: readonly number[]])[] = [
  ['the kinds of organisations', 'applications', [2]],
  ['the row between two others', 'applications', [1]],
  ['all headers', 'applications', [0, 1, 2]],
  ['a clause', 'disclosure', [4]],
  ['the columns under a clause', 'disclosure', [5]],
  ['a clause and its columns', 'disclosure', [4, 5]],
  ['the outcomes of litigation', 'review', [2]],
];

/** Layouts that show nothing of merged cells: the lost lines come back to the letter. */
const asWritten: ReadonlySet<LayoutId> = new Set(
  layoutIds.filter((layout) => !['html', 'markdown', 'tsv', 'tab-stacked'].includes(layout)),
);

/** The table without some of its lines; what spanned them is as much shorter. */
function withoutLines(lost: readonly number[]) {
  return ({ rows, ...grid }: Grid): Grid => ({
    ...grid,
    rows: rows
      .map((row, at) => ({
        ...row,
        cells: row.cells.map((cell) => ({
          ...cell,
          rows: cell.rows - lost.filter((line) => line > at && line < at + cell.rows).length,
        })),
      }))
      .filter((_, at) => !lost.includes(at)),
  });
}

function mended(text: string, key: TableKey): string {
  return edited(text, (report) => {
    const table = tableOf(report, key);
    return table.headers.flatMap((header) => setHeader(report, table, header));
  });
}

describe.each(layoutIds)('%s', (layout) => {
  test.each(losses)('%s', (_, key, lost) => {
    const whole: DraftOptions = { ...zeros('2021'), layout };
    const damaged = draft({
      ...whole,
      reshape: (grid, table) => (table === key ? withoutLines(lost)(grid) : grid),
    });
    const after = mended(damaged, key);
    const { headers } = tableOf(parseReport(after), key);
    expect(headers.filter(({ state }) => state !== 'exact')).toEqual([]);
    expect(contentOf(after)).toEqual(contentOf(draft(whole)));
    if (asWritten.has(layout)) expect(after).toBe(draft(whole));
    expect(mended(after, key)).toBe(after);
  });
});

describe('the first row of a Markdown table comes back above the line of dashes', () => {
  const whole = draft({ ...zeros('2021'), layout: 'markdown' });
  const firstLine: Readonly<Partial<Record<TableKey, string>>> = {
    disclosure: '第二十条第（一）项',
    applications: '申请人情况',
    review: '行政诉讼',
  };

  test.each(tableKeys)('%s, where the line of dashes comes first now', (key) => {
    const row = new RegExp(`^\\|.*${firstLine[key]}.*\n(?=\\| -)`, 'm');
    const after = mended(whole.replace(row, ''), key);
    expect(plain(after)).toBe(plain(whole));
  });

  test.each(tableKeys)('%s, where the next row stands above it', (key) => {
    const rows = new RegExp(`^\\|.*${firstLine[key]}.*\n(\\| -.*\n)(.*\n)`, 'm');
    const after = mended(whole.replace(rows, '$2$1'), key);
    expect(plain(after)).toBe(plain(whole));
  });

  /** Without what blank cells are made of: beside a lost row nobody knows how it had them. */
  function plain(text: string): string {
    return text.replace(/[| ]+$/gm, '').replace(/(?:\| *)+/g, '| ');
  }
});

test('nothing is put in front of a block that is gone', () => {
  const omit = ['licensing'];
  const damaged = draft({
    ...zeros('2021'),
    omit,
    reshape: (grid, table) => (table === 'disclosure' ? withoutLines([4, 5])(grid) : grid),
  });
  expect(mended(damaged, 'disclosure')).toBe(damaged);
});
