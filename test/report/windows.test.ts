/** Which cells of a row are its values, which the padding that merged cells left, and what tables' rows have in common. */
import { describe, expect, test } from 'vitest';
import type { RowDraft } from '../../server/src/report/rowDraft';
import { Cell } from '../../server/src/report/layouts';
import type { LabelMatch } from '../../server/src/report/recognise';
import { shapeOf, windowOf, type RowShape } from '../../server/src/report/windows';
import { form2021 } from '../../server/src/form/form2021';

const noLabel: LabelMatch = { row: undefined, state: 'exact', cells: [], groups: [], rest: [] };
const [first] = form2021.tables.applications.rows;

/**
 * A row written as its cells: `b` an empty cell before the label, `L` a label, `.` an empty cell behind it, anything
 * else a value. With `?` in front its label is lost; with `!` it has a strange one.
 */
function rowOf(note: string): RowDraft & { readonly text: string } {
  const [mark = ''] = /^[?!]/.exec(note) ?? [];
  const text = note.slice(mark.length);
  const cells = [...text.matchAll(/\S+/g)].map(({ 0: content, index }) => {
    const cell = new Cell(index, index + content.length, index, index + content.length);
    cell.kind = content === '.' || content === 'b' ? 'empty' : content === 'L' ? 'text' : 'value';
    return { content, cell };
  });
  const of = (...contents: readonly string[]): Cell[] =>
    cells.filter(({ content }) => contents.includes(content)).map(({ cell }) => cell);
  const values = cells.filter(({ content }) => content !== 'b' && content !== 'L').map(({ cell }) => cell);
  const chunk = { start: 0, end: text.length, labels: of('L'), before: of('b'), values, delimiter: false };
  const match = mark === '!' ? { ...noLabel, rest: of('L') } : mark === '?' ? undefined : noLabel;
  return {
    text,
    chunk,
    kind: 'data',
    headers: [],
    match,
    row: first,
    state: mark === '' ? 'exact' : 'inferred',
  };
}

/** `values (count)`, and what stands in the label's place. */
function window(note: string, size: number, shape: RowShape): string {
  const row = rowOf(note);
  const { values, standIn, count } = windowOf(row.text, row, size, shape);
  const shown = (cell: Cell): string => row.text.slice(cell.start, cell.end);
  return `${values.map(shown).join(' ')}${count === 'right' ? '' : ` ${count}`}${standIn ? ` for ${shown(standIn)}` : ''}`;
}

const trailing = (width?: number): RowShape => ({ width, trailing: true });
const leading = (width?: number): RowShape => ({ width, trailing: false });

describe('values of a row', () => {
  test.each<[string, number, RowShape, string]>([
    ['L 1 2 3', 3, trailing(), '1 2 3'],
    ['L 1 2', 3, trailing(), '1 2 short'],
    ['L', 3, trailing(), ' short'],
    ['L 1 2 3 4', 3, trailing(), '1 2 3 4 long'],
    ['L 1 . 3', 3, trailing(), '1 . 3'],
    // padding behind
    ['L 1 2 3 . .', 3, trailing(6), '1 2 3'],
    ['L 1 2 3 . .', 3, trailing(), '1 2 3'],
    ['L 1 2 . . .', 3, trailing(6), '1 2 .'],
    ['L 1 2 . .', 3, trailing(6), '1 2 short'],
    ['L 1 . .', 3, trailing(6), '1 short'],
    ['L 1 2 .', 3, trailing(5), '1 2 short'],
    ['L 1 2 .', 3, trailing(4), '1 2 .'],
    ['L 1 2 .', 3, trailing(), '1 2 .'],
    ['L . . .', 3, trailing(6), '. . .'],
    ['L . .', 3, trailing(6), '. . short'],
    ['L 1 2 3 .', 3, trailing(6), '1 2 3'],
    ['L 1 2 . .', 3, trailing(7), '1 2 . .'.slice(0, 5)],
    ['L . 2 3 . .', 3, trailing(6), '. 2 3'],
    ['L 1 2 3 4 . .', 3, trailing(6), '1 2 3 4 long'],
    // padding in front
    ['L . . 1 2 3', 3, leading(6), '1 2 3'],
    ['L . . . 2 3', 3, leading(6), '. 2 3'],
    ['L . 1 2 3', 3, leading(), '1 2 3'],
    ['L . . 1 2 .', 3, leading(6), '1 2 .'],
    ['L . . 1 2', 3, leading(6), '1 2 short'],
    ['L . . 1 2 3 4', 3, leading(6), '1 2 3 4 long'],
    ['L . 1 2 3 .', 3, leading(), '1 2 3'],
    ['L 1 2 3 .', 3, leading(), '1 2 3'],
    ['b L . 1 2 3', 3, leading(6), '1 2 3'],
    ['b L . . 2 3', 3, leading(6), '. 2 3'],
    ['b b L . 2 3', 3, leading(6), '. 2 3'],
    // holes
    ['L 1 . 2 3', 3, trailing(), '1 2 3'],
    ['L 1 . . 2 3', 3, trailing(), '1 2 3'],
    ['L 1 . . 3', 3, trailing(), '1 . 3'],
    ['L 1 . 2 3 4', 3, trailing(), '1 . 2 3 4 long'],
    // repeats of a converter
    ['L 45 45 45', 1, trailing(), '45'],
    ['L 45 45', 1, trailing(), '45 45 long'],
    ['L 45 46 46', 1, trailing(), '45 46 46 long'],
    ['L 45 45 45 45', 1, trailing(), '45 45 45 45 long'],
    ['L 3 0 0', 2, trailing(), '3 0'],
    ['L 3 0 1', 2, trailing(), '3 0 1 long'],
    ['L 3 3 3', 3, trailing(), '3 3 3'],
    ['L 45 . 45 . 45', 1, trailing(), '45'],
  ])('%j of %i, %j: %j', (note, size, shape, expected) => expect(window(note, size, shape)).toBe(expected));
});

describe('values of a row whose label is lost', () => {
  test.each<[string, number, RowShape, string]>([
    ['? 1 2 3', 3, trailing(), '1 2 3'],
    ['? 9 1 2 3', 3, trailing(), '1 2 3 for 9'],
    ['? . 1 2 3', 3, trailing(), '1 2 3 for .'],
    ['? 9 8 1 2 3', 3, trailing(), '1 2 3 for 8'],
    ['? 9 1 2 3 .', 3, trailing(), '1 2 3 for 9'],
    ['? 1 2 3 . .', 3, trailing(6), '1 2 3'],
    ['? 1 2 . .', 3, trailing(), '1 2 .'],
    ['? 1 2', 3, trailing(), '1 2 short'],
    ['? . 1 2 3 . .', 3, trailing(6), '1 2 3 for .'],
    ['! L 9 1 2 3', 3, trailing(), '9 1 2 3 long'],
    ['! L 1 2 3', 3, trailing(), '1 2 3'],
  ])('%j of %i, %j: %j', (note, size, shape, expected) => expect(window(note, size, shape)).toBe(expected));
});

describe('the shape of a table', () => {
  const row = 'L 1 2 3 4 5 6 7';
  const behind = `${row} . .`;
  const front = 'L . . 1 2 3 4 5 6 7';

  test.each<[readonly string[], RowShape]>([
    [[], trailing()],
    [[row], trailing(8)],
    [[behind, behind], trailing(10)],
    [[front, front], leading(10)],
    [[front, behind], trailing(10)],
    [[behind, row, row], trailing(8)],
    [[behind, behind, row, row], trailing()],
    [[behind, behind, behind, row, row], trailing(10)],
    [['b L 1 2 3 4 5 6 7', row], trailing()],
    [['b L 1 2 3 4 5 6 7', 'L L 1 2 3 4 5 6 7'], trailing(9)],
    [['L . 2 3 4 5 6 7'], trailing(8)],
    [['L . 2 3 4 5 6 7 8'], leading(9)],
    [['L'], trailing(1)],
  ])('%j: %j', (rows, shape) => expect(shapeOf(rows.map(rowOf))).toEqual(shape));

  test('only rows that were recognised count', () => {
    const known = rowOf(row);
    const header = { ...rowOf(behind), kind: 'header' as const };
    const lost = { ...rowOf(front), row: undefined };
    expect(shapeOf([known, header, lost])).toEqual(trailing(8));
  });
});
