/** A column header, clause or corner cell lost or changed a syllable; what pasting changes is no finding. */
import { textOf } from '../../base/text';
import { setHeader } from '../../format/write';
import { tableKeys, type ColumnSpec, type TableSpec } from '../../form/types';
import type { Header, Table } from '../../report/model';
import { tableHead } from '../places';
import { bothForms, defineRule, type FormPlace } from '../rule';

export const columnHeader = defineRule({
  id: 'column-header',
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
      for (const header of ownHeaders(table)) {
        if (header.state === 'exact') continue;
        const { expected, cell } = header;
        const found = cell ? textOf(report.text, cell.range).replace(/\s+/g, ' ') : '';
        yield {
          range: cell && cell.range.start < cell.range.end ? cell.range : nearestHeader(table, header),
          facts: { found, expected },
          place: headerPlace(table.spec, header.column),
          fixes: () => {
            const edits = setHeader(report, table, header);
            if (edits.length === 0) return [];
            return [{ title: { key: 'official-header', expected }, safe: true, preferred: true, edits }];
          },
        };
      }
    }
  },
});

/**
 * The headers that are worth a word: those of a block without rows are `missing-row`'s, and of a block that lost
 * them all the first one speaks.
 */
function ownHeaders({ headers, rows, spec }: Table): readonly Header[] {
  const standing = new Set(rows.map((row) => row.spec.block));
  const seen = new Set(headers.flatMap(({ cell, block }) => (cell ? [block] : [])));
  const told = new Set<number>();
  return headers.filter(({ block }) => {
    if (seen.has(block)) return true;
    if (!standing.has(block) && spec.key !== 'review') return false;
    return !told.has(block) && told.add(block);
  });
}

/** Where a header is lost, the one before it that stands shows the place. */
function nearestHeader({ headers, ...table }: Table, header: Header) {
  const before = headers.slice(0, headers.indexOf(header)).reverse();
  const standing = before.find(({ cell }) => cell && cell.range.start < cell.range.end);
  return standing?.cell?.range ?? tableHead({ headers, ...table });
}

/** A column of table `review` is known by its group's key as well, as its values are. */
function headerPlace(spec: TableSpec, column: ColumnSpec | undefined): FormPlace {
  if (!column) return { table: spec.key };
  const [group, name] = column.key.split('/');
  if (group === undefined || name === undefined) return { table: spec.key, column: column.key };
  return { table: spec.key, row: group, column: name };
}
