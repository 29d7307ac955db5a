/** suspect-cell: a lone wrong cell, wherever it stands, is one finding at that cell with the value that mends all. */
import { expect, test } from 'vitest';
import { applyEdits } from '../../../server/src/base/edits';
import { parseReport } from '../../../server/src/report/parse';
import { checkReport } from '../../../server/src/rules/run';
import { draft, draftPieces } from '../../support/builders';
import { check, checkFix, fixTitles, forRule } from '../../support/draft';
import { inLayouts } from '../../support/layouts';

/** Shows `shown` where the other figures are balanced for `value`. */
const wrong = (shown: number, value: number) => ({ shown: `⟦${shown}⟧`, value });

inLayouts((make, layout) => {
  const granted = { granted: [20, wrong(4, 5)] };

  test('stands on the one cell that explains all broken equations', () => {
    check(make({ applications: granted }), 'suspect-cell E 此格应为 5：改后 2 个等式全部成立…');
  });

  test('gives the sums as they are', () => {
    check(
      make({ applications: { newRequests: [58, 7, 0, 0, 1, 0, '⟦65⟧'] } }),
      'suspect-cell E 此格应为 66：改后 2 个等式全部成立（现为：本行各列之和 66，总计 65；总计列一、二项之和 65，三（七）、四项之和 66）',
    );
  });

  test('sets the value', () => {
    checkFix(make({ applications: granted }), make({ applications: { granted: [20, 5] } }));
  });

  test('keeps a lone figure and recomputes its totals where that is chosen', () => {
    checkFix(
      make({ applications: { 'other.other': [0, 0, wrong(3, 0)] } }),
      make({
        applications: {
          'other.other': [0, 0, 3],
          newRequests: [0, 0, 0, 0, 0, 0],
          carriedIn: [0, 0, 0, 0, 0, 0],
        },
      }),
      '保留此数，重算相关总计',
    );
  });

  test('finds each cell of the table when it alone is wrong, and its fix restores the draft', () => {
    const options = {
      layout,
      applications: {
        newRequests: [41, 13, 2, 5, 1, 9],
        'other.feeUnpaid': [3, 1, 0, 2, 0, 0],
        carriedIn: [4],
      },
    };
    const text = draft(options);
    for (const cell of valueCells(options)) {
      const broken = replaced(text, cell, String(Number(cell.text) + 7));
      const found = checkReport(parseReport(broken), { rethrow: true }).map(({ finding }) => finding);
      expect(found.map(({ rule, range }) => [rule, range.start])).toEqual([['suspect-cell', cell.start]]);
      expect(applyEdits(broken, found[0]?.fixes?.()[0]?.edits ?? [])).toBe(text);
    }
  });
});

test('prefers the value; neither mend is safe', () => {
  const text = draft({ applications: { granted: [20, wrong(4, 5)] } });
  expect(fixTitles(text)).toEqual(['改为 5', '保留此数，重算相关总计']);
});

test('does not offer to keep a total', () => {
  const text = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, '⟦65⟧'] } });
  expect(fixTitles(text)).toEqual(['改为 66']);
});

test('stands at two wrong cells that share no equation', () => {
  const applications = { newRequests: [wrong(59, 58), 7], 'notProcessed.duplicate': [0, 0, wrong(4, 1)] };
  check(draft({ applications }), 'suspect-cell E 此格应为 58…', 'suspect-cell E 此格应为 1…');
});

test('stands at two wrong totals', () => {
  const applications = {
    newRequests: [58, 7, 0, 0, 1, 0, '⟦65⟧'],
    granted: [20, 5, 0, 0, 0, 0, '⟦24⟧'],
  };
  check(draft({ applications }), 'suspect-cell E 此格应为 66…', 'suspect-cell E 此格应为 25…');
});

test('tells two wrong cells of one row together, and mends both', () => {
  const applications = { granted: [20, wrong(7, 5), 0, 0, 0, 0, '⟦29⟧'] };
  check(
    draft({ applications }),
    'suspect-cell E 此格应为 5，同时“（一）予以公开”行总计列应为 25：改后 3 个等式全部成立…',
    'suspect-cell E 此格应为 25，同时“（一）予以公开”行商业企业列应为 5：改后 3 个等式全部成立…',
  );
  checkFix(draft({ applications }), draft({ applications: { granted: [20, 5] } }), '两格分别改为 5、25');
});

test('stays silent where two pairs of cells explain the same', () => {
  const applications = {
    granted: [20, { shown: '6', value: 5 }, 9],
    partlyGranted: [3, 8, { shown: '8', value: 7 }],
  };
  forRule('suspect-cell').check(draft({ applications }));
});

test('stays silent where the row is all that is known', () => {
  const applications = { newRequests: [58, 7, 0, 0, 1, 0, 65] };
  forRule('suspect-cell').check(draft({ applications, omit: ['carriedForward'] }));
});

test('points at another cell of each broken equation', () => {
  const text = draft({ applications: { granted: [20, { shown: '4', value: 5 }] } });
  const [found] = checkReport(parseReport(text)).map(({ finding }) => finding);
  expect(found?.place).toEqual({ table: 'applications', row: 'granted', column: 'enterprise' });
  expect(found?.related?.map(({ range: { start, end } }) => text.slice(start, end))).toEqual(['25', '5']);
});

interface PlacedCell {
  readonly start: number;
  readonly text: string;
}

/** The 175 value cells of table `applications` as written. */
function valueCells(options: Parameters<typeof draftPieces>[0]): readonly PlacedCell[] {
  const cells: PlacedCell[] = [];
  let start = 0;
  for (const { text, table, cell } of draftPieces(options)) {
    if (table === 'applications' && cell?.spec !== undefined) cells.push({ start, text });
    start += text.length;
  }
  expect(cells).toHaveLength(175);
  return cells;
}

function replaced(text: string, { start, text: old }: PlacedCell, by: string): string {
  return text.slice(0, start) + by + text.slice(start + old.length);
}
