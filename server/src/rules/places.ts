/** Where findings about rows, headings and the report as a whole are shown. */
import { range, type Range } from '../base/text';
import type { SectionSpec } from '../form/types';
import type { Report, Row, Table } from '../report/model';

/** The label of a row; where it is lost the row's first value, else the row itself. */
export function rowRange(row: Row): Range {
  const [first] = row.label.cells;
  const last = row.label.cells.at(-1);
  if (first && last && first.range.start < last.range.end) return range(first.range.start, last.range.end);
  const value = row.values.find((cell) => cell.range.end > cell.range.start);
  return value?.range ?? row.physical.range;
}

/** The first line of a table that holds anything but separators. */
export function tableHead(table: Table): Range {
  for (const { cells } of table.physicalRows) {
    const cell = cells.find(({ range: content }) => content.end > content.start);
    if (cell) return cell.range;
  }
  return table.range;
}

/** A line of the report that speaks for all of it: its title, else its first heading. */
export function reportHead({ title, sections }: Report): Range {
  return title?.range ?? sections[0]?.heading.range ?? range(0, 0);
}

/** Where an absent section is missed: its table, the heading that it should stand before, or the last heading. */
export function sectionGap(report: Report, spec: SectionSpec): Range {
  const table = spec.table && report.tables[spec.table];
  if (table) return tableHead(table);
  const next = report.sections.find((section) => section.spec.number > spec.number);
  const heading = next?.heading ?? report.sections.at(-1)?.heading;
  return heading?.range ?? reportHead(report);
}

/** Start of a line; a byte order mark is no part of the first one. */
export function lineStart({ text, lines }: Report, line: number): number {
  const start = lines.start(line);
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}
