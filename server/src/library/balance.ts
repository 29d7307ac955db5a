/** What must agree from one year to the next, column by column; what is not known for certain agrees. */
import { inForceRows, type Extract, type KeptRow, type PlacedFigure } from './extract';
import type { LastYear } from './neighbours';

/** Values of a row in the form's order of columns. */
export type Values = readonly (number | null | undefined)[];

export interface CarryOverBreak {
  /** Index of the column. */
  readonly column: number;
  readonly actual: number;
  /** What last year carried forward, and where it says so. */
  readonly expected: PlacedFigure;
}

/** 上年结转 of this year against 结转下年度 of last year. Both forms have these rows, with the same columns. */
export function carryOverBreaks(carriedIn: Values, { rows }: LastYear): readonly CarryOverBreak[] {
  return carriedIn.flatMap((actual, column) => {
    const expected = rows.carriedForward[column];
    if (actual == null || !expected || expected.value === actual) return [];
    return [{ column, actual, expected }];
  });
}

export interface InForceBreak {
  readonly issued: number;
  readonly repealed: number;
  readonly actual: number;
  readonly expected: number;
  /** What was in force last year, and where its report says so. */
  readonly previous: PlacedFigure;
}

/** Last year's 现行有效件数 + 制发 − 废止, for a row of the 2021 form in both years. */
export function inForceBreak(
  row: (typeof inForceRows)[number],
  [issued, repealed, actual]: Values,
  { form, rows }: LastYear,
): InForceBreak | undefined {
  if (form !== '2021') return undefined;
  const previous = rows[row][2];
  if (!previous || issued == null || repealed == null || actual == null) return undefined;
  const expected = previous.value + issued - repealed;
  // more repealed than there were: the figures of last year do not count the same things
  if (expected < 0 || expected === actual) return undefined;
  return { issued, repealed, actual, expected, previous };
}

/** Do the figures of a report break with last year's anywhere? */
export function breaksWith(lastYear: LastYear, { form, rows }: Extract): boolean {
  const valuesOf = (name: KeptRow): Values => rows[name].map((figure) => figure?.value);
  if (carryOverBreaks(valuesOf('carriedIn'), lastYear).length > 0) return true;
  return form === '2021' && inForceRows.some((row) => inForceBreak(row, valuesOf(row), lastYear));
}
