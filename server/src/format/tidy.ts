/**
 * `preserve` for the layouts of one cell a line (and for HTML): the cells stay where they are; labels are joined and
 * the blanks around each content become those of the layout.
 */
import { minimalEdit, replace, type TextEdit } from '../base/edits';
import { range, textOf } from '../base/text';
import type { LayoutId, PhysicalCell, Report, Table } from '../report/model';
import { tidied } from './content';

/** Blanks before and behind a content: in the first cell of a row, and in the others. */
interface Spacing {
  readonly first: readonly [string, string];
  readonly later: readonly [string, string];
}

const spacings: Partial<Readonly<Record<LayoutId, Spacing>>> = {
  'stacked-pipe': { first: [' ', ' '], later: ['', ' '] },
  'lone-pipe': { first: ['', ' '], later: ['', ' '] },
  'stacked-trailing': { first: ['', ' '], later: ['', ' '] },
  'tab-stacked': { first: ['', ''], later: ['', ''] },
  'flat-pipe': { first: ['', ''], later: ['', ''] },
  'flat-lines': { first: ['', ''], later: ['', ''] },
};

/** Edits that tidy each cell of the table in its place. */
export function tidyCells(report: Report, table: Table): readonly TextEdit[] {
  const official = officialTexts(table);
  const spacing = spacings[table.layout];
  return table.physicalRows.flatMap(({ cells }) =>
    cells.flatMap((cell, index) =>
      tidyCell(report.text, cell, official, index === 0 ? spacing?.first : spacing?.later),
    ),
  );
}

/** The form's text for each cell that holds a label or header, by its start. */
function officialTexts(table: Table): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { cell, expected } of table.headers) if (cell) texts.set(cell.range.start, expected);
  for (const { spec, label } of table.rows) {
    for (const { cell, label: group } of label.groups) texts.set(cell.range.start, group);
    const [own] = label.cells;
    if (own && label.cells.length === 1) texts.set(own.range.start, spec.label);
  }
  return texts;
}

function tidyCell(
  text: string,
  { range: content, slot }: PhysicalCell,
  official: ReadonlyMap<number, string>,
  spacing: readonly [string, string] | undefined,
): readonly TextEdit[] {
  if (content.start === content.end) return [];
  const edits: TextEdit[] = [];
  const own = textOf(text, content);
  const expected = official.get(content.start);
  // Markup inside a cell is not ours to tidy.
  if (expected !== undefined && !/[<&]/.test(own)) {
    edits.push(...minimalEdit(own, tidied(own, expected), content.start));
  }
  if (!spacing) return edits;
  const [before, after] = spacing;
  const leading = range(slot.start, content.start);
  const trailing = range(content.end, slot.end);
  if (isRunOfBlanks(textOf(text, leading), before)) edits.push(replace(leading, before));
  if (isRunOfBlanks(textOf(text, trailing), after)) edits.push(replace(trailing, after));
  return edits;
}

/** Blanks of one line other than the wanted ones; line breaks and what is no blank stay. */
function isRunOfBlanks(found: string, wanted: string): boolean {
  return found !== wanted && /^[^\S\r\n]*$/.test(found);
}
