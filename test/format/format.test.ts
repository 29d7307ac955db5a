/** Formatting: columns line up, nothing is lost, nothing outside the tables is touched. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/edits';
import { displayWidth } from '../../server/src/base/width';
import { tableKeys, type TableKey } from '../../server/src/form/types';
import { parseReport } from '../../server/src/report/parse';
import { generateReport } from '../corpus/generate';
import { draft, layoutIds, type DraftOptions } from '../support/builders';
import { contentOf, format, formatted, linesOf, outside, tableOf, type Layout } from './support';

const targets: readonly Layout[] = ['preserve', 'pipe', 'markdown', 'tsv', 'html'];

/** Figures of several widths, a unit, a damaged label and a damaged header. */
const busy: DraftOptions = {
  applications: { newRequests: [58, 7, 0, 0, 1, 0], granted: [20, 1234, 0, 0, 0, 1], carriedIn: [0, '12件'] },
  disclosure: { fees: ['12.5'], regulations: [1, 20, 3] },
  labels: { 'denied.stateSecret': '1.属国家秘密' },
  headers: { review: { 结果纠正: ['结果', '结 果纠正'] }, applications: { 商业企业: '商业 企业' } },
};

describe.each(tableKeys)('golden: %s', (key: TableKey) => {
  test.each(['pipe', 'markdown', 'trailing-pipe', 'trimmed-pipe', 'spaces', 'html'] as const)(
    '%s',
    async (layout) => {
      const text = linesOf(formatted(draft(busy), layout), key).join('\n');
      await expect(`${text}\n`).toMatchFileSnapshot(`fixtures/${key}.${layout}.txt`);
    },
  );
});

/** Places of the borders in a line, in columns on screen. */
function borders(line: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (let at = line.indexOf('|'); at !== -1; at = line.indexOf('|', at + 1)) {
    places.add(displayWidth(line.slice(0, at), 'wide'));
  }
  return places;
}

describe('columns', () => {
  test.each(['pipe', 'markdown'] as const)(
    '%s: every border of a row of values stands in every other',
    (layout) => {
      const text = formatted(draft(busy), layout);
      const lines = linesOf(text, 'applications').filter((line) => /\d +\|/.test(line));
      const [first] = lines;
      for (const line of lines) {
        const own = borders(line);
        // The borders of the seven values and the edge.
        expect([...own].slice(-8), line).toEqual([...borders(first!)].slice(-8));
        expect(displayWidth(line, 'wide')).toBe(displayWidth(first!, 'wide'));
      }
    },
  );

  describe('labels that ran together', () => {
    const line = (shown: string, layout: Layout): string | undefined => {
      const labels = { 'denied.stateSecret': shown };
      const headers = { applications: { '（三）不予公开': '' } };
      const text = formatted(draft({ labels, headers }), layout);
      return linesOf(text, 'applications')
        .find((found) => found.includes('国家秘密'))
        ?.replace(/ +/g, ' ');
    };

    test.each([
      ['pipe', '| | （三）不予公开 | 1.属于国家秘密 | 0 '],
      ['tsv', '\t（三）不予公开\t1.属于国家秘密\t0'],
    ] as const)('each into its own column: %s', (layout, start) =>
      expect(line('（三）不予公开1．属于国家秘密', layout)).toContain(start),
    );

    test.each(['（3）不予公开1.属于国家秘密', '（三）不予公1.属于国家秘密', '（三）不予公开1.属国家秘密'])(
      'once, where damage hides the border: %s',
      (shown) => expect(line(shown, 'pipe')).toContain(`| | | ${shown} | 0 `),
    );
  });

  test('numbers at the left where they are not to be aligned', () => {
    const text = formatted(draft(busy), 'pipe', { alignNumbers: false });
    expect(text).toMatch(/\| 一、本年新收政府信息公开申请数量 +\| 58 +\| 7 +\|/);
  });

  test('ambiguous width as the editor has it', () => {
    const width = (ambiguousWidth: 'wide' | 'narrow') =>
      new Set(
        linesOf(formatted(draft(), 'pipe', { ambiguousWidth }), 'applications').map((line) =>
          displayWidth(line, ambiguousWidth),
        ),
      );
    expect(width('wide').size).toBe(1);
    expect(width('narrow').size).toBe(1);
  });
});

describe('edits', () => {
  test('none for a formatted table', () => {
    expect(format(formatted(draft(busy), 'pipe'), 'pipe').edits).toEqual([]);
    expect(format(formatted(draft(busy), 'pipe'), 'preserve').edits).toEqual([]);
  });

  test('one changed cell re-aligns its column only', () => {
    const text = formatted(draft(), 'pipe');
    const { values } = tableOf(parseReport(text), 'applications').rows[0]!;
    const { range } = values[2]!;
    const changed = `${text.slice(0, range.start)}1234567890${text.slice(range.end)}`;
    const { edits } = format(changed, 'pipe');
    const lines = linesOf(text, 'applications').length;
    // Each line has one place where blanks are put in; two where a header is centred over the column.
    expect(edits.length).toBeLessThanOrEqual(lines + 4);
    expect(edits.every(({ newText }) => newText.trim() === '')).toBe(true);
    expect(contentOf(formatted(changed, 'pipe'))).toEqual(contentOf(changed));
  });

  test('lie between the words, so that a cursor stays in its cell', () => {
    const text = draft();
    for (const { range, newText } of format(text, 'pipe').edits) {
      expect(text.slice(range.start, range.end) + newText).toMatch(/^[\s|]*$/);
    }
  });

  test('only in the tables asked for', () => {
    const text = draft();
    const report = parseReport(text);
    const { range } = tableOf(report, 'review');
    for (const options of [{ tables: ['review'] as const }, { within: range }]) {
      const { edits } = format(text, 'pipe', options);
      expect(edits.length).toBeGreaterThan(0);
      expect(edits.every((edit) => edit.range.start >= range.start && edit.range.end <= range.end)).toBe(
        true,
      );
    }
  });
});

describe('labels', () => {
  test('white space and width are tidied, syllables are not', () => {
    const text = formatted(
      draft({
        layout: 'stacked-pipe',
        labelStyle: { punctuation: 'half', separator: '、' },
        headers: { applications: { 商业企业: '商业 企业' }, review: { 结果纠正: '结 果' } },
      }),
      'preserve',
    );
    expect(text).toContain('| 商业企业 |');
    expect(text).toContain('\n1.属于国家秘密 |');
    expect(text).toContain('| （二）部分公开（区分处理的，只计这一情形，不计其他情形） |');
    expect(text).toContain('\n结果 |');
  });

  test.each(['html', 'tsv', 'pipe'] as const)('a break in a Markdown header is none in %s', (layout) => {
    const headers = { applications: { 商业企业: '商业<br>企业' } };
    const text = formatted(draft({ layout: 'markdown', headers }), layout);
    expect(text).toContain('商业企业');
    expect(text).not.toMatch(/br(?:>|&gt;)/);
  });

  test('a label of several lines is joined', () => {
    const text = formatted(
      draft({ layout: 'tab-stacked', headers: { applications: { '（三）不予公开': '（3） \n不予\n公开' } } }),
      'preserve',
    );
    expect(text).toContain('\t（3）不予公开\n');
  });
});

describe('refused and left as it is', () => {
  const rowOf = (text: string, label: string) => text.split('\n').find((line) => line.includes(label))!;

  test('a row that is none of the form', () => {
    const text = draft();
    const row = rowOf(text, '（七）总计');
    const strange = text.replace(row, `| 甲乙丙丁戊己庚辛 | 5 | 0 | 0 | 0 | 0 | 0 | 5 | ||\n${row}`);
    const { edits, refused } = format(strange, 'pipe', { tables: ['applications'] });
    expect(edits).toEqual([]);
    expect(refused).toEqual([{ table: 'applications', reason: 'unknown-row' }]);
  });

  test('a row with too few values', () => {
    const text = draft();
    const row = rowOf(text, '（七）总计');
    const short = text.replace(row, '| （七）总计 | 0 | 0 |');
    expect(format(short, 'preserve', { tables: ['applications'] })).toEqual({
      edits: [],
      refused: [{ table: 'applications', reason: 'cell-count' }],
    });
  });

  test('a blank value in a layout that cannot show it', () => {
    const text = draft({ applications: { newRequests: [0, '', 0, 0, 0, 0, 0] } });
    const { refused } = format(text, 'flat-lines');
    expect(refused).toEqual([{ table: 'applications', reason: 'unsafe' }]);
  });
});

describe.each(layoutIds)('from %s', (layout) => {
  test.each([...targets, ...layoutIds])(
    'to %s and to preserve: the same values, twice the same text',
    (target) => {
      const { labels: _, ...options } = busy;
      // every layout meets both forms, on its way in and on its way out
      const to = layoutIds.findIndex((one) => one === target) + targets.findIndex((one) => one === target);
      const year = (layoutIds.indexOf(layout) + to) % 2 === 0 ? 2020 : 2025;
      const text = draft({ ...options, year, layout });
      const { edits, refused } = format(text, target);
      expect(refused).toEqual([]);
      const after = applyEdits(text, edits);
      expect(contentOf(after)).toEqual(contentOf(text));
      expect(outside(after)).toBe(outside(text));
      expect(format(after, target).edits).toEqual([]);
    },
  );

  test('damaged drafts: values, order and the text outside stay', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.constantFrom(...targets), (seed, target) => {
        const { text } = generateReport(seed, { layout, damage: 2 });
        const after = formatted(text, target);
        expect(contentOf(after)).toEqual(contentOf(text));
        expect(outside(after)).toBe(outside(text));
      }),
      { numRuns: 12, seed: 301 },
    );
  });
});
