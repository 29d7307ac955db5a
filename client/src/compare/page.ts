/** Both years' tables beside each other, as a page: no script, one style sheet, colours of the editor. */
import { escaped } from '../../../server/src/base/xml';
import type { CompareResult } from '../../../server/src/lsp/workspaceRequests';

export type Compared = Extract<CompareResult, { kind: 'compared' }>;
type Block = Compared['comparison']['blocks'][number];
type Row = Block['rows'][number];
type Cell = Row['cells'][number];

/** The words of the page, in the editor's language. */
export interface PageWords {
  readonly language: string;
  readonly title: string;
  /** What the page says above the tables. */
  readonly notes: readonly string[];
  readonly onlyChanges: string;
  readonly item: string;
  readonly last: string;
  readonly now: string;
  /** For a value that does not stand in the report. */
  readonly absent: string;
  /** Of a table: how many of its figures differ. */
  readonly differences: (count: number) => string;
}

/** The whole page; every text of the reports is escaped. `nonce` lets its own style sheet in, and nothing else. */
export function pageOf({ comparison }: Compared, words: PageWords, nonce: string): string {
  return `<!DOCTYPE html>
<html lang="${escaped(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<title>${escaped(words.title)}</title>
<style nonce="${nonce}">${styles}</style>
</head>
<body>
<h1>${escaped(words.title)}</h1>
${words.notes.map((note) => `<p>${escaped(note)}</p>`).join('\n')}
<p><input type="checkbox" id="only"> <label for="only">${escaped(words.onlyChanges)}</label></p>
<main>
${sections(comparison.blocks, words)}
</main>
</body>
</html>`;
}

function sections(blocks: readonly Block[], words: PageWords): string {
  const html: string[] = [];
  let title: string | undefined;
  for (const block of blocks) {
    if (block.title !== title) html.push(`<h2>${escaped(block.title)}</h2>`);
    title = block.title;
    html.push(table(block, words));
  }
  return html.join('\n');
}

function table({ clause, columns, rows }: Block, words: PageWords): string {
  const count = rows.reduce((sum, { cells }) => sum + cells.filter(differs).length, 0);
  const caption = [...(clause === null ? [] : [clause]), words.differences(count)].join(' · ');
  const year = (name: string, kind: string): string =>
    `<th scope="colgroup" colspan="${columns.length}" class="${kind}">${escaped(name)}</th>`;
  const heads = (kind: string): string =>
    columns.map((column) => `<th scope="col" class="${kind}">${escaped(column)}</th>`).join('');
  return `<div class="sheet"><table>
<caption>${escaped(caption)}</caption>
<colgroup></colgroup><colgroup span="${columns.length}"></colgroup><colgroup span="${columns.length}"></colgroup>
<thead>
<tr><th rowspan="2" scope="col">${escaped(words.item)}</th>${year(words.last, 'last')}${year(words.now, 'now')}</tr>
<tr>${heads('last')}${heads('now')}</tr>
</thead>
<tbody>
${rows.map((row) => tableRow(row, words)).join('\n')}
</tbody>
</table></div>`;
}

function tableRow({ label, cells }: Row, { absent }: PageWords): string {
  const groups = label.slice(0, -1).map((part) => `<span class="group">${escaped(part)}</span> `);
  const name = groups.join('') + escaped(label.at(-1) ?? '');
  const value = (text: string | null): string =>
    text === null || text === '' ? escaped(absent) : escaped(text);
  const last = cells.map(({ last: text }) => `<td class="last">${value(text)}</td>`);
  const now = cells.map((cell) =>
    differs(cell)
      ? `<td class="now changed"><strong>${value(cell.now)}</strong>${change(cell)}</td>`
      : `<td class="now">${value(cell.now)}</td>`,
  );
  const same = cells.some(differs) ? '' : ' class="same"';
  return `<tr${same}><th scope="row">${name}</th>${last.join('')}${now.join('')}</tr>`;
}

/** The difference in words that a screen reader says as well: `（+3）`. */
function change({ change: by }: Cell): string {
  if (by === null) return '';
  return ` <span class="change">（${by > 0 ? '+' : '−'}${Math.abs(by)}）</span>`;
}

function differs({ last, now, change: by }: Cell): boolean {
  return by === null ? last !== now : by !== 0;
}

const styles = `
body { padding: 0 16px 24px; color: var(--vscode-editor-foreground); background: var(--vscode-editor-background);
  font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); }
h1 { font-size: 1.4em; }
h2 { font-size: 1.15em; margin-top: 1.8em; }
.sheet { overflow-x: auto; margin-bottom: 1em; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: start; padding: 4px 0; color: var(--vscode-descriptionForeground); }
th, td { border: 1px solid var(--vscode-editorWidget-border, currentColor); padding: 2px 8px; font-weight: normal; }
thead th { background: var(--vscode-editorWidget-background); }
tbody th { text-align: start; min-width: 12em; position: sticky; left: 0; background: var(--vscode-editor-background); }
td { text-align: end; white-space: nowrap; }
.group { color: var(--vscode-descriptionForeground); }
th.now:first-of-type, td.last + td.now, th.last + th.now { border-inline-start-width: 3px; }
td.changed { background: var(--vscode-diffEditor-insertedTextBackground);
  outline: 1px dashed var(--vscode-diffEditor-insertedTextBorder, transparent); outline-offset: -3px; }
.change { font-weight: normal; }
#only:checked ~ main tr.same, p:has(#only:checked) ~ main tr.same { display: none; }
input:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
@media print { .sheet { overflow: visible; } tbody th { position: static; } }
`;
