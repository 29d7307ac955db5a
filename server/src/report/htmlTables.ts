/** Which of the three tables the HTML tables of a text are: one may hold all three, or a part of one. */
import { bareText } from '../base/normalise';
import { tableKeys, type TableKey } from '../form/types';
import type { CutRow } from './layouts';
import { cutHtmlTables, hasHtmlTable } from './layouts/html';
import { longestTable } from './regions';
import { vocabulary } from './vocabulary';

/** Rows of an HTML table that belong to one table of the form. */
export interface HtmlRegion {
  readonly key: TableKey;
  readonly start: number;
  readonly end: number;
  readonly rows: readonly CutRow[];
}

/** Fewer labels than this, and it is another table. */
const fewestHits = 3;

/** The regions of the three tables; of two candidates for one table the one with more labels wins. */
export function findHtmlRegions(text: string): readonly HtmlRegion[] {
  if (!hasHtmlTable(text)) return [];
  const best = new Map<TableKey, { readonly region: HtmlRegion; readonly hits: number }>();
  for (const table of cutHtmlTables(text)) {
    for (const { key, first, last, hits } of runs(text, table.rows)) {
      if (hits < fewestHits || hits <= (best.get(key)?.hits ?? 0)) continue;
      const rows = bounded(table.rows.slice(first, last + 1));
      const whole = rows.length === table.rows.length;
      const start = whole ? table.start : (rows[0]?.start ?? table.start);
      const end = whole ? table.end : (rows.at(-1)?.end ?? table.end);
      best.set(key, { region: { key, start, end, rows }, hits });
    }
  }
  return [...best.values()].map(({ region }) => region).sort((a, b) => a.start - b.start);
}

/** As many rows as a table may take. */
function bounded(rows: readonly CutRow[]): readonly CutRow[] {
  const limit = (rows[0]?.start ?? 0) + longestTable;
  return (rows.at(-1)?.end ?? 0) <= limit ? rows : rows.filter(({ end }) => end <= limit);
}

interface Run {
  readonly key: TableKey;
  readonly first: number;
  last: number;
  hits: number;
}

/** Rows in a row that carry labels of one table; rows without labels of their own go on with it. */
function runs(text: string, rows: readonly CutRow[]): readonly Run[] {
  const found: Run[] = [];
  rows.forEach((row, index) => {
    const hits = { disclosure: 0, applications: 0, review: 0 };
    for (const cell of row.cells) {
      const bare = cell.plain === undefined ? bareText(text, cell.start, cell.end) : bareText(cell.plain);
      const entry = vocabulary.get(bare);
      for (const key of tableKeys) if (entry?.[key]) hits[key]++;
    }
    const open = found.at(-1);
    const most = tableKeys.reduce((a, b) => (hits[b] > hits[a] ? b : a));
    if (open && hits[open.key] >= hits[most]) {
      open.last = index;
      open.hits += hits[open.key];
    } else if (hits[most] > 0) {
      found.push({ key: most, first: index, last: index, hits: hits[most] });
    }
  });
  return found;
}
