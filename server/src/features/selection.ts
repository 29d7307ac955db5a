/** What a selection grows to: cell, row, part, table, section in a table; sentence, line, sub-heading in prose. */
import { contains, range, trimRange, type Range } from '../base/text';
import type { Report, Table } from '../report/model';
import { partsOf, type Part } from './shared/outline';
import { rowAt, tableAt, touches } from './shared/places';
import type { Reading } from './shared/reading';

/** Ranges that hold an offset, from the smallest to the whole text, each inside the next. */
export function selectionsAt(reading: Reading, at: number): readonly Range[] {
  const { report } = reading;
  const table = tableAt(reading, at);
  const section = report.sections.find(({ heading, body }) => heading.range.start <= at && at <= body.end);
  const steps: readonly (Range | undefined)[] = [
    ...(table ? tableSteps(table, at) : proseSteps(report, at)),
    section?.subheadings.find(({ extent }) => touches(extent, at))?.extent,
    section?.body,
    section && range(section.heading.range.start, section.body.end),
    range(0, report.text.length),
  ];
  const found: Range[] = [];
  for (const step of steps) {
    const inner = step && trimmed(report, step);
    const last = found.at(-1);
    if (!inner || !touches(inner, at)) continue;
    if (!last || (contains(inner, last) && !contains(last, inner))) found.push(inner);
  }
  return found.length > 0 ? found : [range(at, at)];
}

function tableSteps(table: Table, at: number): readonly (Range | undefined)[] {
  const physical = table.physicalRows.find((row) => touches(row.range, at));
  const cell =
    physical?.cells.find((one) => one.range.end > one.range.start && touches(one.range, at)) ??
    physical?.cells.find(({ slot }) => touches(slot, at));
  return [
    cell?.range,
    cell?.slot,
    rowAt(table, at)?.physical.range ?? physical?.range,
    ...partSteps(partsOf(table), at),
    table.range,
  ];
}

/** The parts around an offset, the innermost first. */
function partSteps(parts: readonly Part[], at: number): readonly Range[] {
  const part = parts.find((one) => touches(one.range, at));
  return part ? [...partSteps(part.parts, at), part.range] : [];
}

function proseSteps({ text, lines }: Report, at: number): readonly Range[] {
  const line = lines.range(lines.lineAt(at));
  let start: number = at;
  while (start > line.start && !endsSentence(text.charAt(start - 1))) start--;
  let end: number = at;
  while (end < line.end && !endsSentence(text.charAt(end))) end++;
  return [range(start, Math.min(line.end, end + 1)), line];
}

function endsSentence(sign: string): boolean {
  return '。；！？;!?'.includes(sign) && sign !== '';
}

function trimmed({ text }: Report, { start, end }: Range): Range {
  return trimRange(text, start, end);
}
