/** The sheet as an Excel workbook: the reports on one sheet, the findings by rule on another. */
import writeWorkbook from 'write-excel-file/node';
import { displayWidth } from '../../base/width';
import type { Sheet } from './sheet';

type Value = string | number | null;

interface Page {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  /** The last row sums up. */
  readonly totals: boolean;
}

/** Columns are no wider than this many letters. */
const widest = 60;

/** The bytes of the workbook. */
export function asXlsx(sheet: Sheet): Promise<Uint8Array> {
  const pages = pagesOf(sheet).map(({ name, rows, totals }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: widths(rows).map((width) => ({ width })),
    data: rows.map((row, at) => {
      const bold = at === 0 || (totals && at === rows.length - 1);
      return row.map((value) => cellOf(value, bold));
    }),
  }));
  return writeWorkbook(pages).toBuffer();
}

function cellOf(value: Value, bold: boolean) {
  if (value === null || value === '') return null;
  // a text stays one whatever it looks like: nothing of a draft becomes a formula
  const typed = typeof value === 'number' ? { value, type: Number } : { value, type: String };
  return bold ? { ...typed, fontWeight: 'bold' as const } : typed;
}

function widths(rows: Page['rows']): readonly number[] {
  return (rows[0] ?? []).map((_, at) => {
    const most = Math.max(...rows.map((row) => displayWidth(String(row[at] ?? ''), 'wide')));
    return Math.min(widest, most + 2);
  });
}

function pagesOf({ words, columns, lines, totals, rules }: Sheet): readonly Page[] {
  return [
    {
      name: words.list,
      rows: [
        columns.map(({ long }) => long),
        ...lines.map((line) => columns.map(({ value }) => value(line))),
        totals,
      ],
      totals: true,
    },
    {
      name: words.byRule,
      rows: [
        [words.rule, words.findings, words.reportsFound, words.finds],
        ...rules.map(({ rule, count, reports, summary }) => [rule, count, reports, summary]),
      ],
      totals: false,
    },
  ];
}
