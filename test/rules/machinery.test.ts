/** What the rules stand on: fixes of many rounds told as edits of the first text, signs, names, places, silence. */
import { describe, expect, test } from 'vitest';
import { applyEdits, replace } from '../../server/src/base/edits';
import { range } from '../../server/src/base/text';
import { forms } from '../../server/src/form/forms';
import { cellSpec } from '../../server/src/form/types';
import { parseReport } from '../../server/src/report/parse';
import { fixAll } from '../../server/src/rules/fixAll';
import { columnName, columnOf, groupName, rowName, rowPlace } from '../../server/src/rules/names';
import { lineStart, reportHead, rowRange, sectionGap, tableHead } from '../../server/src/rules/places';
import type { Rule } from '../../server/src/rules/rule';
import { checkReport, contextOf } from '../../server/src/rules/run';
import { placesOf, readSigns } from '../../server/src/rules/signs';
import { draft } from '../support/builders';
import { random } from '../support/random';

/** A rule that wants each `found` replaced; every second one only offered where `half` is said. */
const replacing = (found: string, by: string, safe = true): Rule => ({
  id: 'residue',
  group: 'prose',
  tags: ['copying'],
  severity: 'warning',
  forms: ['2019', '2021'],
  fix: 'safe',
  since: '0.1.0',
  *check({ report: { text } }) {
    for (let at = text.indexOf(found); at !== -1; at = text.indexOf(found, at + found.length)) {
      const where = range(at, at + found.length);
      yield {
        range: where,
        facts: { found },
        fixes: () => [{ title: { key: 'remove', found }, safe, edits: [replace(where, by)] }],
      };
    }
  },
});

describe('fixAll', () => {
  const mend = (text: string, ...rules: readonly Rule[]) => {
    const { report, edits, applied } = fixAll(parseReport(text), parseReport, { rules });
    expect(applyEdits(text, edits)).toBe(report.text);
    return {
      text: report.text,
      applied,
      edits: edits.map(({ range: { start, end }, newText }) => [start, end, newText]),
    };
  };

  test.each<
    readonly [string, readonly Rule[], string, number, readonly (readonly [number, number, string])[]]
  >([
    ['xay', [replacing('a', 'b')], 'xby', 1, [[1, 2, 'b']]],
    [
      'xaya',
      [replacing('a', '')],
      'xy',
      2,
      [
        [1, 2, ''],
        [3, 4, ''],
      ],
    ],
    // one after the other in one place, told as one
    ['xay', [replacing('a', 'b'), replacing('b', 'c')], 'xcy', 2, [[1, 2, 'c']]],
    // what a round wrote is partly taken away by the next
    ['xay', [replacing('a', 'pbq'), replacing('pb', '')], 'xqy', 2, [[1, 2, 'q']]],
    // a later round takes what stood around an earlier edit
    ['xay', [replacing('a', 'b'), replacing('xby', 'z')], 'z', 2, [[0, 3, 'z']]],
    ['xaby', [replacing('a', ''), replacing('b', '')], 'xy', 2, [[1, 3, '']]],
    // of two that overlap the second waits, and finds nothing any more
    ['xaby', [replacing('ab', 'q'), replacing('b', 'r')], 'xqy', 1, [[1, 3, 'q']]],
    ['xay', [replacing('a', 'b', false)], 'xay', 0, []],
    ['xay', [replacing('a', 'a')], 'xay', 0, []],
    ['', [replacing('a', 'b')], '', 0, []],
    // one that feeds itself comes to an end
    ['a', [replacing('a', 'ab')], `a${'b'.repeat(10)}`, 10, [[0, 1, `a${'b'.repeat(10)}`]]],
  ])('%s %#', (before, rules, text, applied, edits) => {
    expect(mend(before, ...rules)).toEqual({ text, applied, edits });
  });

  test('edits make of the first text what the last round made, whatever the fixes are', () => {
    const { pick, int } = letters(3);
    for (let run = 0; run < 120; run++) {
      const word = (least: number): string =>
        Array.from({ length: int(least, 3) }, () => pick('abcd')).join('');
      mend(word(1) + word(1) + word(1) + word(0), replacing(word(1), word(0)), replacing(word(1), word(0)));
    }
  });
});

function letters(seed: number) {
  const choices = random(seed);
  return {
    int: (low: number, high: number): number => choices.int(low, high),
    pick: (from: string): string => choices.pick([...from]),
  };
}

describe('checkReport', () => {
  const at = (id: Rule['id'], ...places: readonly (readonly [number, number])[]): Rule => ({
    ...replacing('x', ''),
    id,
    *check() {
      for (const [start, end] of places) yield { range: range(start, end), facts: { found: '' } };
    },
  });
  const text = draft();
  const found = (...rules: readonly Rule[]) =>
    checkReport(parseReport(text), { rules }).map(({ finding }) => [finding.rule, finding.range.start]);

  test('a broken date silences the period that shares text with it, and no other', () => {
    expect(
      found(
        at('malformed-date', [10, 20], [40, 50]),
        at('wrong-period', [0, 10], [5, 11], [19, 40], [20, 40], [45, 46], [50, 60]),
        at('stale-year', [12, 14]),
      ),
    ).toEqual([
      ['wrong-period', 0],
      ['malformed-date', 10],
      ['stale-year', 12],
      ['wrong-period', 20],
      ['malformed-date', 40],
      ['wrong-period', 50],
    ]);
    expect(found(at('wrong-period', [5, 11]), at('stale-year', [5, 11]))).toEqual([
      ['wrong-period', 5],
      ['stale-year', 5],
    ]);
  });

  test('says what is wanted of the ordered findings', () => {
    const report = parseReport(text);
    const rules = [at('stale-year', [9, 10], [3, 4])];
    const wanted = checkReport(report, {
      rules,
      wanted: (given, findings) => {
        expect(given).toBe(report);
        return findings.slice(0, 1);
      },
    });
    expect(wanted.map(({ finding }) => finding.range.start)).toEqual([3]);
  });

  test('signs are read once, and neighbours are nobody unless told', () => {
    const context = contextOf(parseReport(text));
    expect(context.signs).toBe(context.signs);
    expect([context.lastYear(), context.others()]).toEqual([undefined, undefined]);
  });
});

describe('signs', () => {
  const read = (text: string, ...parts: readonly (readonly [number, number])[]) =>
    readSigns(
      text,
      parts.length === 0 ? [range(0, text.length)] : parts.map(([start, end]) => range(start, end)),
    );

  test.each([
    ['公（开）“x”', [1, 3, 4, 6]],
    ['【】〔〕《》〈〉「」『』()[]', [...Array(16).keys()]],
    ['公开、，。', []],
  ])('brackets of %s', (text, expected) => {
    expect(read(text).brackets).toEqual(expected);
  });

  test.each([
    ['a12345678901b', [[1, 12]]],
    ['１２３４５６７８９０1', [[0, 11]]],
    ['138-1234-5678', [[0, 13]]],
    ['138 1234 5678 ', [[0, 13]]],
    // what ends a run: two signs between digits, another sign, too few of them
    ['138--12345678', []],
    ['1234567890', []],
    ['123456.78901', []],
    [
      '12345678901.12345678901',
      [
        [0, 11],
        [12, 23],
      ],
    ],
  ])('long numbers of %s', (text, expected) => {
    expect(read(text).longNumbers.map(({ start, end }) => [start, end])).toEqual(expected);
  });

  test.each([
    ['aXXb', [[1, 3]]],
    ['X_×＿Ｘxｘ', [[0, 7]]],
    ['aXbX', []],
    [
      'XXaXX',
      [
        [0, 2],
        [3, 5],
      ],
    ],
  ])('fillers of %s', (text, expected) => {
    expect(read(text).fillers.map(({ start, end }) => [start, end])).toEqual(expected);
  });

  test('only in the parts given', () => {
    expect(read('（XX）12345678901（', [1, 2], [4, 14])).toEqual({
      brackets: [],
      longNumbers: [],
      fillers: [],
    });
    expect(read('（（（', [1, 2]).brackets).toEqual([1]);
  });

  test('places of words', () => {
    const places = (text: string, words: string, ...parts: readonly (readonly [number, number])[]) => [
      ...placesOf(
        text,
        words,
        parts.map(([start, end]) => range(start, end)),
      ),
    ];
    expect(places('abab ab', 'ab', [0, 7])).toEqual([0, 2, 5]);
    expect(places('aaaa', 'aa', [0, 4])).toEqual([0, 2]);
    expect(places('abab ab', 'ab', [1, 4], [4, 7])).toEqual([2, 5]);
    expect(places('abab ab', 'ab', [0, 1], [6, 7])).toEqual([]);
    expect(places('abab', 'ab', [0, 3], [2, 4])).toEqual([0, 2]);
    expect(places('xx', 'ab', [0, 1], [1, 2])).toEqual([]);
  });
});

describe('names', () => {
  const { applications, review } = forms['2021'].tables;
  const upheld = cellSpec(review, 'litigationAfterReconsideration', 'upheld')!;
  const granted = cellSpec(applications, 'granted', 'enterprise')!;

  test('are the words of the form', () => {
    expect([rowName(applications, granted), columnName(applications, granted)]).toEqual([
      '（一）予以公开',
      '商业企业',
    ]);
    expect([rowName(review, upheld), columnName(review, upheld)]).toEqual([
      '行政诉讼·复议后起诉',
      '结果维持',
    ]);
    expect(groupName(undefined)).toBe('');
    expect(columnOf(review, upheld)?.label).toBe('结果维持');
    expect(rowPlace(applications, applications.rows[2]!)).toEqual({ row: 'granted' });
    expect(rowPlace(review, review.rows[0]!)).toEqual({});
  });
});

describe('places', () => {
  const shown = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);

  test('of a row: its label, else its first value that shows', () => {
    const text = draft({ labels: { granted: '' }, applications: { granted: [{ shown: '', value: 5 }, 7] } });
    const rows = parseReport(text).tables.applications?.rows ?? [];
    const at = (key: string) => shown(text, rowRange(rows.find(({ spec }) => spec.key === key)!));
    expect([at('carriedIn'), at('granted')]).toEqual(['二、上年结转政府信息公开申请数量', '7']);
  });

  test('of a table: its first cell with anything in it', () => {
    const text = draft();
    expect(shown(text, tableHead(parseReport(text).tables.disclosure!))).toBe('第二十条第（一）项');
  });

  test('of the report: title, else first heading, else its beginning', () => {
    const head = (text: string) => shown(text, reportHead(parseReport(text)));
    expect(head(draft())).toBe('青山镇人民政府2025年政府信息公开工作年度报告');
    expect(head(draft({ title: null, preamble: '' }))).toBe('一、总体情况');
    expect(head('')).toBe('');
  });

  test('of a gap: the table, the next heading, the last one, the report', () => {
    const specs = forms['2021'].sections;
    const gap = (text: string, number: number) =>
      shown(
        text,
        sectionGap(
          parseReport(text),
          specs.find((spec) => spec.number === number)!,
        ),
      );
    expect(gap(draft({ sections: { 2: { heading: null } } }), 2)).toBe('第二十条第（一）项');
    expect(gap(draft({ sections: { 5: null } }), 5)).toBe('六、其他需要报告的事项');
    expect(gap(draft({ sections: { 6: null } }), 6)).toBe('五、存在的主要问题及改进情况');
    expect(gap('青山镇人民政府2025年政府信息公开工作年度报告', 5)).toBe(
      '青山镇人民政府2025年政府信息公开工作年度报告',
    );
  });

  test('of a line: a byte order mark is no part of the first', () => {
    const starts = (text: string) => [0, 1].map((line) => lineStart(parseReport(text), line));
    expect(starts('\ufeff甲\n乙')).toEqual([1, 3]);
    expect(starts('甲\n乙')).toEqual([0, 2]);
  });
});
