/**
 * Measures the reader over generated reports: cells and whole reports read exactly, per layout and kind of
 * damage, with the seeds of the worst failures.
 *
 *     node test/corpus/run.mjs [--reports 200] [--seed 1] [--layout tsv] [--damage short-row,crlf | 3] [--show 5] [--ignore year,organ] [--text] [--matrix]
 */
import { parseArgs } from 'node:util';
import { parseReport } from '../../server/src/report/parse';
import { layoutIds, type LayoutId } from '../support/builders';
import { compare, type Miss } from './compare';
import { damageIds } from './damage/index';
import { generateReport, type Choice, type Generated } from './generate';

const { values: options } = parseArgs({
  options: {
    reports: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    layout: { type: 'string' },
    damage: { type: 'string' },
    show: { type: 'string', default: '3' },
    text: { type: 'boolean', default: false },
    ignore: { type: 'string', default: '' },
    matrix: { type: 'boolean', default: false },
  },
});
const ignored = options.ignore.split(',');

/** Counts over a number of reports. */
class Score {
  reports = 0;
  rightReports = 0;
  cells = 0;
  wrongCells = 0;
  readonly failures: { readonly generated: Generated; readonly misses: readonly Miss[] }[] = [];

  add(generated: Generated): void {
    const found = read(generated);
    const result = { ...found, misses: found.misses.filter(({ kind }) => !ignored.includes(kind)) };
    this.reports++;
    this.cells += result.cells;
    this.wrongCells += result.wrongCells;
    if (result.misses.length === 0) this.rightReports++;
    else this.failures.push({ generated, misses: result.misses });
  }

  get cellRate(): number {
    return this.cells === 0 ? 1 : 1 - this.wrongCells / this.cells;
  }

  get reportRate(): number {
    return this.reports === 0 ? 1 : this.rightReports / this.reports;
  }
}

function read(generated: Generated): ReturnType<typeof compare> {
  try {
    return compare(generated.truth, parseReport(generated.text, { fileName: generated.fileName }));
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const misses: readonly Miss[] = [{ kind: 'table', what, expected: 'a report', actual: 'an exception' }];
    return { cells: 200, wrongCells: 200, misses };
  }
}

function measure(reports: number, firstSeed: number, choice: Choice): Score {
  const score = new Score();
  for (let seed = firstSeed; seed < firstSeed + reports; seed++) score.add(generateReport(seed, choice));
  return score;
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(rate > 0.995 && rate < 1 ? 3 : 1)}%`.padStart(8);
}

function print(name: string, { cellRate, reportRate, failures }: Score): void {
  const seeds = failures.slice(0, 6).map(({ generated }) => generated.seed);
  console.log(`${name.padEnd(40)}${percent(cellRate)}${percent(reportRate)}   ${seeds.join(' ')}`);
}

function show({ failures }: Score, count: number): void {
  for (const { generated, misses } of failures.slice(0, count)) {
    console.log(
      `\nseed ${generated.seed}: ${generated.truth.tables.applications.layout}, form ${generated.truth.form}, ${generated.damage.join(' ')}`,
    );
    for (const { kind, what, expected, actual, at } of misses.slice(0, 6)) {
      console.log(`  ${kind}: ${what}: expected ${expected}, actual ${actual}`);
      if (at !== undefined)
        console.log(`    …${JSON.stringify(generated.text.slice(Math.max(0, at - 40), at + 20))}`);
    }
    if (misses.length > 6) console.log(`  … ${misses.length - 6} more`);
  }
}

const reports = Number(options.reports);
const seed = Number(options.seed);
const layouts = options.layout === undefined ? layoutIds : (options.layout.split(',') as readonly LayoutId[]);
const damage = options.damage;
const chosen =
  damage === undefined
    ? undefined
    : /^\d+$/.test(damage)
      ? Number(damage)
      : damage.split(',').filter(Boolean);

if (options.text) {
  const [layout] = options.layout === undefined ? [] : layouts;
  console.log(generateReport(seed, { ...(layout && { layout }), damage: chosen ?? 0 }).text);
} else if (options.matrix) {
  // One line per kind of damage and layout that is not read exactly, worst first.
  const rows = damageIds.flatMap((id) =>
    layouts.map((layout) => ({
      name: `${id} / ${layout}`,
      score: measure(reports, seed, { layout, damage: [id] }),
    })),
  );
  const bad = rows.filter(({ score }) => score.failures.length > 0);
  bad.sort((a, b) => a.score.reportRate - b.score.reportRate || a.score.cellRate - b.score.cellRate);
  for (const { name, score } of bad) {
    print(name, score);
    show(score, 1);
  }
} else {
  console.log(`${''.padEnd(40)}   cells reports   seeds that fail`);
  const total = new Score();
  const row = (name: string, choice: Choice): void => {
    const score = measure(reports, seed, choice);
    print(name, score);
    total.failures.push(...score.failures);
  };
  for (const layout of layouts) row(layout, { layout, damage: chosen ?? 0 });
  if (chosen === undefined) {
    row('(mixed layouts)', {});
    for (const layout of layouts) row(`${layout} +1..3`, { layout, damage: 1 + (seed % 3) });
    for (const id of damageIds) row(`* ${id}`, { damage: [id] });
  }
  total.failures.sort((a, b) => b.misses.length - a.misses.length);
  show(total, Number(options.show));
}
