/** Correct reports are left in peace: in every layout, and whatever pasting did to white space and width. */
import { describe, expect, test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { generateReport } from './corpus/generate';
import { draft, layoutIds } from './support/builders';
import { findingsOf } from './support/draft';

/** Rule and text of each finding, in the order of the text. */
function said(text: string): readonly string[] {
  return findingsOf(text).map(({ finding }) => {
    return `${finding.rule}: ${text.slice(finding.range.start, finding.range.end).slice(0, 30)}`;
  });
}

describe.each(layoutIds)('%s', (layout) => {
  test.each([2019, 2020, 2021, 2025])('a correct report of %i', (year) => {
    expect(said(draft({ layout, year }))).toEqual([]);
  });

  test('correct reports with figures', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { text, truth } = generateReport(seed, { layout });
      // A late report on the old form is told so.
      const late = truth.form === '2019' && (truth.year ?? 0) > 2020;
      expect(
        said(text).filter((line) => !late || !line.startsWith('outdated-')),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });

  test.each([
    'label-spaces',
    'label-line-breaks',
    'label-separators',
    'label-brackets',
    'cell-spaces',
    'crlf',
    'bom',
  ])('what pasting does is no finding: %s', (damage) => {
    for (let seed = 1; seed <= 4; seed++) {
      const { text } = generateReport(seed, { layout, form: '2021', damage: [damage] });
      expect(said(text), `seed ${seed}`).toEqual([]);
    }
  });
});

describe('samples', () => {
  const folder = path.resolve(import.meta.dirname, '../samples');
  const sample = (organ: string): string => {
    const name = readdirSync(folder).find((one) => one.includes(organ));
    return readFileSync(path.join(folder, name ?? organ), 'utf8');
  };
  const rulesOf = (organ: string): readonly string[] => [
    ...new Set(findingsOf(sample(organ)).map(({ finding }) => finding.rule)),
  ];

  test.each(['青山镇', '石桥乡'])('%s is clean', (organ) => expect(rulesOf(organ)).toEqual([]));

  test('the others show what the product finds', () => {
    expect(rulesOf('北岭县财政局')).toEqual(['suspect-cell']);
    expect(rulesOf('河湾镇')).toEqual(expect.arrayContaining(['section-number', 'missing-row', 'row-label']));
    expect(rulesOf('柳溪街道')).toEqual(
      expect.arrayContaining(['wrong-period', 'blank-cell', 'invalid-value']),
    );
  });
});
