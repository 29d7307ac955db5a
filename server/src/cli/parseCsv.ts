/** Reports as a clerk's spreadsheet: one line a report, one column for every value of the form. */
import { tableKeys, type CellSpec, type Form, type TableSpec } from '../form/types';
import { forms } from '../form/forms';
import { valueOf, type Report } from '../report/model';
import { csvRecord } from './csvRecord';
import { isoDate } from './json';

/** A report on its way into the spreadsheet. */
export interface ParsedFile {
  readonly path: string;
  readonly report: Report;
}

interface Column {
  readonly heading: string;
  readonly field: (file: ParsedFile) => string | number;
}

/** What stands in front of the values. */
const identity: readonly Column[] = [
  { heading: '文件 (path)', field: ({ path }) => path },
  { heading: '机关 (organ)', field: ({ report }) => report.organ?.value ?? '' },
  { heading: '年度 (year)', field: ({ report }) => report.year?.value ?? '' },
  { heading: '格式 (form)', field: ({ report }) => Number(report.form.id) },
  { heading: '统计期限起 (period.start)', field: ({ report }) => (report.period && isoDate(report.period.start)) ?? '' },
  { heading: '统计期限止 (period.end)', field: ({ report }) => (report.period && isoDate(report.period.end)) ?? '' },
];

/**
 * The spreadsheet, as CSV with a byte order mark, without which Excel takes it for something else. It has the
 * columns of the forms that the reports are on, those of the newer one first; a value that both have has one
 * column. What is absent, blank or unreadable is left empty.
 */
export function reportsAsCsv(files: readonly ParsedFile[]): string {
  const used = [forms['2021'], forms['2019']].filter((form) => files.some(({ report }) => report.form.id === form.id));
  const columns = [...identity, ...valueColumns(used.length > 0 ? used : [forms['2021']])];
  const lines = [
    csvRecord(columns.map(({ heading }) => heading)),
    ...files.map((file) => csvRecord(columns.map(({ field }) => field(file)))),
  ];
  return `\ufeff${lines.join('')}`;
}

/** One column for each value of the forms; two forms' cells with the same keys are one value. */
function valueColumns(used: readonly Form[]): readonly Column[] {
  const columns = new Map<string, Column>();
  for (const form of used) {
    for (const table of tableKeys.map((key) => form.tables[key])) {
      for (const cell of table.cells) {
        const key = keyOf(cell);
        if (columns.has(key)) continue;
        columns.set(key, { heading: `${labelPath(table, cell)} (${key})`, field: (file) => valueIn(file, cell) });
      }
    }
  }
  return [...columns.values()];
}

function keyOf({ table, row, column }: CellSpec): string {
  return `${table}.${row}.${column}`;
}

function valueIn({ report }: ParsedFile, { table, row, column }: CellSpec): number | '' {
  const { cells } = report.form.tables[table];
  const own = cells.find((cell) => cell.row === row && cell.column === column);
  return (own && valueOf(report.tables[table], own.index)) ?? '';
}

/** The labels above and left of a value, outermost first: `第二十条第（一）项/规章/本年制发件数`. */
function labelPath({ rows, blocks }: TableSpec, { rowIndex, position }: CellSpec): string {
  const row = rows[rowIndex];
  const block = row && blocks[row.block];
  const column = block?.columns[position];
  return [block?.clause, ...(row?.groups ?? []), row?.label, ...(column?.groups ?? []), column?.label]
    .filter((label) => label !== undefined && label !== '')
    .join('/');
}
