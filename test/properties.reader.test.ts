/** What holds for the reader on every report: it reads what was written, in every layout, and survives any damage. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableKeys } from '../server/src/form/types';
import type { Report } from '../server/src/report/model';
import { parseReport } from '../server/src/report/parse';
import { compare, type Miss } from './corpus/compare';
import { generateReport, type Choice } from './corpus/generate';
import { layoutIds } from './support/builders';
import { strike, struck } from './support/strikes';

/** Reports of several seeds, and what the reader got wrong about them. */
function readAll(
  seeds: number,
  choice: Choice,
): { cells: number; wrongCells: number; failures: readonly string[] } {
  let cells = 0;
  let wrongCells = 0;
  const failures: string[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const { text, truth, fileName, damage } = generateReport(seed, choice);
    const result = compare(truth, parseReport(text, { fileName }));
    cells += result.cells;
    wrongCells += result.wrongCells;
    const [first] = result.misses;
    if (first) failures.push(`seed ${seed} (${damage.join(' ')}): ${described(first)}`);
  }
  return { cells, wrongCells, failures };
}

function described({ kind, what, expected, actual }: Miss): string {
  return `${kind} ${what}: expected ${expected}, actual ${actual}`;
}

describe.each(layoutIds)('%s', (layout) => {
  test('reads an undamaged report exactly', () => {
    expect(readAll(15, { layout }).failures).toEqual([]);
  });

  test('reads damaged reports: 99.9 % of cells, 99 % of reports', () => {
    const seeds = 100;
    const { cells, wrongCells, failures } = readAll(seeds, { layout, damage: 2 });
    expect(failures.length, failures.join('\n')).toBeLessThanOrEqual(seeds * 0.01);
    expect(wrongCells).toBeLessThanOrEqual(cells * 0.001);
  });
});

test('reads reports whose tables have layouts of their own', () => {
  expect(readAll(40, {}).failures).toEqual([]);
});

/** Every place that a report speaks of, in the groups within which places must not overlap. */
function rangesOf(report: Report): readonly (readonly { readonly start: number; readonly end: number }[])[] {
  const tables = tableKeys.flatMap((key) => report.tables[key] ?? []);
  return [
    tables.map(({ range }) => range),
    ...tables.map(({ rows }) => rows.flatMap(({ values }) => values.map(({ range }) => range))),
    ...tables.map(({ physicalRows }) => physicalRows.map(({ range }) => range)),
    ...tables.map(({ physicalRows }) => physicalRows.flatMap(({ cells }) => cells.map(({ range }) => range))),
    ...tables.map(({ physicalRows }) => physicalRows.flatMap(({ cells }) => cells.map(({ slot }) => slot))),
    report.sections.map(({ heading }) => heading.range),
    report.sections.map(({ body }) => body),
    ...report.periods.map((period) => [period.start.range, period.end.range]),
    [report.preamble],
    report.title ? [report.title.range] : [],
  ];
}

/** What is wrong with the places of a report; collected, because asking `expect` each time takes seconds. */
function unsound(text: string): readonly string[] {
  const report = parseReport(text);
  const wrong: string[] = report.text === text ? [] : ['the text has changed'];
  for (const ranges of rangesOf(report)) {
    let end = 0;
    for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (range.start < end) wrong.push(`[${range.start},${range.end}) starts before ${end}`);
      if (range.end < range.start) wrong.push(`[${range.start},${range.end}) ends before it starts`);
      end = range.end;
    }
    if (end > text.length) wrong.push(`${end} lies behind the text's end ${text.length}`);
  }
  return wrong;
}

function expectSound(text: string): void {
  expect(unsound(text)).toEqual([]);
}

test('never throws, and all places lie inside the text and apart, whatever is struck', () => {
  const seeds = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(
      seeds,
      fc.integer({ min: 0, max: 3 }),
      fc.array(strike, { minLength: 1, maxLength: 4 }),
      (seed, damage, strikes) => {
        expectSound(strikes.reduce(struck, generateReport(seed, { damage }).text));
      },
    ),
    { numRuns: 200, seed: 7 },
  );
}, 30_000);

test('never throws on any text', () => {
  const scraps = fc.constantFrom(
    '|',
    '\n',
    '0',
    '（',
    '<table>',
    '<td>',
    '一、总体情况',
    '其他',
    '总计',
    '\t',
    '12月31日',
    '2025年',
    '| --- |',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(scraps, { maxLength: 80 }).map((all) => all.join('')),
      ),
      expectSound,
    ),
    { numRuns: 400, seed: 11 },
  );
});
