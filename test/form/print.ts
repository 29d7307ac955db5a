/** The forms' data as text that a person can read through: what stands in `form2019.txt`, `form2021.txt`, `words.txt`. */
import {
  cellRowDefinition,
  columnDefinition,
  groupDefinition,
  rowDefinition,
  type Definition,
} from '../../server/src/form/definitions';
import { forms } from '../../server/src/form/forms';
import { legalBases } from '../../server/src/form/legalBases';
import { phrases, subheadingTitles } from '../../server/src/form/phrases';
import { reviewGroups } from '../../server/src/form/review';
import {
  tableKeys,
  type BlockSpec,
  type ColumnSpec,
  type Equation,
  type Form,
  type RowSpec,
  type TableSpec,
} from '../../server/src/form/types';

/** `words`, each behind `mark`; nothing where there are none. */
const marked = (mark: string, words: readonly string[]): string =>
  words.map((word) => ` ${mark}${word}`).join('');

/** Sections, topics and tables of a form, with every label, key, cell and equation. */
export function printForm({ id, notice, firstYear, lastYear, sections, topics, tables }: Form): string {
  return [
    `form ${id}: ${notice.number} ${notice.title}, ${firstYear} to ${lastYear ?? 'now'}`,
    '',
    ...sections.map(
      ({ number, numeral, title, table, variants }) =>
        `section ${number} ${numeral}、${title} ${table ? `<${table}>` : 'prose'}${marked('~', variants)}`,
    ),
    '',
    ...topics.map(({ key, title, words }) => `topic ${key} ${title}${marked('~', words)}`),
    ...tableKeys.flatMap((key) => ['', ...printTable(tables[key])]),
    '',
  ].join('\n');
}

function printTable(table: TableSpec): readonly string[] {
  return [
    `table ${table.key}, section ${table.section}, ${table.labelColumns} label columns`,
    ...table.header.map(
      (row) => `header ${row.map(({ text, columns, rows }) => `${text} ${columns}x${rows}`).join(' | ')}`,
    ),
    ...table.blocks.flatMap((block) => printBlock(table, block)),
    ...table.equations.map((equation) => {
      const { id, kind, table: of, row = '-', column = '-' } = equation;
      return `${id} (${kind}, ${of}, row ${row}, column ${column}): ${sides(table, equation)}`;
    }),
  ];
}

function printBlock(table: TableSpec, { index, clause = '-', corner = '-', columns, rows }: BlockSpec) {
  return [
    `block ${index} ${clause} | ${corner}`,
    ...columns.map(
      ({ key, label, kind, groups, variants }) =>
        `  column ${key} ${label} ${kind}${marked('^', groups)}${marked('~', variants)}`,
    ),
    ...rows.map((row) => `  row ${printRow(table, row)}`),
  ];
}

function printRow({ cells }: TableSpec, row: RowSpec): string {
  const { index, block, key, label, groups, variants } = row;
  const values = row.cells.map((cell) => {
    const { index: own, row: of, column } = cells[cell]!;
    return of === key ? `${own}` : `${own} ${of}/${column}`;
  });
  return `${index} of block ${block} ${key} ${label}${marked('^', groups)}${marked('~', variants)} [${values.join(', ')}]`;
}

/** Both sides of an equation; what all its cells share, their row or column, is left out. */
function sides({ cells }: TableSpec, { left, right }: Equation): string {
  const places = [...left, ...right].map((index) => cells[index]!);
  const rows = new Set(places.map(({ row }) => row)).size === 1;
  const columns = new Set(places.map(({ column }) => column)).size === 1;
  const name = (index: number): string => {
    const { row, column } = cells[index]!;
    return rows ? column : columns ? row : `${row}/${column}`;
  };
  return `${left.map(name).join(' + ')} = ${right.map(name).join(' + ')}`;
}

const said = (definition: Definition | undefined): string =>
  definition ? `${definition['zh-cn']} ${definition.en}` : '-';

/** What rows, columns and merged labels count, the legal bases and the ready-made sentences. */
export function printWords(): string {
  return [
    ...Object.values(forms).flatMap(printDefinitions),
    ...legalBases.map(
      ({ number, title, aliases, firstYear, lastYear }) =>
        `legal basis ${number}${marked('~', aliases)} ${firstYear} to ${lastYear ?? 'now'}: ${said(title)}`,
    ),
    ...phrases.map(
      ({ text, sections, denies }) => `phrase ${sections.join(' ')}: ${text}${marked('0=', denies)}`,
    ),
    ...Object.entries(subheadingTitles).flatMap(([section, titles]) =>
      titles.map(({ title, word }) => `sub-heading ${section}: ${title} (${word})`),
    ),
    ...reviewGroups.map(({ key, groups }) => `review group ${key}${marked('^', groups)}`),
    '',
  ].join('\n');
}

function printDefinitions({ id, tables }: Form): readonly string[] {
  return tableKeys.flatMap((key) => {
    const table = tables[key];
    const groups = [...new Set(table.rows.flatMap((row) => row.groups))];
    const columns = new Map(table.blocks.flatMap((block) => block.columns).map((one) => [nameOf(one), one]));
    const cells = new Map(table.cells.map((cell) => [cell.row, cell]));
    return [
      `${id} ${key}`,
      ...table.rows.map((row) => `  row ${row.key}: ${said(rowDefinition(table, row))}`),
      ...[...cells.values()].map((cell) => `  cells of ${cell.row}: ${said(cellRowDefinition(cell))}`),
      ...[...columns].map(([name, column]) => `  column ${name}: ${said(columnDefinition(table, column))}`),
      ...groups.map((label) => `  merged ${label}: ${said(groupDefinition(label))}`),
    ];
  });
}

const nameOf = ({ key }: ColumnSpec): string => key.split('/').at(-1)!;
