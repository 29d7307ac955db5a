/** Reports as a clerk's spreadsheet: one line a report, one column for every value of the form. */
import {
  tableKeys,
  type CellSpec,
  type Form,
  type FormId,
  type TableKey,
  type TableSpec,
} from '../form/types';
import { forms } from '../form/forms';
import { valueOf, type Report } from '../report/model';
import { csvRecord } from './csvRecord';
import { isoPeriod } from './json';

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
  {
    heading: '统计期限起 (period.start)',
    field: ({ report }) => (report.period && isoPeriod(report.period).start) ?? '',
  },
  {
    heading: '统计期限止 (period.end)',
    field: ({ report }) => (report.period && isoPeriod(report.period).end) ?? '',
  },
];

/**
 * The spreadsheet, as CSV with a byte order mark, without which Excel takes it for something else. It has the
 * columns of the forms that the reports are on, those of the newer one first; a value that both have has one
 * column. What is absent, blank or unreadable is left empty.
 */
export function reportsAsCsv(files: readonly ParsedFile[]): string {
  const used = [forms['2021'], forms['2019']].filter((form) =>
    files.some(({ report }) => report.form.id === form.id),
  );
  const columns = [...identity, ...valueColumns(used.length > 0 ? used : [forms['2021']])];
  const lines = [
    csvRecord(columns.map(({ heading }) => heading)),
    ...files.map((file) => csvRecord(columns.map(({ field }) => field(file)))),
  ];
  return `\ufeff${lines.join('')}`;
}

/** One column for each value of the forms; two forms' cells with the same keys are one value. */
function valueColumns(used: readonly Form[]): readonly Column[] {
  const columns = new Map<string, { table: TableKey; heading: string; index: Map<FormId, number> }>();
  for (const { id, tables } of used) {
    for (const table of tableKeys.map((key) => tables[key])) {
      for (const cell of table.cells) {
        const key = `${table.key}.${cell.row}.${cell.column}`;
        let column = columns.get(key);
        if (!column)
          columns.set(
            key,
            (column = { table: table.key, heading: `${labelPath(table, cell)} (${key})`, index: new Map() }),
          );
        column.index.set(id, cell.index);
      }
    }
  }
  return [...columns.values()].map(({ table, heading, index }) => ({
    heading,
    field: ({ report }) => valueOf(report.tables[table], index.get(report.form.id) ?? -1) ?? '',
  }));
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
