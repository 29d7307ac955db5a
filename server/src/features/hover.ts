/**
 * Hover: what a row or column counts and which equations it is in with today's figures, what a value belongs to,
 * what a legal basis is called, which cell a number of the prose states, and where a finding is explained.
 */
import type { Range } from '../base/text';
import {
  cellRowDefinition,
  columnDefinition,
  groupDefinition,
  rowDefinition,
  type Definition,
} from '../form/definitions';
import type { CellSpec, Equation, TableSpec } from '../form/types';
import type { Row, Table } from '../report/model';
import type { FeatureWords } from '../messages/features';
import { columnName, columnOf, groupName, rowName } from '../rules/names';
import type { Block } from './shared/content';
import { placeAt, touches, type Place } from './shared/places';
import type { Reading } from './shared/reading';
import { equationLine, equationsOf } from './shared/sums';
import { lastYearFigures } from './shared/lastYear';

export interface Hover {
  readonly range: Range;
  readonly blocks: readonly Block[];
}

/** What to say about the text at an offset; undefined where there is nothing to say. */
export function hoverAt(reading: Reading, at: number, words: FeatureWords): Hover | undefined {
  const place = placeAt(reading, at);
  const citation = place ? undefined : reading.citations.find(({ range }) => touches(range, at));
  const blocks = place ? aboutPlace(reading, place, words) : [];
  if (citation) {
    const { title, number, firstYear, lastYear } = citation.basis;
    blocks.push({ kind: 'title', text: title[words.language] });
    // an English reader needs the document's own name as well, to find it
    if (words.language !== 'zh-cn') blocks.push({ kind: 'text', text: title['zh-cn'] });
    blocks.push({ kind: 'text', text: `${number} · ${words.forYears(firstYear, lastYear)}` });
  }
  const rules = aboutFindings(reading, at, words);
  const range = place?.range ?? citation?.range ?? rules[0]?.range;
  if (!range) return undefined;
  return { range, blocks: [...blocks, ...rules.map(({ block }) => block)] };
}

function aboutPlace(reading: Reading, place: Place, words: FeatureWords): Block[] {
  switch (place.kind) {
    case 'label':
      return aboutRow(reading, place.table, place.row, words);
    case 'group':
      return [{ kind: 'title', text: place.label }, ...defined(groupDefinition(place.label), words)];
    case 'header': {
      const { column, expected } = place.header;
      return [
        { kind: 'title', text: [...(column?.groups ?? []), expected].join(' · ') },
        ...defined(column && columnDefinition(place.table.spec, column), words),
      ];
    }
    case 'value':
      return place.spec ? aboutValue(reading, place.table, place.spec, words) : [];
    case 'claim': {
      const { claim, table, sum } = place.tied;
      const items = claim.cells.flatMap(({ row, column }) => {
        const spec = table.spec.cells.find((cell) => cell.row === row && cell.column === column);
        return spec ? [cellTitle(table.spec, spec)] : [];
      });
      return [
        { kind: 'title', text: words.tables[table.key] },
        { kind: 'list', items },
        { kind: 'text', text: words.tied(claim.value, sum, claim.negation) },
      ];
    }
  }
}

function aboutRow(reading: Reading, table: Table, row: Row, words: FeatureWords): Block[] {
  const { spec } = row;
  const lines = rowEquations(reading, table, spec.cells, words);
  return [
    { kind: 'title', text: [...spec.groups, spec.label].join(' · ') },
    ...defined(rowDefinition(table.spec, spec), words),
    ...(lines.length > 0 ? [{ kind: 'list', items: lines } as const] : []),
  ];
}

/** The row's own sum, and those of its columns: the broken ones each, the others counted. */
function rowEquations(
  reading: Reading,
  table: Table,
  cells: readonly number[],
  words: FeatureWords,
): readonly string[] {
  const own = table.spec.equations.filter(
    (one) => one.kind === 'row-total' && one.right.some((cell) => cells.includes(cell)),
  );
  const lines = own.map((equation) => words.equation(equationLine(reading, table, equation)));
  for (const kind of ['result-total', 'balance'] as const) {
    const down = table.spec.equations.filter((one) => one.kind === kind && isIn(one, cells));
    if (down.length === 0) continue;
    const all = down.map((equation) => equationLine(reading, table, equation));
    const count = (state: string): number => all.filter((line) => line.state === state).length;
    for (const line of all) if (line.state === 'broken') lines.push(words.equation(line));
    lines.push(words.columnsHold(kind, count('holds'), count('unknown')));
  }
  return lines;
}

function isIn({ left, right }: Equation, cells: readonly number[]): boolean {
  return left.some((cell) => cells.includes(cell)) || right.some((cell) => cells.includes(cell));
}

function aboutValue(reading: Reading, table: Table, spec: CellSpec, words: FeatureWords): Block[] {
  const column = columnOf(table.spec, spec);
  const lines = equationsOf(table, spec.index).map((equation) =>
    words.equation(equationLine(reading, table, equation)),
  );
  return [
    { kind: 'title', text: cellTitle(table.spec, spec) },
    ...defined(cellRowDefinition(spec), words),
    ...defined(column && columnDefinition(table.spec, column), words),
    ...(spec.kind === 'money' ? [{ kind: 'text', text: words.unit } as const] : []),
    ...(lines.length > 0 ? [{ kind: 'list', items: lines } as const] : []),
    ...lastYearFigures(reading, table.spec, spec).map(
      ({ year, row, value }) => ({ kind: 'text', text: words.lastYear(year, row, value) }) as const,
    ),
  ];
}

/** Row and column in the form's words; of table `review`, whose one row has no label, group and outcome. */
function cellTitle(table: TableSpec, spec: CellSpec): string {
  const column = columnName(table, spec);
  if (table.key === 'review') return `${groupName(columnOf(table, spec))} · ${column}`;
  const groups = table.rows[spec.rowIndex]?.groups ?? [];
  return [...groups.slice(1), rowName(table, spec), column].join(' · ');
}

function defined(definition: Definition | undefined, words: FeatureWords): readonly Block[] {
  return definition ? [{ kind: 'text', text: definition[words.language] }] : [];
}

interface AboutFinding {
  readonly range: Range;
  readonly block: Block;
}

/** Each rule once, however many of its findings stand here. */
function aboutFindings(reading: Reading, at: number, words: FeatureWords): readonly AboutFinding[] {
  const seen = new Map<string, AboutFinding>();
  for (const { finding } of reading.findings) {
    if (!touches(finding.range, at) || seen.has(finding.rule)) continue;
    seen.set(finding.rule, {
      range: finding.range,
      block: { kind: 'rule', rule: finding.rule, label: words.ruleHelp },
    });
  }
  return [...seen.values()];
}
