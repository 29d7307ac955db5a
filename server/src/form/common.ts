/**
 * What both forms share, and the builder that turns the short notation of `form2019.ts` and `form2021.ts` into
 * full specifications with indexes and equations.
 */
import { involves } from './equations';
import type {
  BlockSpec,
  CellSpec,
  ColumnSpec,
  Equation,
  HeaderRow,
  RowSpec,
  SectionNumber,
  SectionSpec,
  TableKey,
  TableSpec,
  TopicSpec,
  ValueKind,
} from './types';

/** Section numerals 一 to 六. */
export const numerals = '一二三四五六';

/** Titles of section four, official in one of the forms or seen in reports: nobody minds one for another. */
const reviewTitles = [
  '政府信息公开行政复议、行政诉讼情况',
  '政府信息公开行政复议、诉讼情况',
  '政府信息公开工作行政复议、行政诉讼情况',
  '政府信息公开申请行政复议、提起行政诉讼情况',
  '政府信息公开被申请行政复议、提起行政诉讼情况',
  '政府信息公开工作被申请行政复议、提起行政诉讼情况',
  '因政府信息公开行政复议、行政诉讼情况',
  '因政府信息公开引起的行政复议、行政诉讼情况',
  '因政府信息公开工作引发的行政复议、行政诉讼情况',
  '因政府信息公开被申请行政复议、行政诉讼情况',
  '因政府信息公开被申请行政复议、提起行政诉讼情况',
  '因政府信息公开工作被申请行政复议、行政诉讼情况',
  '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
];

/** The six sections; title of 四 differs between the forms, either is seen in later years. */
export function sectionSpecs(reviewTitle: string): readonly SectionSpec[] {
  const section = (
    number: SectionNumber,
    title: string,
    variants: readonly string[],
    table?: TableKey,
  ): SectionSpec => ({
    number,
    numeral: numerals.charAt(number - 1),
    title,
    variants,
    ...(table && { table }),
  });
  return [
    section(1, '总体情况', ['总体工作情况', '基本情况', '工作总体情况', '政府信息公开工作总体情况']),
    section(
      2,
      '主动公开政府信息情况',
      ['主动公开情况', '政府信息主动公开情况', '行政机关主动公开政府信息情况'],
      'disclosure',
    ),
    section(
      3,
      '收到和处理政府信息公开申请情况',
      ['收到和处理政府信息依申请公开情况', '行政机关收到和处理政府信息公开申请情况'],
      'applications',
    ),
    section(
      4,
      reviewTitle,
      reviewTitles.filter((title) => title !== reviewTitle),
      'review',
    ),
    // what joins the parts (的, 及, 和, 与) does not count: report/titles.ts
    section(5, '存在的主要问题及改进情况', [
      '存在的问题及改进情况',
      '存在的主要问题及改进措施',
      '存在的问题及改进措施',
      '存在的不足及改进措施',
      '存在的主要问题及改进工作',
      '存在的主要问题及下一步改进措施',
      '存在的问题及下一步改进措施',
      '存在的主要问题及下一步改进情况',
      '主要问题及改进情况',
      '主要问题及改进措施',
      '政府信息公开工作存在的主要问题及改进情况',
      '政府信息公开工作存在的主要问题及改进措施',
      '政府信息公开工作存在的问题及改进措施',
    ]),
    section(6, '其他需要报告的事项', [
      '其它需要报告的事项',
      '需要报告的其他事项',
      '其他需报告的事项',
      '其他需要说明的事项',
      '其他需要报告的情况',
    ]),
  ];
}

/** The five topics of section one (both notices, section 一). */
export const topics: readonly TopicSpec[] = [
  { key: 'proactive', title: '主动公开', words: ['主动公开', '主动发布', '公开内容'] },
  { key: 'onRequest', title: '依申请公开', words: ['依申请', '申请公开', '公开申请'] },
  { key: 'management', title: '政府信息管理', words: ['信息管理', '信息资源管理', '信息规范'] },
  {
    key: 'platform',
    title: '政府信息公开平台建设',
    words: ['平台建设', '公开平台', '信息平台', '平台', '载体建设', '公开渠道', '公开载体'],
  },
  { key: 'supervision', title: '监督保障', words: ['监督保障', '监督', '保障', '考核'] },
];

/** Short notation of a column: key, label, kind, header cells above it, tolerated wordings. */
export function column(
  key: string,
  label: string,
  kind: ValueKind = 'count',
  groups: readonly string[] = [],
  variants: readonly string[] = [],
): ColumnSpec {
  return { key, label, kind, groups, variants };
}

export interface RowNote {
  readonly key: string;
  readonly label: string;
  readonly groups?: readonly string[];
  readonly variants?: readonly string[];
}

export interface BlockNote {
  readonly clause?: string;
  readonly corner?: string;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowNote[];
}

/** Builds a table whose every row has the columns of its block. */
export function tableSpec(
  key: TableKey,
  section: SectionNumber,
  labelColumns: number,
  notes: readonly BlockNote[],
  header: readonly HeaderRow[],
  equations: (cells: readonly CellSpec[]) => readonly Equation[],
): TableSpec {
  const cells: CellSpec[] = [];
  const rows: RowSpec[] = [];
  const blocks = notes.map(({ clause, corner, columns, rows: rowNotes }, block): BlockSpec => {
    const blockRows = rowNotes.map((note): RowSpec => {
      const rowIndex = rows.length;
      const row: RowSpec = {
        key: note.key,
        index: rowIndex,
        block,
        label: note.label,
        groups: note.groups ?? [],
        variants: note.variants ?? [],
        cells: columns.map((spec, position) => {
          const index = cells.length;
          // A key such as `reconsideration/upheld` names the logical row of table `review`.
          const [group, name] = spec.key.includes('/') ? spec.key.split('/') : [note.key, spec.key];
          cells.push({
            index,
            table: key,
            row: group ?? note.key,
            column: name ?? spec.key,
            kind: spec.kind,
            rowIndex,
            position,
          });
          return index;
        }),
      };
      rows.push(row);
      return row;
    });
    return {
      index: block,
      ...(clause !== undefined && { clause }),
      ...(corner !== undefined && { corner }),
      columns,
      rows: blockRows,
    };
  });
  const all = equations(cells);
  return {
    key,
    section,
    blocks,
    rows,
    cells,
    equations: all,
    equationsOf: cells.map(({ index }) => all.filter((equation) => involves(equation, index))),
    lines: linesOf(cells),
    labelColumns,
    header,
  };
}

function linesOf(cells: readonly CellSpec[]): readonly (readonly number[])[] {
  const lines = new Map<string, number[]>();
  for (const { row, index } of cells) {
    const line = lines.get(row);
    if (line) line.push(index);
    else lines.set(row, [index]);
  }
  return [...lines.values()];
}

/** Throws where a form's data lost or gained an entry: the sizes are printed in the notice. */
export function assertSize(what: string, actual: number, expected: number): void {
  if (actual !== expected) throw new Error(`form data: ${what} has ${actual} entries, not ${expected}`);
}
