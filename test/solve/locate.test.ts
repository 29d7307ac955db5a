/** The one cell that explains broken equations, tried on every cell of the table that has them. */
import { describe, expect, test } from 'vitest';
import { evaluate, requiredValue } from '../../server/src/form/equations';
import { forms } from '../../server/src/form/forms';
import { cellSpec, type Equation, type FormId, type TableSpec } from '../../server/src/form/types';
import { connectedGroups, locate, type BrokenEquation } from '../../server/src/solve/locate';

const spec = forms['2021'].tables.applications;

/** A balanced table with figures everywhere, by cell index. */
function balancedValues(table: TableSpec): number[] {
  const values = new Array<number>(table.cells.length).fill(0);
  const at = (row: string, column: string): number => cellSpec(table, row, column)!.index;
  const columns = table.blocks[0]!.columns.map(({ key }) => key);
  table.rows.forEach(({ key }, row) => {
    columns.slice(0, 6).forEach((column, position) => {
      values[at(key, column)] = ((row * 7 + position * 3) % 5) + 1;
    });
  });
  const sum = (cells: readonly number[]): number => cells.reduce((total, cell) => total + values[cell]!, 0);
  const set = (cell: number, value: number): number => (values[cell] = value);
  for (const { kind, left, right } of table.equations) if (kind === 'row-total') set(right[0]!, sum(left));
  for (const { kind, left, right } of table.equations) if (kind === 'result-total') set(right[0]!, sum(left));
  for (const column of columns) {
    const results = values[at('resultTotal', column)]! + values[at('carriedForward', column)]!;
    set(at('newRequests', column), results - values[at('carriedIn', column)]!);
  }
  return values;
}

function located(values: readonly (number | undefined)[], table: TableSpec = spec) {
  const valueAt = (cell: number): number | undefined => values[cell];
  return locate(table, brokenIn(table.equations, values), valueAt).cells.map(({ cell, expected }) => ({
    cell: `${table.cells[cell]?.row}/${table.cells[cell]?.column}`,
    expected,
  }));
}

function brokenIn(
  equations: readonly Equation[],
  values: readonly (number | undefined)[],
): readonly BrokenEquation[] {
  return equations.flatMap((equation) => {
    const result = evaluate(equation, (cell) => values[cell]);
    return result.state === 'broken' ? [{ equation, left: result.left, right: result.right }] : [];
  });
}

function changed(values: readonly number[], changes: Readonly<Record<string, number | undefined>>) {
  const copy: (number | undefined)[] = [...values];
  for (const [place, value] of Object.entries(changes)) {
    const [row = '', column = ''] = place.split('/');
    copy[cellSpec(spec, row, column)!.index] = value;
  }
  return copy;
}

const balanced = balancedValues(spec);

function indexOf(place: string): number {
  const [row = '', column = ''] = place.split('/');
  return cellSpec(spec, row, column)!.index;
}

describe('evaluate', () => {
  const equation = spec.equations.find(({ id }) => id === 'row-total/granted')!;

  test('tells both sides of a broken equation', () => {
    const values = changed(balanced, { 'granted/total': 1 });
    const sum = equation.left.reduce((total, cell) => total + balanced[cell]!, 0);
    expect(evaluate(equation, (cell) => values[cell])).toEqual({ state: 'broken', left: sum, right: 1 });
  });

  test('knows nothing where one cell is unknown', () => {
    const values = changed(balanced, { 'granted/total': 1, 'granted/enterprise': undefined });
    expect(evaluate(equation, (cell) => values[cell]).state).toBe('unknown');
  });

  test('asks for the value of an unknown cell on either side', () => {
    for (const place of ['granted/total', 'granted/enterprise']) {
      const values = changed(balanced, { [place]: undefined });
      const [row = '', column = ''] = place.split('/');
      const cell = cellSpec(spec, row, column)!.index;
      expect(requiredValue(equation, cell, (index) => values[index])).toBe(balanced[cell]);
    }
  });

  test('asks nothing of a cell that it does not hold', () => {
    const cell = cellSpec(spec, 'carriedIn', 'total')!.index;
    expect(requiredValue(equation, cell, (index) => balanced[index])).toBeUndefined();
  });
});

describe.each<FormId>(['2019', '2021'])('one wrong cell of form %s', (form) => {
  const table = forms[form].tables.applications;
  const values = balancedValues(table);

  test('nothing is found in a balanced table', () => {
    expect(brokenIn(table.equations, values)).toEqual([]);
    expect(located(values, table)).toEqual([]);
  });

  test.each([1, 10, -1])('every cell is found when it is off by %i', (difference) => {
    for (const { index, row, column } of table.cells) {
      const wrong = [...values];
      wrong[index] = values[index]! + difference;
      expect(located(wrong, table)).toEqual([{ cell: `${row}/${column}`, expected: values[index] }]);
    }
  });
});

describe('locate', () => {
  test('finds two cells of one group that are off by different amounts', () => {
    const values = changed(balanced, { 'granted/enterprise': 90, 'partlyGranted/research': 70 });
    expect(located(values)).toEqual([
      { cell: 'granted/enterprise', expected: balanced[indexOf('granted/enterprise')] },
      { cell: 'partlyGranted/research', expected: balanced[indexOf('partlyGranted/research')] },
    ]);
  });

  test('finds nothing where two pairs explain the same', () => {
    const values = changed(balanced, {
      'granted/enterprise': balanced[indexOf('granted/enterprise')]! + 1,
      'partlyGranted/research': balanced[indexOf('partlyGranted/research')]! + 1,
    });
    expect(located(values)).toEqual([]);
  });

  test('finds nothing where three cells of one group are wrong', () => {
    const values = changed(balanced, {
      'granted/enterprise': 90,
      'partlyGranted/research': 70,
      'denied.deliberative/enterprise': 31,
    });
    expect(located(values)).toEqual([]);
  });

  test('finds nothing where the only mend is negative', () => {
    const values = changed(balanced, { 'newRequests/total': undefined, 'carriedIn/total': undefined });
    const wrong = [...values];
    wrong[cellSpec(spec, 'denied.stateSecret', 'total')!.index] = 0;
    for (const column of ['naturalPerson', 'enterprise']) {
      wrong[cellSpec(spec, 'denied.stateSecret', column)!.index] = 500;
    }
    expect(located(wrong)).toEqual([]);
  });

  test('leaves a row total alone when it is the only equation that is known', () => {
    const unknown = Object.fromEntries(
      spec.blocks[0]!.columns.flatMap(({ key }) => [
        [`carriedForward/${key}`, undefined],
        [`partlyGranted/${key}`, undefined],
      ]),
    );
    expect(located(changed(balanced, { ...unknown, 'granted/total': 99 }))).toEqual([]);
  });

  test('tells two cells of one equation together', () => {
    const wrong = { 'granted/total': 1, 'granted/research': 2 };
    const values = [...balanced];
    for (const [place, by] of Object.entries(wrong)) values[indexOf(place)] = balanced[indexOf(place)]! + by;
    const valueAt = (cell: number): number => values[cell]!;
    const found = locate(spec, brokenIn(spec.equations, values), valueAt);
    expect(found.cells.map(({ cell, together }) => [cell, together?.cell])).toEqual([
      [indexOf('granted/research'), indexOf('granted/total')],
      [indexOf('granted/total'), indexOf('granted/research')],
    ]);
  });

  test('tells two cells of one row together that agree with each other, but with nothing else', () => {
    const values = [...balanced];
    for (const place of ['resultTotal/enterprise', 'resultTotal/total']) values[indexOf(place)]! -= 1;
    const broken = brokenIn(spec.equations, values);
    expect(connectedGroups(broken).length).toBe(2);
    const found = locate(spec, broken, (cell) => values[cell]);
    const told = found.cells.map(({ cell, expected, together }) => [cell, expected, together?.cell]);
    expect(told.sort()).toEqual([
      [
        indexOf('resultTotal/enterprise'),
        balanced[indexOf('resultTotal/enterprise')],
        indexOf('resultTotal/total'),
      ],
      [
        indexOf('resultTotal/total'),
        balanced[indexOf('resultTotal/total')],
        indexOf('resultTotal/enterprise'),
      ],
    ]);
    for (const { broken: explained } of found.cells) expect(new Set(explained)).toEqual(new Set(broken));
  });

  test('tells two pairs of two groups, each with its own equations', () => {
    const places = [
      'granted/enterprise',
      'partlyGranted/research',
      'newRequests/naturalPerson',
      'carriedIn/legalService',
    ];
    const values = [...balanced];
    places.forEach((place, index) => (values[indexOf(place)] = 70 + 20 * index));
    const { cells } = locate(spec, brokenIn(spec.equations, values), (cell) => values[cell]);
    expect(cells.map(({ cell, expected, broken }) => [cell, expected, broken.length])).toEqual(
      places.map((place) => [indexOf(place), balanced[indexOf(place)], 2]),
    );
  });

  test('finds nothing where any of several rows may agree so', () => {
    const values = [...balanced];
    for (const place of ['granted/enterprise', 'granted/total']) values[indexOf(place)]! -= 1;
    expect(located(values)).toEqual([]);
  });

  test('parts broken equations into groups that share no cell', () => {
    const values = changed(balanced, { 'newRequests/naturalPerson': 900, 'other.feeUnpaid/research': 900 });
    const groups = connectedGroups(brokenIn(spec.equations, values));
    const ids = groups.map((group) => group.map(({ equation }) => equation.id).sort());
    expect(ids.sort()).toEqual([
      ['balance/naturalPerson', 'row-total/newRequests'],
      ['result-total/research', 'row-total/other.feeUnpaid'],
    ]);
    expect(located(values).map(({ cell }) => cell)).toEqual([
      'newRequests/naturalPerson',
      'other.feeUnpaid/research',
    ]);
  });
});
