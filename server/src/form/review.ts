/** Table 四 政府信息公开行政复议、行政诉讼情况, which both forms share: one row of three groups of five. */
import { column, tableSpec } from './common';
import type { CellSpec, ColumnSpec, Equation, HeaderRow, TableSpec } from './types';

const litigation = '行政诉讼';

/** The three groups: key, header cells above the outcomes. */
export const reviewGroups = [
  { key: 'reconsideration', groups: ['行政复议'] },
  { key: 'directLitigation', groups: [litigation, '未经复议直接起诉'] },
  { key: 'litigationAfterReconsideration', groups: [litigation, '复议后起诉'] },
] as const;

const outcomes = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['otherResult', '其他结果'],
  ['pending', '尚未审结'],
  ['total', '总计'],
] as const;

const columns: readonly ColumnSpec[] = reviewGroups.flatMap(({ key, groups }) =>
  outcomes.map(([outcome, label]) => column(`${key}/${outcome}`, label, 'count', groups)),
);

const outcomeCells = (rows: number) => outcomes.map(([, text]) => ({ text, columns: 1, rows }));

const header: readonly HeaderRow[] = [
  [
    { text: '行政复议', columns: 5, rows: 1 },
    { text: litigation, columns: 10, rows: 1 },
  ],
  [
    ...outcomeCells(2),
    { text: '未经复议直接起诉', columns: 5, rows: 1 },
    { text: '复议后起诉', columns: 5, rows: 1 },
  ],
  [...outcomeCells(1), ...outcomeCells(1)],
];

export const reviewTable: TableSpec = tableSpec(
  'review',
  4,
  0,
  [{ columns, rows: [{ key: 'review', label: '' }] }],
  header,
  equations,
);

function equations(cells: readonly CellSpec[]): readonly Equation[] {
  return reviewGroups.map(({ key }): Equation => {
    const group = cells.filter(({ row }) => row === key);
    return {
      id: `review-total/${key}`,
      kind: 'review-total',
      table: 'review',
      left: group.filter((cell) => cell.column !== 'total').map(({ index }) => index),
      right: group.filter((cell) => cell.column === 'total').map(({ index }) => index),
      row: key,
    };
  });
}
