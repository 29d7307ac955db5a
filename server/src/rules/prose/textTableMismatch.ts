/**
 * A number or a denial in the prose contradicts the tables. The reader of claims says which clauses speak of this
 * year's item and of nothing else; where one of the cells is not known, or the clause is not certain, nothing is said.
 */
import { replace } from '../../base/edits';
import { cellSpec, type CellSpec, type TableSpec } from '../../form/types';
import { readClaims } from '../../report/claims';
import type { Claim, Report, ValueCell } from '../../report/model';
import type { Audit } from '../../solve/audit';
import { columnName, rowName, sumNames } from '../names';
import { bothForms, defineRule, type FormPlace, type Related } from '../rule';

export const textTableMismatch = defineRule({
  id: 'text-table-mismatch',
  group: 'prose',
  tags: ['consistency'],
  severity: 'warning',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check({ report, audit }) {
    for (const claim of readClaims(report)) {
      if (!claim.certain) continue;
      const cells = cellsOf(report, claim);
      const [first] = cells;
      if (!first || cells.length < claim.cells.length) continue;
      const values = cells.map(({ spec }) => audit.values[spec.table](spec.index));
      const sum = values.reduce<number | undefined>(
        (total, value) => (total === undefined || value === undefined ? undefined : total + value),
        0,
      );
      if (sum === undefined || sum === claim.value || sum + mended(audit, cells) === claim.value) continue;
      yield {
        range: claim.range,
        facts: {
          stated: claim.value,
          actual: sum,
          negation: claim.negation,
          what: namesOf(cells),
        },
        ...(cells.length === 1 && { place: first.place }),
        related: cells.map(({ related }) => related),
        ...(!claim.negation && {
          fixes: () => [
            {
              title: { key: 'take-table-value', value: sum },
              safe: false,
              preferred: true,
              edits: [replace(claim.range, String(sum))],
            },
          ],
        }),
      };
    }
  },
});

/** What the cells' sum gains when the suspect ones among them are mended: the prose may be right, and is no finding. */
function mended({ suspects }: Audit, cells: readonly ClaimedCell[]): number {
  return suspects
    .filter(({ table, cell }) => cells.some(({ spec }) => spec.table === table && spec.index === cell))
    .reduce((gain, { actual, expected }) => gain + expected - actual, 0);
}

interface ClaimedCell {
  readonly spec: CellSpec;
  readonly form: TableSpec;
  readonly place: FormPlace;
  readonly related: Related;
}

/** The cells of a claim, which may be of several tables, by the form's words. */
function namesOf(cells: readonly ClaimedCell[]): readonly string[] {
  const tables = new Set(cells.map(({ form }) => form));
  return [...tables].flatMap((table) =>
    sumNames(
      table,
      cells.filter(({ form }) => form === table).map(({ spec }) => spec),
    ),
  );
}

/** The cells that a claim is about, as far as the report has them. */
function cellsOf({ tables }: Report, claim: Claim): readonly ClaimedCell[] {
  return claim.cells.flatMap(({ table: key, row, column }): readonly ClaimedCell[] => {
    const table = tables[key];
    const spec = table && cellSpec(table.spec, row, column);
    const cell: ValueCell | undefined = spec && table.cells[spec.index];
    if (!spec || !cell) return [];
    const names = { row: rowName(table.spec, spec), column: columnName(table.spec, spec) };
    const value = cell.value.kind === 'number' ? cell.value.value : 0;
    return [
      {
        spec,
        form: table.spec,
        place: { table: key, row, column },
        related: { range: cell.range, facts: { kind: 'term', ...names, value } },
      },
    ];
  });
}
