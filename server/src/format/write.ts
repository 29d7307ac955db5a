/**
 * Small edits of a table in the draft's own layout: set a value, mend a label or a header, pad a short row. What is
 * written follows the neighbouring cells, so that the draft looks as if it had always stood there.
 */
import { minimalEdit, replace, type TextEdit } from '../base/edits';
import { range, textOf, type Range } from '../base/text';
import type { Header, PhysicalRow, Report, Row, Table, ValueCell } from '../report/model';
import { inStyle, labelStyleOf } from './labelStyle';
import {
  cellIndex,
  headerKinds,
  patternOf,
  PieceSamples,
  rowEnd,
  rowPattern,
  writePattern,
  type Content,
  type Piece,
  type RowPattern,
} from './rowPattern';
import { TableStyle } from './tableStyle';

export { insertRows } from './insertRows';

/**
 * Puts `text` into a value cell. Where something stands there it is replaced; an empty cell gets the blanks that
 * its neighbours have around their values.
 */
export function setValue(report: Report, table: Table, cell: ValueCell, text: string): TextEdit {
  if (cell.range.start < cell.range.end) return replace(cell.range, text);
  const { before, after } = valuePadding(report.text, table, cell);
  return replace(cell.slot, before + text + after);
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
  const style = labelStyleOf(report.text, table);
  const edits: TextEdit[] = [];
  for (const { label, state, cell } of row.label.groups) {
    if (state !== 'exact') edits.push(...change(report.text, cell.range, inStyle(label, style)));
  }
  if (row.label.state === 'exact' || row.spec.label === '') return edits;
  const label = inStyle(row.spec.label, style);
  const [first] = row.label.cells;
  const last = row.label.cells[row.label.cells.length - 1];
  if (first && last && first.range.start < last.range.end) {
    return [...edits, ...change(report.text, range(first.range.start, last.range.end), label)];
  }
  return [...edits, ...addLabel(report, table, row, label)];
}

function change(text: string, where: Range, label: string): readonly TextEdit[] {
  return textOf(text, where) === label ? [] : [replace(where, label)];
}

/** The label into an empty cell left of the values, or into a cell of its own. */
function addLabel(report: Report, table: Table, row: Row, label: string): readonly TextEdit[] {
  const pattern = rowPattern(report.text, table, row);
  const contents: Content[] = pattern.pieces.map(({ kind, content }) => ({ kind, text: content }));
  const values = contents.findIndex(({ kind }) => kind === 'value');
  const at = values === -1 ? contents.length : values;
  const blank = row.label.cells[0] ? cellIndex(row.physical, row.label.cells[0]) : -1;
  if (blank !== -1) {
    contents[blank] = { kind: 'own', text: label };
  } else if (contents[at - 1]?.kind === 'lead' && at > row.spec.groups.length) {
    contents[at - 1] = { kind: 'own', text: label };
  } else {
    contents.splice(at, 0, { kind: 'own', text: label });
    dropTail(contents);
  }
  return rewrite(report, table, row.physical, pattern, contents, row.spec.index);
}

/** Takes one trailing blank away, if there is one. */
function dropTail(contents: Content[]): void {
  if (contents[contents.length - 1]?.kind === 'tail') contents.pop();
}

/** The edits that make a row of `contents` out of a row, written as it and its neighbours are. */
function rewrite(
  report: Report,
  table: Table,
  physical: PhysicalRow,
  pattern: RowPattern,
  contents: readonly Content[],
  index: number,
): readonly TextEdit[] {
  const neighbours = new TableStyle(report, table).nearest(index).map((known) => known.pattern);
  const written = writePattern(new PieceSamples([pattern, ...neighbours]).compose(contents));
  const { start } = physical.range;
  return minimalEdit(report.text.slice(start, rowEnd(report.text, table, physical)), written, start);
}

/**
 * Puts the official text, in the draft's own punctuation, in the place of a damaged or lost header. No edits where
 * it is right already, or where it is lost and nothing in its row tells its place.
 */
export function setHeader(report: Report, table: Table, header: Header): readonly TextEdit[] {
  if (header.state === 'exact') return [];
  const text = inStyle(header.expected, labelStyleOf(report.text, table));
  const { cell } = header;
  if (cell && cell.range.start < cell.range.end) return change(report.text, cell.range, text);
  return cell ? fillHeader(report, table, header, text) : addHeader(report, table, header, text);
}

/** The row that holds a header cell. */
function rowOf(table: Table, start: number): PhysicalRow | undefined {
  return table.physicalRows.find(({ cells }) => cells.some(({ slot }) => slot.start === start));
}

function fillHeader(report: Report, table: Table, { cell }: Header, text: string): readonly TextEdit[] {
  const physical = cell && rowOf(table, cell.slot.start);
  if (!physical) return [];
  const pattern = patternOf(report.text, table, physical, headerKinds(physical));
  const contents = pattern.pieces.map((piece, index): Content =>
    index === cellIndex(physical, cell) ? { kind: 'other', text } : { kind: piece.kind, text: piece.content },
  );
  return rewrite(report, table, physical, pattern, contents, 0);
}

/** A cell of its own for a lost header, behind the header that the form has before it. */
function addHeader(report: Report, table: Table, header: Header, text: string): readonly TextEdit[] {
  const before = table.headers[table.headers.indexOf(header) - 1]?.cell;
  const physical = before && rowOf(table, before.slot.start);
  if (!physical) return [];
  const pattern = patternOf(report.text, table, physical, headerKinds(physical));
  const contents = pattern.pieces.map(({ kind, content }): Content => ({ kind, text: content }));
  contents.splice(cellIndex(physical, before) + 1, 0, { kind: 'other', text });
  dropTail(contents);
  return rewrite(report, table, physical, pattern, contents, 0);
}

/**
 * Pads a row that has too few values with zeros behind its last one. No edits for a row with enough values: which
 * of too many is wrong, a person must decide.
 */
export function padRow(report: Report, table: Table, row: Row): readonly TextEdit[] {
  const missing = row.spec.cells.length - row.values.length;
  if (row.count !== 'short' || missing <= 0) return [];
  const style = new TableStyle(report, table);
  const pattern = rowPattern(report.text, table, row);
  const held = pattern.pieces.map(({ kind, content }): Content => ({ kind, text: content }));
  const tail = held.findIndex(({ kind }) => kind === 'tail');
  const filled = tail === -1 ? held : held.slice(0, tail);
  const zeros = Array.from({ length: missing }, (): Content => ({ kind: 'value', text: '0' }));
  const written = [...filled, ...zeros];
  const blanks = Math.min(held.length - filled.length, style.tailAfter(written.length));
  for (let at = 0; at < blanks; at++) written.push({ kind: 'tail', text: '' });
  return rewrite(report, table, row.physical, pattern, written, row.spec.index);
}
