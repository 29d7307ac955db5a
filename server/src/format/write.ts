/**
 * Small edits of a table in the draft's own layout: set a value, mend a label or a header, pad a short row. What is
 * written follows the neighbouring cells, so that the draft looks as if it had always stood there.
 */
import { minimalEdit, replace, type TextEdit } from '../base/edits';
import { overlaps, range, textOf, type Range } from '../base/text';
import type { Header, PhysicalCell, PhysicalRow, Report, Row, Table, ValueCell } from '../report/model';
import { insertHeaderRows, isRowLost } from './insertHeaders';
import { inStyle, labelStyleOf } from './labelStyle';
import {
  headerPattern,
  ownCells,
  rowEnd,
  rowPattern,
  slotOf,
  writePattern,
  type Piece,
  type RowPattern,
} from './rowPattern';
import type { Content } from './samples';
import { tableStyleOf } from './tableStyle';

export { insertRows } from './insertRows';

/**
 * Puts `text` into a value cell. Where something stands there it is replaced, with all the copies that a converter
 * made of a merged value; an empty cell gets the blanks that its neighbours have around their values.
 */
export function setValue(report: Report, table: Table, cell: ValueCell, text: string): readonly TextEdit[] {
  if (cell.range.start < cell.range.end) {
    return [cell, ...copiesOf(report.text, table, cell)].map(({ range: where }) => replace(where, text));
  }
  const { before, after } = valuePadding(report.text, table, cell);
  return [replace(slotOf(report.text, table, cell), before + text + after)];
}

/** The cells behind the last value of a row that repeat it over the columns it is merged with. */
function copiesOf(text: string, table: Table, { range: where }: ValueCell): readonly PhysicalCell[] {
  const own = table.rows.find(({ values }) => values.at(-1)?.range.start === where.start);
  const value = textOf(text, where);
  return (own?.physical.cells ?? []).filter(
    ({ role, range: copy }) => role === 'padding' && copy.start > where.start && textOf(text, copy) === value,
  );
}

/** The blanks around the nearest value that is written like `cell`: of its row if there is one, else of the table. */
function valuePadding(text: string, table: Table, cell: ValueCell): Pick<Piece, 'before' | 'after'> {
  const own = table.rows.find(({ values }) => values.some(({ slot }) => slot.start === cell.slot.start));
  const first = own?.physical.cells[0]?.slot.start === cell.slot.start;
  for (const row of own ? [own, ...table.rows] : table.rows) {
    const sample = row.values.find(
      ({ range: content, slot }) =>
        content.start < content.end && (row.physical.cells[0]?.slot.start === slot.start) === first,
    );
    if (!sample) continue;
    return {
      before: text.slice(sample.slot.start, sample.range.start),
      after: text.slice(sample.range.end, sample.slot.end),
    };
  }
  const blank = textOf(text, cell.slot);
  if (table.layout === 'tab-stacked' || table.layout === 'tsv' || table.layout === 'html') {
    return { before: '', after: blank };
  }
  return { before: blank.includes('\n') ? blank.trimEnd() + '\n' : ' ', after: ' ' };
}

/**
 * Puts the official labels, in the draft's own punctuation, in the place of the row's damaged ones (its own and the
 * merged ones that stand in it). A lost label takes the place of its stand-in; where nothing stands for it, a cell
 * is put in and one of the row's trailing blanks is taken away. No edits where every label is right.
 */
export function setLabel(report: Report, table: Table, row: Row): readonly TextEdit[] {
  const style = labelStyleOf(table, report.text);
  const { groups, cells, state: own } = row.label;
  const [first] = cells;
  const last = cells.at(-1);
  const where = first && last && range(first.range.start, last.range.end);
  // a paste may have run a merged label and the row's own together: they are written together again
  const together = groups.filter(({ cell }) => where && overlaps(cell.range, where));
  const edits = groups.flatMap((group) => {
    if (group.state === 'exact' || together.includes(group)) return [];
    return change(report.text, group.cell.range, inStyle(group.label, style));
  });
  const right = own === 'exact' && together.every(({ state }) => state === 'exact');
  if (right || row.spec.label === '') return edits;
  const label = [...together, row.spec].map((one) => inStyle(one.label, style)).join('');
  if (where && where.start < where.end) return [...edits, ...change(report.text, where, label)];
  return [...edits, ...addLabel(report, table, row, label)];
}

function change(text: string, where: Range, label: string): readonly TextEdit[] {
  return textOf(text, where) === label ? [] : [replace(where, label)];
}

/** The label into an empty cell left of the values, or into a cell of its own. */
function addLabel(report: Report, table: Table, row: Row, label: string): readonly TextEdit[] {
  const pattern = rowPattern(report.text, table, row);
  const { pieces } = pattern;
  const blank = row.label.cells[0] ? indexOf(ownCells(report.text, table, row), row.label.cells[0]) : -1;
  const value = pieces.findIndex(({ kind }) => kind === 'value');
  const at = value === -1 ? pieces.length : value;
  const content: Content = { kind: 'own', text: label };
  const change: Change = {
    pattern,
    extent: tableStyleOf(table, report).extentOf(row),
    index: row.spec.index,
  };
  if (blank !== -1) return splice(report, table, change, blank, 1, [content]);
  // Blanks left of the label's place belong to the merged labels above; one more is the label's own.
  if (at > row.spec.groups.length && pieces[at - 1]?.kind === 'lead') {
    return splice(report, table, change, at - 1, 1, [content]);
  }
  return splice(report, table, withoutTail(change), at, 0, [content]);
}

/** A row that is to be written anew: how it stands, where, and its position in the form. */
interface Change {
  readonly pattern: RowPattern;
  readonly extent: Range;
  readonly index: number;
}

/** One trailing blank less, if there is one: a cell that is put in takes its column. */
function withoutTail({ pattern, ...rest }: Change): Change {
  const { pieces } = pattern;
  const blank = pieces[pieces.length - 1]?.kind === 'tail';
  return { ...rest, pattern: blank ? { ...pattern, pieces: pieces.slice(0, -1) } : pattern };
}

function indexOf(cells: readonly PhysicalCell[], cell: PhysicalCell): number {
  return cells.findIndex(({ slot }) => slot.start === cell.slot.start);
}

/** The edits that put `contents` in the place of `remove` cells from `at` on, written as the neighbours are. */
function splice(
  report: Report,
  table: Table,
  { pattern, extent, index }: Change,
  at: number,
  remove: number,
  contents: readonly Content[],
): readonly TextEdit[] {
  const samples = tableStyleOf(table, report).samples(index, pattern);
  if (!samples) return [];
  const written = writePattern(samples.splice(pattern, at, remove, contents));
  return minimalEdit(textOf(report.text, extent), written, extent.start);
}

/**
 * Puts the official text, in the draft's own punctuation, in the place of a damaged or lost header. No edits where
 * it is right already, or where it is lost and nothing in its row tells its place.
 */
export function setHeader(report: Report, table: Table, header: Header): readonly TextEdit[] {
  if (header.state === 'exact') return [];
  const text = inStyle(header.expected, labelStyleOf(table, report.text));
  const { cell } = header;
  if (cell && cell.range.start < cell.range.end) return change(report.text, cell.range, text);
  if (!cell && isRowLost(table, header)) return insertHeaderRows(report, table, header);
  return cell ? fillHeader(report, table, header, text) : addHeader(report, table, header, text);
}

/** The row that holds a header cell. */
function rowOf(table: Table, start: number): PhysicalRow | undefined {
  return table.physicalRows.find(({ cells }) => cells.some(({ slot }) => slot.start === start));
}

/** The header's text into the empty cell at its place. */
function fillHeader(report: Report, table: Table, { cell }: Header, text: string): readonly TextEdit[] {
  const physical = cell && rowOf(table, cell.slot.start);
  if (!physical) return [];
  const change = headerChange(report, table, physical);
  return splice(report, table, change, indexOf(physical.cells, cell), 1, [{ kind: 'other', text }]);
}

/** A cell of its own for a lost header, behind the header that the form has before it. */
function addHeader(report: Report, table: Table, header: Header, text: string): readonly TextEdit[] {
  const before = table.headers[table.headers.indexOf(header) - 1]?.cell;
  const physical = before && rowOf(table, before.slot.start);
  if (!physical) return [];
  const change = withoutTail(headerChange(report, table, physical));
  return splice(report, table, change, indexOf(physical.cells, before) + 1, 0, [{ kind: 'other', text }]);
}

function headerChange(report: Report, table: Table, physical: PhysicalRow): Change {
  return {
    pattern: headerPattern(report.text, table, physical),
    extent: range(physical.range.start, rowEnd(report.text, table, physical)),
    index: 0,
  };
}

/**
 * Pads a row that has too few values with zeros behind its last one. No edits for a row with enough values: which
 * of too many is wrong, a person must decide.
 */
export function padRow(report: Report, table: Table, row: Row): readonly TextEdit[] {
  if (row.count !== 'short') return [];
  const style = tableStyleOf(table, report);
  const pattern = rowPattern(report.text, table, row);
  const { pieces } = pattern;
  // What is blank at the end may stand for lost values as well as for merged cells: both are written anew.
  const end = pieces.reduce((found, { content }, index) => (content === '' ? found : index + 1), 0);
  const present = pieces.slice(0, end).filter(({ kind }) => kind === 'value').length;
  const zeros = Array.from({ length: row.spec.cells.length - present }, (): Content => ({
    kind: 'value',
    text: '0',
  }));
  const blanks = Math.min(pieces.length - end, style.tailAfter(end + zeros.length));
  const tail = Array.from({ length: blanks }, (): Content => ({ kind: 'tail', text: '' }));
  const change = { pattern, extent: style.extentOf(row), index: row.spec.index };
  return splice(report, table, change, end, pieces.length - end, [...zeros, ...tail]);
}
