/** On correct reports every rule is silent: all layouts, both forms, all versions of the invented prose. */
import { describe, expect, test } from 'vitest';
import { draft, layoutIds } from '../support/builders';
import { check, findingsOf } from '../support/draft';
import { proseVersions } from '../support/prose';

const figures = {
  applications: { newRequests: [41, 13, 2, 5, 1, 9], 'other.other': [3, 1, 0, 2, 0, 0], carriedIn: [4] },
  review: { reconsideration: [1, 0, 2, 1], directLitigation: [0, 1] },
};

describe.each(layoutIds)('%s', (layout) => {
  test.each([2019, 2020, 2021, 2025])('report for %i', (year) => {
    check(draft({ layout, year, ...figures }));
    check(draft({ layout, year, eol: '\r\n', bom: true }));
  });
});

test.each(proseVersions.map((_, index) => index))('prose %i', (prose) => {
  check(draft({ prose }));
});

test('text that is no report costs nothing but what is missing', () => {
  for (const text of ['', '|'.repeat(5000), '\u0000\u0001', '一、总体情况', '青山镇人民政府']) {
    expect(new Set(findingsOf(text).map(({ finding }) => finding.rule)).size).toBeLessThan(8);
  }
});
