/**
 * What holds of every draft, correct, damaged or half typed: findings and fixes stay inside the text, no rule throws,
 * fix-all comes to rest without touching other values, correct reports are silent, and a damaged paste of right
 * figures is no matter of totals. The reports are generated, with their truth; seeds are fixed.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, orderEdits } from '../../server/src/base/edits';
import type { Range } from '../../server/src/base/text';
import { tableKeys } from '../../server/src/form/types';
import { parseReport } from '../../server/src/report/parse';
import type { Report } from '../../server/src/report/model';
import { fixAll } from '../../server/src/rules/fixAll';
import { rules } from '../../server/src/rules/registry';
import { checkReport } from '../../server/src/rules/run';
import { damageIds } from '../corpus/damage/index';
import { generateReport, type Generated } from '../corpus/generate';
import { layoutIds } from '../support/builders';
import { strike, struck } from '../support/strikes';

const totals = new Set<string>(rules.filter(({ group }) => group === 'totals').map(({ id }) => id));

function findings(text: string) {
  return checkReport(parseReport(text), { rethrow: true }).map(({ finding }) => finding);
}

function assertInside(text: string, { start, end }: Range, what: string): void {
  if (start < 0 || end < start || end > text.length) throw new Error(`${what}: ${start}-${end}`);
}

/** Runs all rules and looks at every range and every fix. */
function assertSound(text: string): void {
  for (const { rule, range, related = [], fixes } of findings(text)) {
    assertInside(text, range, rule);
    for (const one of related) assertInside(text, one.range, `${rule}, related`);
    for (const { edits } of fixes?.() ?? []) {
      for (const edit of orderEdits(edits)) assertInside(text, edit.range, `${rule}, fix`);
      expect(applyEdits(text, edits), rule).not.toBe(text);
    }
  }
}

/** The table values that are plain numbers, by place. */
function plainValues({ tables }: Report): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const key of tableKeys) {
    for (const [index, cell] of (tables[key]?.cells ?? []).entries()) {
      if (cell?.value.kind === 'number') values.set(`${key} ${index}`, cell.value.value);
    }
  }
  return values;
}

describe.each(layoutIds)('%s', (layout) => {
  const correct = [1, 2, 3, 4].map((seed) => generateReport(seed, { layout }));
  const damaged = [11, 12, 13, 14, 15].map((seed) =>
    generateReport(seed, { layout, damage: 1 + (seed % 3) }),
  );

  test('nothing is said of correct reports', () => {
    for (const { text, seed } of correct) {
      const loud = checkReport(parseReport(text), { rethrow: true })
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        // A report of a later year on the old form is correct but for that.
        .filter(({ finding }) => finding.rule !== 'outdated-form' && finding.rule !== 'outdated-citation');
      expect(
        loud.map(({ finding }) => finding.rule),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });

  test('ranges and fixes stay inside', () => {
    for (const { text } of damaged) assertSound(text);
  });

  test('fix-all comes to rest, changes no other value and breaks nothing', () => {
    for (const { text, seed } of damaged) {
      const before = parseReport(text);
      const after = fixAll(before, (next) => parseReport(next), { rethrow: true }).report;
      expect(fixAll(after, (next) => parseReport(next)).edits, `seed ${seed}`).toEqual([]);
      const values = plainValues(after);
      for (const [place, value] of plainValues(before))
        expect([place, values.get(place)]).toEqual([place, value]);
      const said = new Set(findings(text).map(({ rule, place }) => JSON.stringify([rule, place])));
      const fresh = findings(after.text).filter(
        ({ rule, place }) => !totals.has(rule) && !said.has(JSON.stringify([rule, place])),
      );
      expect(
        fresh.map(({ rule }) => rule),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });
});

test.each(damageIds)('right figures pasted with %s are no matter of totals', (id) => {
  for (const seed of [21, 22, 23]) {
    const { text }: Generated = generateReport(seed, { damage: [id] });
    expect(
      findings(text).filter(({ rule }) => totals.has(rule)),
      `seed ${seed}`,
    ).toEqual([]);
  }
});

test('no rule throws on a half typed draft, cut at any line', () => {
  for (const [layout, step] of [
    ['pipe-row', 1],
    ['stacked-pipe', 9],
    ['markdown', 2],
    ['html', 17],
  ] as const) {
    const { text } = generateReport(31, { layout, damage: 1 });
    const lines = text.split('\n');
    for (let count = 0; count < lines.length; count += step) assertSound(lines.slice(0, count).join('\n'));
  }
}, 30_000);

test('no rule throws wherever the keyboard strikes', () => {
  const reports = layoutIds.map((layout, at) => generateReport(41 + at, { layout, damage: 1 }).text);
  fc.assert(
    fc.property(
      fc.constantFrom(...reports),
      fc.array(strike, { minLength: 1, maxLength: 4 }),
      (text, strikes) => {
        assertSound(strikes.reduce(struck, text));
      },
    ),
    { numRuns: 60, seed: 7 },
  );
}, 30_000);
