/** What of a text is prose: all that stands outside its tables. */
import { range, type Range } from '../base/text';

/** The stretches of `text` outside the given tables, in the order of the text; none of them is empty. */
export function outsideOf(
  text: string,
  tables: readonly ({ readonly range: Range } | undefined)[],
): readonly Range[] {
  const prose: Range[] = [];
  let start = 0;
  const ranges = tables.flatMap((table) => (table ? [table.range] : []));
  for (const table of ranges.sort((a, b) => a.start - b.start)) {
    if (table.start > start) prose.push(range(start, table.start));
    start = Math.max(start, table.end);
  }
  if (start < text.length) prose.push(range(start, text.length));
  return prose;
}
