/** The preview's page: the report as the form prints it, on white paper whatever the editor's colours are. */
import { escaped, spanAttributes } from '../../../server/src/base/xml';
import type { PrintedReport } from '../../../server/src/lsp/requests';

type PrintedBlock = PrintedReport['blocks'][number];
type TableBlock = Extract<PrintedBlock, { kind: 'table' }>;
type Cell = TableBlock['grid']['rows'][number]['cells'][number];

/** What the page is sent: all that it shows, and whose it is. */
export interface PageContent {
  readonly uri: string;
  readonly body: string;
}

/** The blocks as HTML; every text of the draft is escaped. `leftNote` stands over rows that the form does not have. */
export function bodyOf(blocks: readonly PrintedBlock[], leftNote: string): string {
  return blocks.map((block) => blockHtml(block, leftNote)).join('\n');
}

function blockHtml(block: PrintedBlock, leftNote: string): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escaped(block.text)}</h1>`;
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'subheading':
      return paragraph(block.text, `<b>${escaped(block.heading)}</b>`);
    case 'paragraph':
      return paragraph(block.text);
    case 'table':
      return tableHtml(block, leftNote);
  }
}

/** The address of a page and the like: kept whole, it would tear the line in front of it apart. */
const longWord = /[!-~]{20}/;

function paragraph(text: string, lead = ''): string {
  return `<p${longWord.test(text) ? ' class="loose"' : ''}>${lead}${escaped(text)}</p>`;
}

function tableHtml({ table, grid, left }: TableBlock, leftNote: string): string {
  const rows = grid.rows.map(
    ({ cells }) =>
      `<tr>${cells
        .filter(({ covered }) => !covered)
        .map(cellHtml)
        .join('')}</tr>`,
  );
  const note =
    left.length === 0
      ? ''
      : `<aside>${escaped(leftNote)}<ul>${left.map((row) => `<li>${escaped(row)}</li>`).join('')}</ul></aside>`;
  return `<div class="sheet"><table class="${table}">${rows.join('\n')}</table></div>${note}`;
}

function cellHtml({ kind, text, columns, rows }: Cell): string {
  const tag = kind === 'value' ? 'td' : 'th';
  return `<${tag} class="${kind}"${spanAttributes(columns, rows)}>${escaped(text)}</${tag}>`;
}

/** The page itself; it asks for its content when it is loaded, and keeps its place while that changes. */
export function pageOf(nonce: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<style nonce="${nonce}">${styles}</style>
</head>
<body><main></main><script nonce="${nonce}">${script}</script></body>
</html>`;
}

/** Faces that official documents are set in, where a machine has them: titles in Song, prose in Fangsong. */
const styles = `
body { margin: 0; padding: 24px 12px; background: #e4e4e4; }
main { box-sizing: border-box; max-width: 210mm; min-height: 297mm; margin: 0 auto; padding: 30mm 24mm;
  background: #fff; color: #000; box-shadow: 0 1px 6px rgba(0, 0, 0, 0.35);
  font: 16px/1.85 "FangSong_GB2312", "FangSong", "STFangsong", "Noto Serif CJK SC", "SimSun", serif; }
h1 { margin: 0 0 0.3em; font-size: 24px; line-height: 1.5; text-align: center; font-weight: bold;
  font-family: "FZXiaoBiaoSong-B05S", "STZhongsong", "Noto Serif CJK SC", "SimSun", serif; }
h1 + p { margin-top: 1.2em; }
h2 { margin: 0.9em 0 0.2em; font-size: 17px; font-weight: bold; text-indent: 2em;
  font-family: "SimHei", "STHeiti", "Noto Sans CJK SC", sans-serif; }
p { margin: 0; white-space: pre-wrap; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
p.loose { text-align: start; word-break: break-all; }
.sheet { margin: 0.6em 0; overflow-x: auto; }
table { width: 100%; min-width: 480px; border-collapse: collapse; font-size: 13px; line-height: 1.45;
  font-family: "SimSun", "STSong", "Noto Serif CJK SC", serif; }
th, td { border: 1px solid #000; padding: 3px 4px; font-weight: normal; text-align: center; color: #000; }
th.label { text-align: left; }
table.disclosure th.label { width: 34%; text-align: center; }
table.review th { width: 6.6%; }
td { min-width: 2.2em; font-variant-numeric: tabular-nums; }
table.applications td { min-width: 3em; }
aside { margin: 0.4em 0 1em; padding: 6px 10px; border-left: 3px solid #b3261e; background: #fdf1f0; color: #000;
  font: 13px/1.6 sans-serif; }
ul { margin: 0; padding-left: 1.4em; }
@media (max-width: 640px) {
  main { padding: 24px 16px; min-height: 0; }
  table { min-width: 360px; font-size: 11px; }
  th, td { padding: 2px; }
  table.review td { min-width: 1.6em; }
}
@media print { body { padding: 0; background: #fff; } main { padding: 0; box-shadow: none; } }
`;

const script = `
const api = acquireVsCodeApi();
let state = api.getState() ?? {};
let shown = false;
addEventListener('message', ({ data }) => {
  if (typeof data?.body !== 'string') return;
  const other = state.uri !== data.uri;
  document.querySelector('main').innerHTML = data.body;
  if (other) scrollTo(0, 0);
  else if (!shown) scrollTo(0, state.scroll ?? 0);
  shown = true;
  state = { uri: data.uri, scroll: scrollY };
  api.setState(state);
});
addEventListener('scroll', () => {
  if (!shown) return;
  state = { ...state, scroll: scrollY };
  api.setState(state);
});
api.postMessage('ready');
`;
