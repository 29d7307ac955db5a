/** What a reader got wrong about a generated report. */
import { forms } from '../../server/src/form/forms';
import { tableKeys, type TableKey } from '../../server/src/form/types';
import type { DateText, Report, ValueCell } from '../../server/src/report/model';
import type { CellTruth, TableTruth, Truth } from './truth';

/** One difference between truth and reading. */
export interface Miss {
  /** `cell` counts for cell accuracy; the others spoil the whole report only. */
  readonly kind: 'cell' | 'table' | 'rows' | 'sections' | 'period' | 'year' | 'form' | 'organ';
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
  /** Where it stands in the text, if it is about a place. */
  readonly at?: number;
}

export interface Comparison {
  /** Cells of the form, present or not. */
  readonly cells: number;
  readonly wrongCells: number;
  readonly misses: readonly Miss[];
}

export function compare(truth: Truth, report: Report): Comparison {
  const misses: Miss[] = [];
  const note = (kind: Miss['kind'], what: string, expected: unknown, actual: unknown): void => {
    if (String(expected) !== String(actual)) {
      misses.push({ kind, what, expected: String(expected), actual: String(actual) });
    }
  };
  note('form', 'form', truth.form, report.form.id);
  if (truth.year !== undefined) note('year', 'year', truth.year, report.year?.value);
  if (truth.organ !== undefined) note('organ', 'organ', truth.organ, report.organ?.value);
  if (truth.period === null) note('period', 'period', undefined, report.period && 'one');
  else if (truth.period) {
    const { period } = report;
    note('period', 'period start', truth.period.start, day(period?.start, period?.start));
    note('period', 'period end', truth.period.end, day(period?.end, period?.start));
  }
  note(
    'sections',
    'sections',
    truth.sections,
    report.sections.map(({ spec }) => spec.number),
  );
  let cells = 0;
  for (const table of tableKeys) {
    const found = compareTable(table, truth, report);
    cells += forms[truth.form].tables[table].cells.length;
    misses.push(...found);
  }
  const wrongCells = misses.filter(({ kind }) => kind === 'cell').length;
  return { cells, wrongCells, misses };
}

function day(date: DateText | undefined, other: DateText | undefined): string | undefined {
  if (!date) return undefined;
  const pad = (part: number | undefined): string => String(part ?? '?').padStart(2, '0');
  return `${date.year ?? other?.year ?? '?'}-${pad(date.month)}-${pad(date.day)}`;
}

function compareTable(key: TableKey, { form, tables }: Truth, report: Report): readonly Miss[] {
  const truth = tables[key];
  const { cells } = forms[form].tables[key];
  const table = report.tables[key];
  const misses: Miss[] = [];
  if (!table && truth.rows.length > 0) {
    misses.push({ kind: 'table', what: key, expected: truth.layout, actual: 'no table' });
  } else if (table) {
    misses.push(
      ...compareRows(
        key,
        truth,
        table.rows.map(({ spec }) => spec.key),
      ),
    );
  }
  // A table read by the other form has other cells: none of them is right.
  const comparable = table?.spec.cells.length === cells.length;
  for (const { index, row, column } of cells) {
    const miss = compareCell(truth.cells[index], comparable ? table.cells[index] : undefined, report.text);
    if (miss) misses.push({ kind: 'cell', what: `${key} ${row}/${column}`, ...miss });
  }
  return misses;
}

function compareRows(key: TableKey, { rows }: TableTruth, found: readonly string[]): readonly Miss[] {
  if (rows.join() === found.join()) return [];
  const lost = rows.filter((row) => !found.includes(row));
  const added = found.filter((row) => !rows.includes(row));
  const what = `${key} rows${lost.length > 0 ? `, lost ${lost.join()}` : ''}${added.length > 0 ? `, added ${added.join()}` : ''}`;
  return [{ kind: 'rows', what, expected: String(rows.length), actual: String(found.length) }];
}

function compareCell(
  truth: CellTruth | undefined,
  cell: ValueCell | undefined,
  text: string,
): Pick<Miss, 'expected' | 'actual' | 'at'> | undefined {
  const value = cell?.value.kind === 'number' ? cell.value.value : null;
  const at = truth?.start ?? cell?.range.start;
  const place = at === undefined ? {} : { at };
  if (value !== (truth?.value ?? null)) {
    const shown = cell ? ` "${text.slice(cell.range.start, cell.range.end)}"` : '';
    return { expected: String(truth?.value ?? null), actual: `${String(value)}${shown}`, ...place };
  }
  // Where there is no number, any place (or none) will do.
  if (value === null || !truth || !cell) return undefined;
  if (cell.range.start === truth.start && cell.range.end === truth.end) return undefined;
  return {
    expected: `[${truth.start},${truth.end}) "${text.slice(truth.start, truth.end)}"`,
    actual: `[${cell.range.start},${cell.range.end}) "${text.slice(cell.range.start, cell.range.end)}"`,
    ...place,
  };
}
