/** The sheet as one web page that needs nothing else: totals, findings by rule as bars, the list. No script runs. */
import { escaped } from '../../base/xml';
import { rulePage } from '../../config/product';
import type { Sheet } from './sheet';

const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --line: #c9d1d9; --bar: #b35900; --soft: #f3f5f7; --bad: #b3001b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0f1419; --line: #39424d; --bar: #f0a14a; --soft: #1a2129; --bad: #ff8a8a; } }
body { margin: 2rem auto; max-width: 76rem; padding: 0 1rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
dl { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0; }
dl div { background: var(--soft); border: 1px solid var(--line); border-radius: .4rem; padding: .5rem .9rem; }
dt { font-size: .85rem; } dd { margin: 0; font-size: 1.35rem; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: start; vertical-align: top; }
thead th { background: var(--soft); position: sticky; top: 0; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bad { color: var(--bad); font-weight: 600; }
.file { overflow-wrap: anywhere; min-width: 18em; } tbody th { min-width: 7em; }
.wide thead .number { white-space: normal; min-width: 3em; }
.bars td:last-child { width: 45%; } .bars tbody th { white-space: nowrap; }
.bar { display: block; height: 1.1em; min-width: 2px; background: var(--bar); border-radius: 2px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
a { color: inherit; }
@media print { body { margin: 0; max-width: none; font-size: 9pt; } .wide { overflow: visible; } thead { display: table-header-group; } thead th { position: static; } .file { min-width: 8em; } tbody th { min-width: 5em; } tr { break-inside: avoid; } }
`;

/** The page. */
export function asHtml(sheet: Sheet): string {
  const { words, locale } = sheet;
  return (
    `<!doctype html>\n<html lang="${locale === 'en' ? 'en' : 'zh-CN'}">\n<head>\n<meta charset="utf-8">\n` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    `<title>${escaped(words.title)}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n` +
    `<h1>${escaped(words.title)}</h1>\n${totals(sheet)}${bars(sheet)}${list(sheet)}</main>\n</body>\n</html>\n`
  );
}

function totals({ words, lines, columns, totals: sums }: Sheet): string {
  const clean = lines.filter(({ errors, warnings }) => errors + warnings === 0).length;
  const cards = columns.flatMap(({ long, summed }, at) => (summed ? [card(long, sums[at] ?? 0)] : []));
  return (
    `<p>${escaped(words.reports(lines.length))}${words.total === '合计' ? '，' : ', '}${escaped(words.clean(clean))}</p>\n` +
    `<section aria-labelledby="total"><h2 id="total">${escaped(words.total)}</h2>\n<dl>${cards.join('')}</dl></section>\n`
  );
}

function card(term: string, value: string | number): string {
  return `<div><dt>${escaped(term)}</dt><dd>${escaped(String(value))}</dd></div>`;
}

/** A table whose bars say nothing that its figures do not say, so readers of the page aloud lose nothing. */
function bars({ words, rules }: Sheet): string {
  const most = Math.max(1, ...rules.map(({ count }) => count));
  const rows = rules.map(
    ({ rule, summary, count, reports }) =>
      `<tr><th scope="row"><a href="${escaped(rulePage(rule))}">${escaped(rule)}</a></th><td>${escaped(summary)}</td>` +
      `<td class="number">${count}</td><td class="number">${reports}</td>` +
      `<td aria-hidden="true"><span class="bar" style="width:${((100 * count) / most).toFixed(1)}%"></span></td></tr>\n`,
  );
  const table =
    rows.length === 0
      ? `<p>${escaped(words.nothingFound)}</p>`
      : `<div class="wide"><table class="bars"><thead><tr><th scope="col">${escaped(words.rule)}</th><th scope="col">${escaped(words.finds)}</th>` +
        `<th scope="col" class="number">${escaped(words.findings)}</th><th scope="col" class="number">${escaped(words.reportsFound)}</th>` +
        `<th aria-hidden="true"></th></tr></thead>\n<tbody>\n${rows.join('')}</tbody></table></div>`;
  return `<section aria-labelledby="rules"><h2 id="rules">${escaped(words.byRule)}</h2>\n${table}</section>\n`;
}

function list({ words, lines, columns }: Sheet): string {
  const heads = columns.map(
    ({ long, kind }) => `<th scope="col"${kind === 'number' ? ' class="number"' : ''}>${escaped(long)}</th>`,
  );
  const rows = lines.map((line) => {
    const cells = columns.map(({ kind, value }, at) => {
      const shown = value(line);
      const text = escaped(shown === null ? '—' : String(shown));
      if (at === 0) return `<th scope="row">${text}</th>`;
      const bad = columns[at]?.long === words.errors && line.errors > 0 ? ' bad' : '';
      return `<td class="${kind === 'number' ? `number${bad}` : 'file'}">${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>\n`;
  });
  return (
    `<section aria-labelledby="list"><h2 id="list">${escaped(words.list)}</h2>\n<div class="wide"><table>` +
    `<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${rows.join('')}</tbody></table></div></section>\n`
  );
}
