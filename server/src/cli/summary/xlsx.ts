/** The sheet as an Excel workbook: the reports on one sheet, the findings by rule on another. */
import writeWorkbook from 'write-excel-file/node';
import { displayWidth } from '../../base/width';
import type { Sheet } from './sheet';
import { readable } from './xlsxPage';

type Value = string | number | null;

export interface Page {
  readonly name: string;
  readonly rows: readonly (readonly Value[])[];
  /** The last row sums up. */
  readonly totals: boolean;
}

/** Columns are no wider than this many letters. */
const widest = 60;
/** A header that is longer than this is broken; what a filter's button covers of it comes on top. */
const longestHeader = 14;
const button = 3;

/** Heights of rows in points; not every program finds them by itself. The header has two lines. */
const height = { header: 32, row: 16 };

/** The bytes of the workbook. */
export function asXlsx(sheet: Sheet): Promise<Uint8Array> {
  const pages = pagesOf(sheet);
  const sheets = pages.map(({ name, rows, totals }) => ({
    sheet: name,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    columns: widths(rows).map((width) => ({ width })),
    data: rows.map((row, at) =>
      row.map((value, column) => {
        if (at === 0)
          return headerOf(
            value,
            rows.some((one) => typeof one[column] === 'number'),
          );
        return cellOf(value, totals && at === rows.length - 1);
      }),
    ),
  }));
  // without a face and a size, programs choose another one for what is bold
  return writeWorkbook(sheets, { fontFamily: '宋体', fontSize: 11, features: [readable(pages)] }).toBuffer();
}

function headerOf(value: Value, overNumbers: boolean) {
  return {
    value: String(value ?? ''),
    type: String,
    height: height.header,
    fontWeight: 'bold' as const,
    ...(!overNumbers && { indent: 1 }),
    align: overNumbers ? ('right' as const) : ('left' as const),
    alignVertical: 'center' as const,
    wrap: true,
    backgroundColor: '#e7e6e6',
    bottomBorderStyle: 'thin' as const,
  };
}

function cellOf(value: Value, total: boolean) {
  const row = total ? totalStyle : { height: height.row };
  if (value === null || value === '') return row;
  // a text stays one whatever it looks like: nothing of a draft becomes a formula
  const typed =
    typeof value === 'number'
      ? { value, type: Number }
      : { value, type: String, align: 'left' as const, indent: 1 };
  return { ...typed, ...row };
}

const totalStyle = { height: height.row, fontWeight: 'bold', topBorderStyle: 'thin' } as const;

function widths(rows: Page['rows']): readonly number[] {
  const [head = [], ...others] = rows;
  return head.map((name, at) => {
    const own = Math.min(longestHeader, displayWidth(String(name ?? ''), 'wide')) + button;
    const most = others.map((row) => displayWidth(String(row[at] ?? ''), 'wide'));
    return Math.min(widest, Math.max(own, ...most) + 2);
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
