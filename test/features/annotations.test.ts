import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/edits';
import { range, textOf } from '../../server/src/base/text';
import { lensesOf, lensTitle } from '../../server/src/features/codeLens';
import { hintsIn } from '../../server/src/features/inlayHints';
import { formatTables } from '../../server/src/format/format';
import { draft } from '../support/builders';
import { inLayouts } from '../support/layouts';
import { en, read, zh, type ReadDraft } from './support';

/** Each hint behind the text of its line in front of it. */
function hints({ reading, text }: ReadDraft): readonly string[] {
  return hintsIn(reading, range(0, text.length), zh).map(({ at, label }) => {
    const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    return (/[^|\t\s]+$/.exec(before)?.[0] ?? '') + label;
  });
}

const wrong = { newRequests: [58, 7, 0, 0, 1, 0, 65] };

inLayouts((make) => {
  test('behind a wrong total stands the right one', () => {
    expect(hints(read(make({ applications: wrong })))).toEqual(['65 ≠ 66']);
  });

  test('two wrong totals have a hint each', () => {
    const figures = { newRequests: [58, 7, 0, 0, 1, 0, 64], granted: [20, 5, 0, 0, 0, 0, 27] };
    expect(hints(read(make({ applications: figures })))).toContain('27 ≠ 25');
  });

  test('a correct report has none', () => {
    expect(hints(read(make({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 66] } })))).toEqual([]);
  });
});

describe('no value is pushed out of its column', () => {
  const figures = {
    applications: { newRequests: [58, 7, 0, 0, 1, 0, 66], granted: [57, 7, 0, 0, 1, 0, 65] },
    review: { directLitigation: [1, 2, 0, 0, 4] },
  };

  inLayouts((make) => {
    test('behind a hint stands no other value of its line, but in HTML', () => {
      const { reading, text } = read(make(figures));
      const found = hintsIn(reading, range(0, text.length), zh);
      expect(found.length).toBeGreaterThan(0);
      for (const { at } of found) {
        const rest = text.slice(at, text.indexOf('\n', at));
        if (reading.report.tables.applications?.layout !== 'html') expect(rest).toMatch(/^[\s|]*$/);
      }
    });
  });
});

test('what one wrong cell explains is said once, behind its row and with its column’s name', () => {
  const figures = {
    newRequests: [3, 1],
    granted: [3, 1],
    'denied.internalAffairs': [0, 0, 5, 0, 0, 0, 0],
    resultTotal: [3, 1],
    carriedIn: [0],
    carriedForward: [0],
  };
  expect(hints(read(draft({ applications: figures })))).toEqual([' 科研机构 ≠ 0']);
});

test('figures in each other’s columns have each the value that belongs there', () => {
  const right = { newRequests: [58, 7, 3, 0, 1, 0, 69], granted: [58, 7, 3, 0, 1, 0, 69] };
  const swapped = { ...right, granted: [7, 58, 3, 0, 1, 0, 69], resultTotal: [58, 7, 3, 0, 1, 0, 69] };
  const zeros = { carriedIn: [0], carriedForward: [0] };
  expect(hints(read(draft({ applications: { ...swapped, ...zeros } })))).toEqual([
    ' 自然人 ≠ 58',
    ' 商业企业 ≠ 7',
  ]);
});

test('at a row label stands the sum that its total lacks', () => {
  expect(hints(read(draft({ applications: { granted: [20, 5, 0, 0, 0, 0, '/'] } })))).toEqual([
    '（一）予以公开 Σ 25',
  ]);
});

test('the third table has its hints at the totals', () => {
  const figures = { directLitigation: [1, 2, 0, 0, 4], litigationAfterReconsideration: [0, 0, 0, 0, 1] };
  expect(hints(read(draft({ review: figures, layout: 'pipe-row' })))).toEqual([
    ' 行政诉讼·未经复议直接起诉 总计 ≠ 3',
    '1 ≠ 0',
  ]);
});

test('only what is in view has hints, and never the table that is being typed in', () => {
  const { reading, text } = read(draft({ applications: wrong }));
  const table = reading.report.tables.applications;
  expect(hintsIn(reading, range(0, 10), zh)).toEqual([]);
  expect(hintsIn(reading, range(0, text.length), zh, table)).toEqual([]);
});

function lenses(made: ReadDraft, words = zh, typedIn?: 'applications'): readonly string[] {
  const { reading, text } = made;
  const { tables } = reading.report;
  const table = typedIn && tables[typedIn];
  return lensesOf(reading, table).flatMap((lens) => {
    const own = tables[lens.table];
    const line = textOf(text, lens.range).slice(0, 12);
    return own ? [`${line}… ${lensTitle(reading, lens.kind, own, words, table)}`] : [];
  });
}

test('above each table stands how many equations hold, and what can be done', () => {
  expect(lenses(read(draft()))).toEqual([
    '| 第二十条第（一）项 … 整理表格',
    '| （本列数据的勾稽关系… 39 个等式全部成立',
    '| （本列数据的勾稽关系… 整理表格',
    '| 行政复议 | 行政诉… 3 个等式全部成立',
    '| 行政复议 | 行政诉… 整理表格',
  ]);
});

test('what does not hold is counted, and totals can be recomputed', () => {
  const made = lenses(read(draft({ applications: wrong, without: ['disclosure', 'review'] })));
  expect(made.map((line) => line.replace(/^.*… /, ''))).toEqual(['2 个等式不成立', '整理表格', '重算总计']);
});

test('missing rows can be filled in, and make equations that cannot be told', () => {
  const text = draft({ omit: ['denied.stateSecret', 'granted'], without: ['disclosure', 'review'] });
  expect(lenses(read(text)).join('\n')).toMatch(/个等式成立，\d+ 个暂不能核对[^]*补入缺少的 2 行（填 0）/);
  expect(lenses(read(text), en).join('\n')).toMatch(
    /equations hold, \d+ cannot be told yet[^]*Insert 2 missing rows/,
  );
});

test('a table that is too wide for a window can be read without wrapped lines', () => {
  const tables = formatTables(read(draft()).reading.report, {
    layout: 'pipe',
    alignNumbers: true,
    ambiguousWidth: 'wide',
  });
  const titles = lenses(read(applyEdits(draft(), tables.edits)));
  const wide = titles.filter((title) => title.endsWith('换行／不换行'));
  expect(wide.map((title) => title.trim().slice(0, 6))).toEqual(['|     ', '|     ']);
  expect(titles[0]).toBe('|           … 整理表格');
});

test('for the table that is being typed in nothing is worked out', () => {
  const titles = lenses(read(draft({ applications: wrong })), zh, 'applications').join('\n');
  expect(titles).toContain('正在编辑…');
  expect(titles).not.toContain('重算总计');
});
