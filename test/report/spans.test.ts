/** What the spans of a report say about its text, piece by piece. */
import { describe, expect, test } from 'vitest';
import { tableKeys } from '../../server/src/form/types';
import type { Report } from '../../server/src/report/model';
import { parseReport } from '../../server/src/report/parse';
import { spansOf, type SpanKind } from '../../server/src/report/spans';
import { draft, layoutIds } from '../support/builders';

/** The spans as `kind text`, white space shown, the kinds of `hidden` left out. */
function shown(text: string, ...hidden: readonly SpanKind[]): readonly string[] {
  return spansOf(parseReport(text))
    .filter(({ kind }) => !hidden.includes(kind))
    .map(({ kind, range }) => `${kind} ${JSON.stringify(text.slice(range.start, range.end)).slice(1, -1)}`);
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

describe('where marks and tables meet', () => {
  test.each([
    [
      'a period inside a title',
      '青山镇2024年1月1日至2024年12月31日政府信息公开年报\n',
      ['title 青山镇2024年1月1日至2024年12月31日政府信息公开年报'],
    ],
    [
      'text right behind a heading',
      '一、总体情况 2024年平稳。',
      ['heading-number 一、', 'heading-title 总体情况', 'prose 2024年平稳。'],
    ],
    ['a heading without number', '总体情况\n', ['heading-title 总体情况']],
    [
      'two headings',
      '一、总体情况\n五、工作不足',
      ['heading-number 一、', 'heading-title 总体情况', 'heading-number 五、', 'heading-title 工作不足'],
    ],
    ['white space around prose', ' \n甲 乙\n ', ['prose 甲 乙']],
  ])('%s', (_, text, expected) => expect(shown(text, 'blank')).toEqual(expected));

  test('tables in another order than the form’s', () => {
    const text =
      '（一）予以公开\t1\n（二）部分公开\t2\n（七）总计\t3\n甲。\n乙。\n行政规范性文件\t1\t2\t3\n行政许可\t4\n行政处罚\t5\n';
    const kinds = shown(text, 'blank', 'padding', 'separator').map((span) => span.split(' ')[0]);
    expect(kinds.join(' ')).toMatch(/prose label value value value label value label value$/);
    expect(kinds.filter((kind) => kind === 'prose')).toHaveLength(1);
  });

  test('a delimiter row, an unknown row and padding in cells', () => {
    const text = '规章 |  1 |\n--- | --- |\n党建工作 | 甲 |\n行政许可 | 2 |\n行政处罚 | 3 |\n';
    expect(shown(text)).toEqual([
      ...[
        'label 规章',
        'padding  ',
        'separator |',
        'padding   ',
        'value 1',
        'padding  ',
        'separator |',
        'blank \\n',
      ],
      ...[
        'separator ---',
        'padding  ',
        'separator |',
        'padding  ',
        'separator ---',
        'padding  ',
        'separator |',
        'blank \\n',
      ],
      ...[
        'text 党建工作',
        'padding  ',
        'separator |',
        'padding  ',
        'text 甲',
        'padding  ',
        'separator |',
        'blank \\n',
      ],
      ...[
        'label 行政许可',
        'padding  ',
        'separator |',
        'padding  ',
        'value 2',
        'padding  ',
        'separator |',
        'blank \\n',
      ],
      ...[
        'label 行政处罚',
        'padding  ',
        'separator |',
        'padding  ',
        'value 3',
        'padding  ',
        'separator |',
        'blank \\n',
      ],
    ]);
  });

  test('a character beyond the basic plane is not cut', () => {
    expect(shown('一、总体情况 𠮷山。')).toEqual([
      'heading-number 一、',
      'heading-title 总体情况',
      'blank  ',
      'prose 𠮷山。',
    ]);
  });
});

describe('marks', () => {
  test('of a period before the headings', () => {
    const text = '统计期限自2024年1月1日至2024年12月31日。\n一、总体情况\n（一）党建\n五、工作不足';
    expect(shown(text, 'blank')).toEqual([
      ...['prose 统计期限自', 'period 2024年1月1日至2024年12月31日', 'prose 。'],
      ...['heading-number 一、', 'heading-title 总体情况', 'subheading （一）党建'],
      ...['heading-number 五、', 'heading-title 工作不足'],
    ]);
  });

  test('of a period inside a sub-heading', () => {
    expect(shown('五、工作不足\n（一）统计期限自2024年1月1日至2024年12月31日止\n', 'blank')).toEqual([
      ...['heading-number 五、', 'heading-title 工作不足'],
      'subheading （一）统计期限自2024年1月1日至2024年12月31日止',
    ]);
  });

  test('end behind a character beyond the basic plane, not inside it', () => {
    const words = `${'甲'.repeat(39)}𠮷`;
    expect(shown(`五、工作不足\n（一）${words}乙。`, 'blank')).toEqual([
      ...['heading-number 五、', 'heading-title 工作不足'],
      ...[`subheading （一）${words}`, 'prose 乙。'],
    ]);
    expect(shown(`五、工作不足\n（一）${'甲'.repeat(38)}𠮷乙。`, 'blank').at(-2)).toBe(
      `subheading （一）${'甲'.repeat(38)}𠮷`,
    );
  });

  test('right before a table and right behind one', () => {
    const text = '二、主动公开政府信息情况\n规章 | 1 |\n行政许可 | 2 |\n行政处罚 | 3 |\n一、总体情况\n';
    expect(shown(text, 'blank', 'padding').slice(1, 3)).toEqual([
      'heading-title 主动公开政府信息情况',
      'label 规章',
    ]);
    expect(shown(text, 'blank', 'padding').slice(-3)).toEqual([
      ...['separator |', 'heading-number 一、', 'heading-title 总体情况'],
    ]);
  });
});
