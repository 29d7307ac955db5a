/**
 * The figures of a draft: what a test gives, and the rest so that every equation holds. Given figures are shown
 * as they are; nothing is corrected.
 */
import type { Form, TableKey, TableSpec } from '../../server/src/form/types';

/**
 * A figure as a test gives it. A text is shown as it is (`'12件'`, `'⟦65⟧'`, `''`) and counts as the number in
 * it; `{ shown, value }` shows one thing while the other figures are balanced for another.
 */
export type Figure = number | string | { readonly shown: string; readonly value: number };

/** Values of a row from left to right; figures left out at its end are worked out. */
export type RowFigures = readonly Figure[];

export type TableFigures = Readonly<Record<string, RowFigures>>;

/** Shown texts of a table, by index into `TableSpec.cells`. */
export type ShownValues = (index: number) => string;

export interface GivenFigures {
  readonly disclosure?: TableFigures | undefined;
  readonly applications?: TableFigures | undefined;
  readonly review?: TableFigures | undefined;
}

/** All figures of a report: the given ones, the others balanced. */
export function balanced(form: Form, given: GivenFigures): Readonly<Record<TableKey, ShownValues>> {
  return {
    disclosure: shown(form.tables.disclosure, given.disclosure ?? {}, zeros),
    applications: shown(form.tables.applications, given.applications ?? {}, applicationValues),
    review: shown(form.tables.review, given.review ?? {}, reviewValues),
  };
}

type Values = ReadonlyMap<string, readonly number[]>;
type Complete = (rows: ReadonlyMap<string, number>, given: TableFigures) => Values;

function shown(table: TableSpec, given: TableFigures, complete: Complete): ShownValues {
  const sizes = new Map<string, number>();
  for (const { row } of table.cells) sizes.set(row, (sizes.get(row) ?? 0) + 1);
  for (const [row, figures] of Object.entries(given)) {
    const size = sizes.get(row);
    if (size === undefined) throw new Error(`table ${table.key} has no row ${row}`);
    if (figures.length > size) throw new Error(`row ${row} has ${size} values, not ${figures.length}`);
  }
  const values = complete(sizes, given);
  const seen = new Map<string, number>();
  const texts = table.cells.map(({ row }) => {
    const position = seen.get(row) ?? 0;
    seen.set(row, position + 1);
    const figure = given[row]?.[position] ?? values.get(row)?.[position] ?? 0;
    return typeof figure === 'object' ? figure.shown : String(figure);
  });
  return (index) => texts[index] ?? '';
}

const zeros: Complete = () => new Map();

/** Each group's total is the sum of its four outcomes. */
const reviewValues: Complete = (sizes, given) =>
  new Map([...sizes.keys()].map((row) => [row, withTotal(terms(given[row], 4))]));

/** Rows that hold results, so that （七）总计 is their sum: all but these. */
const notResults: readonly string[] = ['newRequests', 'carriedIn', 'resultTotal', 'carriedForward'];

/**
 * Column by column, 一 + 二 = 三（七） + 四: what is given stays, and the first row of 三（一）, 一, 四 and 二
 * that is not given takes up the difference.
 */
const applicationValues: Complete = (sizes, given) => {
  const rows = new Map([...sizes.keys()].map((row) => [row, terms(given[row], 6)]));
  const at = (row: string, column: number): number => rows.get(row)?.[column] ?? 0;
  const add = (row: string, column: number, amount: number): void => {
    const values = rows.get(row);
    if (values) values[column] = at(row, column) + amount;
  };
  const results = [...sizes.keys()].filter((row) => !notResults.includes(row));
  const free = (row: string): boolean => given[row] === undefined;
  for (let column = 0; column < 6; column++) {
    const done = results.reduce((sum, row) => sum + at(row, column), 0);
    const missingResults = free('resultTotal') ? 0 : at('resultTotal', column) - done;
    if (missingResults > 0 && free('granted')) add('granted', column, missingResults);
    const out = done + Math.max(missingResults, 0) + at('carriedForward', column);
    const left = at('newRequests', column) + at('carriedIn', column) - out;
    const takers = left > 0 ? ['granted', 'carriedForward'] : ['newRequests', 'carriedIn'];
    const taker = takers.find((row) => free(row) && (row !== 'granted' || free('resultTotal')));
    if (taker !== undefined) add(taker, column, Math.abs(left));
    const total = results.reduce((sum, row) => sum + at(row, column), 0);
    if (free('resultTotal')) rows.set('resultTotal', replaced(rows.get('resultTotal'), column, total));
  }
  return new Map([...rows].map(([row, values]) => [row, withTotal(values)]));
};

function replaced(values: readonly number[] | undefined, at: number, value: number): number[] {
  return (values ?? []).map((old, index) => (index === at ? value : old));
}

/** The numbers that the first `count` figures stand for; a text that holds no number stands for 0. */
function terms(figures: RowFigures | undefined, count: number): number[] {
  return Array.from({ length: count }, (_, index) => numberOf(figures?.[index] ?? 0));
}

function numberOf(figure: Figure): number {
  if (typeof figure === 'number') return figure;
  if (typeof figure === 'object') return figure.value;
  const number = Number(/\d+/.exec(figure.replaceAll(/[⟦⟧,，]/g, '').normalize('NFKC'))?.[0] ?? 0);
  return Number.isFinite(number) ? number : 0;
}

function withTotal(values: readonly number[]): readonly number[] {
  return [...values, values.reduce((sum, value) => sum + value, 0)];
}
