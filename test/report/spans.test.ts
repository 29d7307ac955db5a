/** The spans of a report are its text: nothing lost, nothing twice, whatever was pasted and typed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableKeys } from '../../server/src/form/types';
import type { Report } from '../../server/src/report/model';
import { parseReport } from '../../server/src/report/parse';
import { spansOf, type SpanKind } from '../../server/src/report/spans';
import { generateReport } from '../corpus/generate';
import { draft, layoutIds } from '../support/builders';
import { strike, struck } from '../support/strikes';

/** The spans as `kind text`, white space shown, the kinds of `hidden` left out. */
function shown(text: string, ...hidden: readonly SpanKind[]): readonly string[] {
  return spansOf(parseReport(text))
    .filter(({ kind }) => !hidden.includes(kind))
    .map(({ kind, range }) => `${kind} ${JSON.stringify(text.slice(range.start, range.end)).slice(1, -1)}`);
}

/** What is wrong with the tiling of a text; collected, because asking `expect` each time takes seconds. */
function untiled(text: string): readonly string[] {
  const wrong: string[] = [];
  let end = 0;
  let last: SpanKind | undefined;
  for (const { kind, range } of spansOf(parseReport(text))) {
    if (range.start !== end) wrong.push(`${kind} starts at ${range.start}, not at ${end}`);
    if (range.end <= range.start) wrong.push(`${kind} at ${range.start} is empty`);
    if (kind === 'prose' && last === 'prose') wrong.push(`prose is cut at ${range.start}`);
    if (cutsPair(text, range.end)) wrong.push(`${kind} ends inside a character at ${range.end}`);
    end = range.end;
    last = kind;
  }
  if (end !== text.length) wrong.push(`the spans end at ${end}, the text at ${text.length}`);
  return wrong;
}

function cutsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

/** Places of the spans of one kind. */
function places(report: Report, kind: SpanKind): ReadonlySet<string> {
  const spans = spansOf(report).filter((span) => span.kind === kind);
  return new Set(spans.map(({ range }) => `${range.start}-${range.end}`));
}

describe('what the spans say', () => {
  test('title, headings, period and prose', () => {
    const text =
      '青山镇2024年政府信息公开工作年度报告\n\n一、总体情况\n（一）主动公开。统计期限自2024年1月1日起至12月31日止。\n';
    expect(shown(text)).toEqual([
      'title 青山镇2024年政府信息公开工作年度报告',
      'blank \\n\\n',
      'heading-number 一、',
      'heading-title 总体情况',
      'blank \\n',
      'subheading （一）主动公开',
      'prose 。统计期限自',
      'period 2024年1月1日起至12月31日',
      'prose 止。',
      'blank \\n',
    ]);
  });

  test('the cells of a table and what parts them', () => {
    const text =
      '二、主动公开政府信息情况\n| 信息内容 | 本年制发件数 |\n|---|---|\n| 规章 | 1 |\n| 行政规范性文件 |  |\n| 行政许可 | 2 |\n';
    expect(shown(text, 'blank', 'padding').slice(2)).toEqual([
      ...['separator |', 'header 信息内容', 'separator |', 'header 本年制发件数', 'separator |\\n|'],
      ...['separator ---', 'separator |', 'separator ---', 'separator |\\n|'],
      ...['label 规章', 'separator |', 'value 1', 'separator |\\n|'],
      ...['label 行政规范性文件', 'separator |', 'separator |\\n|'],
      ...['label 行政许可', 'separator |', 'value 2', 'separator |'],
    ]);
  });

  test('tags are separators, entities belong to their cell', () => {
    const text =
      '<table><tr><td>规章</td><td>&#49;</td></tr><tr><td>行政许可</td><td> 2</td></tr><tr><td>行政处罚</td><td></td></tr></table>';
    expect(shown(text)).toEqual([
      ...['separator <table><tr><td>', 'label 规章', 'separator </td><td>', 'value &#49;'],
      ...['separator </td></tr><tr><td>', 'label 行政许可', 'separator </td><td>', 'padding  ', 'value 2'],
      ...[
        'separator </td></tr><tr><td>',
        'label 行政处罚',
        'separator </td><td>',
        'separator </td></tr></table>',
      ],
    ]);
  });

  test('a tab parts cells', () => {
    const text = '规章\t1\t2\t3\n行政许可\t4\n行政处罚\t5\n';
    expect(shown(text).slice(0, 4)).toEqual(['label 规章', 'separator \\t', 'value 1', 'separator \\t']);
  });

  test('a text without anything is prose', () => {
    expect(shown('')).toEqual([]);
    expect(shown(' \n')).toEqual(['blank  \\n']);
    expect(shown('没有\n什么')).toEqual(['prose 没有\\n什么']);
  });

  test.each(layoutIds)('%s: every value that was read stands as a value', (layout) => {
    const report = parseReport(draft({ layout }));
    const values = places(report, 'value');
    const read = tableKeys.flatMap((key) => report.tables[key]?.cells ?? []);
    expect(read.length).toBe(10 + 175 + 15);
    for (const cell of read) expect(values).toContain(`${cell?.range.start}-${cell?.range.end}`);
  });
});

describe('the spans are the text', () => {
  test.each(layoutIds)('%s: damaged reports', (layout) => {
    for (let seed = 1; seed <= 15; seed++) {
      expect(untiled(generateReport(seed, { layout, damage: seed % 4 }).text), `seed ${seed}`).toEqual([]);
    }
  });

  test('whatever is struck', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 3 }),
        fc.array(strike, { minLength: 1, maxLength: 5 }),
        (seed, damage, strikes) => {
          expect(untiled(strikes.reduce(struck, generateReport(seed, { damage }).text))).toEqual([]);
        },
      ),
      { numRuns: 150, seed: 23 },
    );
  }, 30_000);

  test('with characters beyond the basic plane anywhere', () => {
    const text = draft({ layout: 'html', organ: '𠮷山镇人民政府' });
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { minLength: 1, maxLength: 20 }), (at) => {
        const places = [...new Set(at)].sort((a, b) => b - a);
        const odd = places.reduce((all, place) => `${all.slice(0, place)}𠮷${all.slice(place)}`, text);
        expect(untiled(odd)).toEqual([]);
      }),
      { numRuns: 60, seed: 29 },
    );
  }, 30_000);
});
