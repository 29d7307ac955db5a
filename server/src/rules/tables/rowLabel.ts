/** A row is recognised, but its label, or a merged label that stands in it, lost or changed a part. */
import { range, textOf, type Range } from '../../base/text';
import { setLabel } from '../../format/write';
import { tableKeys } from '../../form/types';
import type { Report, Row } from '../../report/model';
import { rowPlace } from '../names';
import { rowRange } from '../places';
import { bothForms, defineRule } from '../rule';

export const rowLabel = defineRule({
  id: 'row-label',
  group: 'tables',
  tags: ['official-wording', 'copying'],
  severity: 'warning',
  forms: bothForms,
  fix: 'safe',
  since: '0.1.0',
  *check({ report }) {
    for (const key of tableKeys) {
      const table = report.tables[key];
      if (!table) continue;
      for (const row of table.rows) {
        const damaged = damagedLabel(report, row);
        if (!damaged) continue;
        const { expected } = damaged;
        yield {
          range: damaged.range,
          facts: { state: row.label.state, found: damaged.found, expected },
          place: { table: key, ...rowPlace(table.spec, row.spec) },
          fixes: () => [
            {
              title: { key: 'official-label', expected },
              safe: true,
              preferred: true,
              edits: setLabel(report, table, row),
            },
          ],
        };
      }
    }
  },
});

interface Damage {
  readonly range: Range;
  readonly found: string;
  readonly expected: string;
}

/** The row's own label where it is damaged, else a merged one; the fix mends all of them. */
function damagedLabel({ text }: Report, row: Row): Damage | undefined {
  const { label, spec } = row;
  if (spec.label === '') return undefined;
  if (label.state !== 'exact') {
    const [first] = label.cells;
    const last = label.cells.at(-1);
    const found = first && last ? textOf(text, range(first.range.start, last.range.end)) : '';
    // What stands in the place of a lost label (a zero, an empty cell) is no label.
    const lost = label.state === 'inferred' && /^[\d\s|]*$/.test(found);
    return { range: rowRange(row), found: lost ? '' : tidy(found), expected: spec.label };
  }
  const group = label.groups.find(({ state }) => state !== 'exact');
  if (!group) return undefined;
  return { range: group.cell.range, found: tidy(textOf(text, group.cell.range)), expected: group.label };
}

/** A label as a message shows it: what pasting put between its characters is left out. */
function tidy(found: string): string {
  return found.replace(/[\s|]+/g, ' ').trim();
}
