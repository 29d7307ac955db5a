/** cell-count: a row with too few or too many values is one finding. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../server/src/base/edits';
import { textOf } from '../../../server/src/base/text';
import { parseReport } from '../../../server/src/report/parse';
import { checkReport } from '../../../server/src/rules/run';
import { cellCount } from '../../../server/src/rules/tables/cellCount';
import { draft } from '../../support/builders';
import { forRule } from '../../support/draft';

const { check, checkFix, checkNoFix, fixTitles } = forRule(
  'cell-count',
  'blank-cell',
  'invalid-value',
  'row-total',
  'suspect-cell',
);

/** The end of a row as a layout writes it, whole and without its last two values. */
const ends = {
  'pipe-row': [' | 4 | 5 | 0 | 12 | ||', ' | 4 | 5 |'],
  'trailing-pipe': [' | 4 | 5 | 0 | 12 | ||', ' | 4 | 5'],
  'stacked-pipe': ['4 |\n5 |\n0 |\n12 |\n||', '4 |\n5 |'],
  'tab-stacked': ['\t4\n\t5\n\t0\n\t12\n', '\t4\n\t5\n'],
} as const;

type Layout = keyof typeof ends;

function drafts(layout: Layout) {
  const whole = draft({ layout, applications: { carriedIn: [1, 2, 0, 4, 5] } });
  const [end, cut] = ends[layout];
  expect(whole).toContain(end);
  return { whole, end, short: whole.replace(end, cut) };
}

test.each([
  [' | 1 | 2', '补足 5 个 0'],
  [' | 1 | |', '补足 6 个 0'],
  [' | | |', '补足 7 个 0'],
  [' |', '补足 7 个 0'],
])('the fix says how many zeros it writes: %s', (values, title) => {
  const row = '二、上年结转政府信息公开申请数量';
  const whole = draft({ layout: 'trailing-pipe', applications: { carriedIn: [1, 2, 0, 4, 5] } });
  const text = whole.replace(new RegExp(`${row}[^\\n]*`), `${row}${values}`);
  const [written] = fixTitles(text);
  expect(written).toContain(title);
});

describe.each(Object.keys(ends) as readonly Layout[])('%s', (layout) => {
  test('counts the values of a short row and says nothing else about it', () => {
    check(drafts(layout).short, 'cell-count E “二、上年结转政府信息公开申请数量”行应有 7 个数值，实有 5 个');
  });

  test('says nothing of blank cells in a short row', () => {
    const blank = draft({ layout, applications: { carriedIn: [1, '/', 0, 4, 5, 0, 12] } });
    check(blank.replace(ends[layout][0], ends[layout][1]), 'cell-count E');
  });

  test('pads it with zeros', () => {
    const { short } = drafts(layout);
    const report = parseReport(short);
    const [found] = checkReport(report, { rules: [cellCount] });
    const [fix] = found?.finding.fixes?.() ?? [];
    const after = parseReport(applyEdits(short, fix?.edits ?? []));
    const row = after.tables.applications?.rows.find(({ spec }) => spec.key === 'carriedIn');
    expect(row?.values.map(({ range }) => textOf(after.text, range))).toEqual([...'1204500']);
    expect(fix?.safe).toBe(false);
  });

  test('counts the values of a long row, which a person must mend', () => {
    const { whole, end } = drafts(layout);
    const long = whole.replace(
      end,
      end.replace('4', layout.startsWith('tab') ? '4\n\t3' : layout.startsWith('st') ? '4 |\n3' : '4 | 3'),
    );
    check(long, 'cell-count E “二、上年结转政府信息公开申请数量”行应有 7 个数值，实有 8 个');
    checkNoFix(long);
  });
});

test('is about the row', () => {
  const [found] = checkReport(parseReport(drafts('tab-stacked').short));
  expect(found?.finding.place).toEqual({ table: 'applications', row: 'carriedIn' });
});

// Neighbouring rows end in the padding that merged labels leave: where a narrower row ends so too, values are missing.
test.each([
  ['pipe-row', ' | 5 | 0 | 12 | ||', ' | 5 | ||'],
  ['trailing-pipe', ' | 5 | 0 | 12 | ||', ' | 5 | ||'],
  ['stacked-pipe', '\n5 |\n0 |\n12 |\n||', '\n5 |\n||'],
] as const)('%s: takes the padding of a short row for no values', (layout, end, cut) => {
  const whole = draft({ layout, applications: { carriedIn: [1, 2, 0, 4, 5] } });
  expect(whole).toContain(end);
  check(whole.replace(end, cut), 'cell-count E “二、上年结转政府信息公开申请数量”行应有 7 个数值，实有 5 个');
});

/** The draft with the first value of row `granted` written in two cells. */
function split(text: string): string {
  const at = text.indexOf('（一）予以公开');
  const found = /(\d)(\d)(\D+)\d/.exec(text.slice(at));
  const [pair = '', first = '', second = '', separator = ''] = found ?? [];
  const place = at + (found?.index ?? 0);
  return (
    text.slice(0, place) + first + separator + second + text.slice(place + pair.length - separator.length - 1)
  );
}

describe.each(['pipe-row', 'trailing-pipe', 'stacked-pipe', 'tab-stacked', 'html'] as const)(
  '%s',
  (layout) => {
    test('joins a number that was split over two cells, where the equations tell which', () => {
      const whole = draft({ layout, applications: { granted: [58, 7, 0, 0, 1, 3, 69] } });
      expect(fixTitles(split(whole))).toEqual(['一个数拆入两格：改为 58']);
      checkFix(split(whole), whole);
    });

    test('joins nothing where the equations do not tell', () => {
      const applications = { granted: [11, 1, 0, 0, 0, 0, 12] };
      checkNoFix(split(draft({ layout, applications, omit: ['denied.deliberative'] })));
    });
  },
);
