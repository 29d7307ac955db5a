/** Where the cursor goes when tables are written anew: to the same place in the same cell. */
import { applyEdits, type TextEdit } from '../base/edits';
import type { Range } from '../base/text';
import { tableKeys } from '../form/types';
import type { Report, Row } from '../report/model';
import { parseReport } from '../report/parse';
import type { WirePosition } from './requests';
import type { ServerState } from './state';

/** The position after `edits` of the cell content that holds `at`; undefined where it is in no row of a table. */
export function cursorAfter(
  { protocol }: ServerState,
  report: Report,
  edits: readonly TextEdit[],
  at: number,
): WirePosition | undefined {
  for (const key of tableKeys) {
    for (const row of report.tables[key]?.rows ?? []) {
      const index = contentsOf(row).findIndex(({ start, end }) => start <= at && at <= end);
      const content = contentsOf(row)[index];
      if (!content) continue;
      const after = parseReport(applyEdits(report.text, edits));
      const again = after.tables[key]?.rows.find(({ spec }) => spec.key === row.spec.key);
      const found = again && contentsOf(again)[index];
      return found && protocol.position(after, Math.min(found.start + at - content.start, found.end));
    }
  }
  return undefined;
}

/** What stands in the cells of a row: its values, then its own label. */
function contentsOf({ values, label }: Row): readonly Range[] {
  return [...values, ...label.cells].map(({ range }) => range);
}
