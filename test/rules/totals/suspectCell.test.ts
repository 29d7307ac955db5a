/** suspect-cell: a lone wrong cell, wherever it stands, is one finding at that cell with the value that mends all. */
import { expect, test } from 'vitest';
import { applyEdits } from '../../../server/src/base/edits';
import { messagesOf } from '../../../server/src/messages';
import { parseReport } from '../../../server/src/report/parse';
import { checkReport } from '../../../server/src/rules/run';
import { draft, draftPieces } from '../../support/builders';
import { check, checkFix, checksFor, fixTitles, forRule } from '../../support/draft';
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
    // Where a cell stands matters to the equations, its layout to the reader alone: one layout has them all tried.
    const step = layout === 'pipe-row' ? 1 : 6;
    for (const cell of valueCells(options).filter((_, index) => index % step === 0)) {
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

test('names the typing mistake, and offers its mend first', () => {
  const text = draft({ applications: { granted: [20, wrong(52, 25)] } });
  check(text, 'suspect-cell E 此格应为 25（疑似两位数字颠倒）：改后 2 个等式全部成立…');
  expect(fixTitles(text)).toEqual(['两位数字颠倒：改为 25', '保留此数，重算相关总计']);
  expect(checksFor({ locale: 'en' }).fixTitles(text)[0]).toBe('Two digits swapped: change to 25');
});

test('is one finding where a row is shifted by a column', () => {
  const right = [58, 7, 0, 0, 1, 0, 66];
  const shifted = [0, 58, 7, 0, 0, 1, 66].map((shown, index) =>
    index === 0 ? wrong(shown, 58) : { shown: String(shown), value: right[index] ?? 0 },
  );
  const text = draft({ applications: { granted: shifted } });
  check(
    text,
    'suspect-cell E “（一）予以公开”行自然人列应为 58，“（一）予以公开”行商业企业列应为 7，“（一）予以公开”行科研机构列应为 0，“（一）予以公开”行法律服务机构列应为 1，“（一）予以公开”行其他列应为 0（疑似数值错开一列）：改后 5 个等式全部成立…',
  );
  checkFix(text, draft({ applications: { granted: right } }), '数值错开一列：改为 58、7、0、1、0');
});

test('points at the other cells of a mistake over several, then at the broken equations', () => {
  const swapped = [7, 58].map((shown, index) => ({ shown: String(shown), value: index === 0 ? 58 : 7 }));
  const text = draft({ applications: { granted: swapped } });
  const [found] = checkReport(parseReport(text)).map(({ finding }) => finding);
  expect(found?.place).toEqual({ table: 'applications', row: 'granted', column: 'naturalPerson' });
  expect(found?.related?.map(({ facts }) => messagesOf('zh-cn').related(facts))).toEqual([
    '“（一）予以公开”行商业企业列应为 7，实为 58',
    '自然人列：各项之和 7 = 7，（七）总计 58',
    '商业企业列：各项之和 58 = 58，（七）总计 7',
  ]);
});

test('leaves a lone figure in the wrong column to the totals, which offer to move it', () => {
  const moved = [0, 3].map((shown, index) => ({ shown: `⟦${shown}⟧`, value: index === 0 ? 3 : 0 }));
  const text = draft({ applications: { 'other.other': moved } }).replaceAll(/[⟦⟧]/g, '');
  check(text, 'result-total E 自然人列：…', 'result-total E 商业企业列：…');
  expect(fixTitles(text)).toEqual(['相邻两列的数值对调：改为 3、0', '改为 0']);
});

test('does not offer to keep a total', () => {
  const text = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, '⟦65⟧'] } });
  expect(fixTitles(text)).toEqual(['改为 66']);
});

test('stands at two wrong cells that share no equation', () => {
  const applications = { newRequests: [wrong(59, 58), 7], 'notProcessed.duplicate': [0, 0, wrong(4, 1)] };
  check(draft({ applications }), 'suspect-cell E 此格应为 58…', 'suspect-cell E 此格应为 1…');
});

// Both totals stand in the column 总计: the balance (65 + 0 against 24 + …) and the sum of the results are broken as
// well, each by the total of its own row. The broken equations make one group; no single cell mends it, and only one
// pair does: both totals must be wrong. Each is told with the equations that are its own, `row-total` among them.
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
