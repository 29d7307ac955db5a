/** The sheet on a terminal, its columns lined up. */
import { displayWidth, padTo } from '../../base/width';
import type { Sheet } from './sheet';

const gap = '  ';

/** A line a report, and the totals where there are several. */
export function asTable({ words, columns, lines, totals, rules }: Sheet): string {
  const rows = [
    columns.map(({ short }) => short),
    ...lines.map((line) => columns.map(({ value }) => shown(value(line)))),
    ...(lines.length > 1 ? [totals.map((total) => (total === null ? '' : String(total)))] : []),
  ];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => displayWidth(row[at] ?? '', 'wide'))));
  const table = rows.map((row) =>
    row
      .map((cell, at) =>
        padTo(cell, widths[at] ?? 0, columns[at]?.kind === 'number' ? 'right' : 'left', 'wide'),
      )
      .join(gap)
      .trimEnd(),
  );
  const ruleWidth = Math.max(0, ...rules.map(({ rule }) => rule.length));
  const countWidth = Math.max(0, ...rules.map(({ count }) => String(count).length));
  const found = rules.map(
    ({ rule, count, summary }) =>
      `  ${String(count).padStart(countWidth)}${gap}${rule.padEnd(ruleWidth)}${gap}${summary}`,
  );
  const byRule = found.length === 0 ? [words.nothingFound] : [words.byRule, ...found];
  return `${[...table, '', ...byRule].join('\n')}\n`;
}

/** A figure that is not known is not zero. */
function shown(value: string | number | null): string {
  return value === null ? '—' : String(value);
}
