/** What can be folded away: sections, sub-headings, tables, and the parts of tables. */
import { trimRange, type Range } from '../base/text';
import { partsOf, type Part } from './shared/outline';
import type { Reading } from './shared/reading';

/** Lines from 0; the first one stays to be seen. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

/** The folds of a report, those of more than one line. */
export function folds({ report, tables }: Reading): readonly Fold[] {
  const { text, lines, sections } = report;
  const found: Fold[] = [];
  const add = ({ start, end }: Range): void => {
    const inner = trimRange(text, start, end);
    const fold = { startLine: lines.lineAt(inner.start), endLine: lines.lineAt(inner.end) };
    if (fold.startLine < fold.endLine) found.push(fold);
  };
  for (const { heading, body, subheadings } of sections) {
    add({ start: heading.range.start, end: body.end });
    for (const { extent } of subheadings) add(extent);
  }
  const addParts = (parts: readonly Part[]): void => {
    for (const part of parts) {
      add(part.range);
      addParts(part.parts);
    }
  };
  for (const table of tables) {
    add(table.range);
    addParts(partsOf(table));
  }
  return found;
}
