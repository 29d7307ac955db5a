/** Above each table: how many of its equations hold, and what can be done to it. */
import { textOf, type Range } from '../base/text';
import { displayWidth } from '../base/width';
import type { TableKey } from '../form/types';
import { recomputeTotals } from '../format/complete';
import type { FeatureWords } from '../messages/features';
import type { Table } from '../report/model';
import type { Reading } from './shared/reading';
import { tally } from './shared/sums';

export const lensKinds = ['equations', 'format', 'fill', 'recompute', 'wrap'] as const;
export type LensKind = (typeof lensKinds)[number];

export interface Lens {
  readonly kind: LensKind;
  readonly table: TableKey;
  /** The first line of the table. */
  readonly range: Range;
}

/** A window beside a side bar shows about so many columns; in a wider table lines break in the middle of rows. */
const widest = 110;

/**
 * The lenses of a report, without their words, which `lensTitle` makes when they come into view. `typedIn`, the
 * table being edited, keeps its lenses, so that lines do not jump, but nothing is worked out for it.
 */
export function lensesOf(reading: Reading, typedIn?: Table): readonly Lens[] {
  const { lines, text } = reading.report;
  return reading.tables.flatMap((table) => {
    const range = lines.range(lines.lineAt(table.range.start));
    const kinds: LensKind[] = table.spec.equations.length > 0 ? ['equations', 'format'] : ['format'];
    if (missingRows(table) > 0) kinds.push('fill');
    if (table !== typedIn && recomputeTotals(reading.report, table).length > 0) kinds.push('recompute');
    if (displayWidth(textOf(text, range), 'wide') > widest) kinds.push('wrap');
    return kinds.map((kind) => ({ kind, table: table.key, range }));
  });
}

/** The words of a lens. */
export function lensTitle(
  reading: Reading,
  kind: LensKind,
  table: Table,
  words: FeatureWords,
  typedIn?: Table,
): string {
  switch (kind) {
    case 'equations':
      return table === typedIn ? words.checking : words.equations(tally(reading, table));
    case 'format':
      return words.formatTable;
    case 'fill':
      return words.fillZeros(missingRows(table));
    case 'recompute':
      return words.recompute;
    case 'wrap':
      return words.toggleWrap;
  }
}

function missingRows({ rows, spec }: Table): number {
  const present = new Set(rows.map((row) => row.spec.key));
  return spec.rows.filter(({ key }) => !present.has(key)).length;
}
