/** Headings of the six sections, in every state that pasting leaves them in, and what only looks like one. */
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LineIndex, textOf } from '../../server/src/base/text';
import { form2019 } from '../../server/src/form/form2019';
import { readSections, sectionsOn } from '../../server/src/report/sections';

const official = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

/** A draft with these headings, a line of prose or the start of a table behind each. */
function draft(headings: readonly string[]): string {
  const bodies = [
    '青山镇一年来工作平稳。',
    '第二十条第（一）项 | |||',
    '（本列数据的勾稽关系为） | 申请人情况 |',
  ];
  return headings
    .map(
      (heading, index) =>
        `${heading}\n${bodies[index] ?? (index === 3 ? '行政复议 | 行政诉讼 |' : '文字。')}\n`,
    )
    .join('');
}

function read(text: string) {
  return readSections(text, new LineIndex(text));
}

/** `number heading numberState titleState`, the states only where they are not official. */
function headings(text: string): readonly string[] {
  return read(text).map(({ spec, heading }) =>
    [
      spec.number,
      textOf(text, heading.range),
      heading.numberState === 'official' ? '' : heading.numberState,
      heading.titleState === 'official' ? '' : heading.titleState,
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}

/** The official headings with one of them written differently. */
function withHeading(number: number, line: string): string {
  return draft(official.map((heading, index) => (index === number - 1 ? line : heading)));
}

describe('a heading is read', () => {
  test.each([
    // its number
    [1, '一、总体情况', '1 一、总体情况'],
    [1, '1、总体情况', '1 1、总体情况 wrong'],
    [3, '3、 收到和处理政府信息公开申请情况', '3 3、 收到和处理政府信息公开申请情况 wrong'],
    [1, '一.总体情况', '1 一.总体情况 wrong'],
    [1, '一 总体情况', '1 一 总体情况 wrong'],
    [1, '一总体情况', '1 一总体情况 wrong'],
    [2, '２．主动公开政府信息情况', '2 ２．主动公开政府信息情况 wrong'],
    [4, '三、政府信息公开行政复议、行政诉讼情况', '4 三、政府信息公开行政复议、行政诉讼情况 wrong'],
    [5, '（五）存在的主要问题及改进情况', '5 （五）存在的主要问题及改进情况 wrong'],
    [6, '第六部分 其他需要报告的事项', '6 第六部分 其他需要报告的事项 wrong'],
    [2, '主动公开政府信息情况', '2 主动公开政府信息情况 missing'],
    [6, '其他需要报告的事项', '6 其他需要报告的事项 missing'],
    // what stands around it
    [1, '    一、总体情况', '1 一、总体情况'],
    [1, '\u3000\u3000一、总体情况', '1 一、总体情况'],
    [1, '\t一、 总体情况 ', '1 一、 总体情况'],
    [6, '六、其他需要报告的事项。', '6 六、其他需要报告的事项'],
    [6, '六、其他需要报告的事项：', '6 六、其他需要报告的事项'],
    [2, '[bookmark: _GoBack]二、主动公开政府信息情况', '2 二、主动公开政府信息情况'],
    [1, '## 一、总体情况', '1 一、总体情况'],
    [1, '**一、总体情况**', '1 一、总体情况'],
    [1, '### **一、总体情况** ###', '1 一、总体情况'],
    [1, '1\\. 总体情况', '1 1\\. 总体情况 wrong'],
    [1, '<h2>一、总体情况</h2>', '1 一、总体情况'],
    [1, '<p style="text-indent:2em"><strong>一、总体情况</strong></p>', '1 一、总体情况'],
    [1, '&nbsp;&nbsp;一、总体情况', '1 一、总体情况'],
    // its title
    [1, '一、总 体 情 况', '1 一、总 体 情 况'],
    [2, '二、主动公开政府信息的情况', '2 二、主动公开政府信息的情况 variant'],
    [2, '二、主动公开情况', '2 二、主动公开情况 variant'],
    [5, '五、存在问题及改进措施', '5 五、存在问题及改进措施 variant'],
    [5, '五、存在的问题和改进措施', '5 五、存在的问题和改进措施 variant'],
    [5, '五、存在的主要问题以及改进情况', '5 五、存在的主要问题以及改进情况 variant'],
    [4, '四、政府信息公开行政复议和行政诉讼情况', '4 四、政府信息公开行政复议和行政诉讼情况 variant'],
    [4, '四、政府信息公开行政复议行政诉讼情况', '4 四、政府信息公开行政复议行政诉讼情况'],
    [
      4,
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '4 四、因政府信息公开工作被申请行政复议、提起行政诉讼情况 variant',
    ],
    [1, '一、总体状况', '1 一、总体状况 changed'],
    [1, '1、总体状况', '1 1、总体状况 wrong changed'],
    [2, '二、主动公开政府信息状况', '2 二、主动公开政府信息状况 changed'],
    [3, '三、收到及处理政府信息公开申请的情形', '3 三、收到及处理政府信息公开申请的情形 changed'],
    [5, '五、工作中的不足和下一步打算', '5 五、工作中的不足和下一步打算 changed'],
    [6, '六、其他事项', '6 六、其他事项 changed'],
  ])('section %i: %j', (number, line, expected) => {
    const text = withHeading(number, line);
    expect(headings(text)).toEqual(
      official.map((heading, index) => (index === number - 1 ? expected : `${index + 1} ${heading}`)),
    );
  });

  test.each(['行政 复议', '行政复议\t行政诉讼', '信息 内容'])(
    'is known by the table below it: %j',
    (first) => {
      const text = `4、政府信息公开行政复议及行政诉讼情况\n\n${first}\n结果维持\n`;
      expect(headings(text)).toEqual(['4 4、政府信息公开行政复议及行政诉讼情况 wrong variant']);
    },
  );

  test('number, separator and title have their own ranges', () => {
    const text = '\u3000\u30003、 收到和处理政府信息公开申请情况：\n| 自然人 |\n';
    const { heading } = read(text)[0]!;
    expect([heading.number, heading.prefix, heading.title].map((part) => textOf(text, part))).toEqual([
      '3',
      '3、 ',
      '收到和处理政府信息公开申请情况',
    ]);
  });

  test('text that runs on behind a heading belongs to the body', () => {
    const text = '一、总体情况 2024年，清溪镇平稳推进。\n更多。\n六、其他需要报告的事项：无。\n';
    expect(headings(text)).toEqual(['1 一、总体情况', '6 六、其他需要报告的事项']);
    expect(read(text).map(({ body }) => textOf(text, body))).toEqual([
      '2024年，清溪镇平稳推进。\n更多。\n',
      '无。\n',
    ]);
  });

  test('a body ends where the next heading’s line starts', () => {
    const text = '一、总体情况\r\n甲。\r\n  二、主动公开政府信息情况\r\n';
    expect(read(text).map(({ body }) => textOf(text, body))).toEqual(['甲。\r\n', '']);
  });

  test('titles are judged by the form', () => {
    const text = withHeading(4, '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况');
    expect(sectionsOn(form2019, read(text))[3]?.heading.titleState).toBe('official');
    expect(sectionsOn(form2019, read(text))[3]?.spec.title).toBe(
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    );
  });
});

describe('no heading', () => {
  test.each([
    ['prose that lists the titles', '全文包括总体情况、主动公开政府信息情况、其他需要报告的事项。\n'],
    ['a line of wrapped prose', '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况，\n'],
    [
      'all titles in one line',
      '一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况\n',
    ],
    [
      'all titles in one line, blanks between',
      '一、总体情况 二、主动公开政府信息情况 六、其他需要报告的事项\n',
    ],
    [
      'a table row of section three',
      '一、本年新收政府信息公开申请数量\n三、本年度办理结果\n四、结转下年度继续办理\n',
    ],
    ['a piped row', '| 一、总体情况 | 3 |\n一、总体情况 | 3 |\n'],
    ['a cell of an HTML table', '<td>一、总体情况</td>\n'],
    [
      'page numbers of a table of contents',
      '一、总体情况......1\n二、主动公开政府信息情况 2\n六、其他需要报告的事项\t9\n',
    ],
    ['a sentence that starts with a title', '总体情况良好，主动公开政府信息情况也好。\n'],
    ['a title with prose behind a blank', '总体情况 良好，有序。\n'],
    ['a numbered sentence', '一、总体情况较好，各站所按时报送。\n'],
    ['一是 and the like', '一是总体情况需要改进。\n'],
    ['a topic of section one', '- 主动公开情况。\n（一）主动公开情况。今年发布信息若干。\n'],
    ['a link of a table of contents', '- [一、总体情况](#一总体情况)\n'],
  ])('%s', (_, text) => expect(headings(text)).toEqual([]));

  test('a topic of section one does not stand for a lost section two', () => {
    const text =
      '一、总体情况\n（二）主动公开情况\n今年发布信息。\n三、收到和处理政府信息公开申请情况\n| 自然人 |\n';
    expect(headings(text)).toEqual(['1 一、总体情况', '3 三、收到和处理政府信息公开申请情况']);
  });

  test('a table of contents before the sections', () => {
    const text = `目录\n${official.join('\n')}\n\n${draft(official)}`;
    expect(read(text).map(({ heading }) => heading.range.start > text.indexOf('青山镇') - 10)).toEqual(
      new Array(6).fill(true),
    );
  });
});

describe('the sequence decides', () => {
  test('headings that all lost their numbers', () => {
    const bare = official.map((heading) => heading.slice(2));
    expect(headings(draft(bare))).toEqual(bare.map((title, index) => `${index + 1} ${title} missing`));
  });

  test('headings that all are numbered in brackets', () => {
    const bracketed = official.map((heading) => `（${heading.charAt(0)}）${heading.slice(2)}`);
    expect(headings(draft(bracketed))).toEqual(bracketed.map((line, index) => `${index + 1} ${line} wrong`));
  });

  test('a topic numbered like section two does not stand beside the real one', () => {
    const text = '一、总体情况\n二、主动公开情况\n甲。\n二、主动公开政府信息情况\n第二十条 |\n';
    expect(headings(text)).toEqual(['1 一、总体情况', '2 二、主动公开政府信息情况']);
  });

  test('a title out of its place is no heading unless it is numbered', () => {
    const text = `其他需要报告的事项。\n${draft(official.slice(0, 5))}`;
    expect(headings(text)).toHaveLength(5);
  });

  test('a lost heading leaves the others alone', () => {
    expect(headings(draft(official.filter((_, index) => index !== 2)))).toEqual(
      official.map((line, index) => `${index + 1} ${line}`).filter((_, index) => index !== 2),
    );
  });

  test('a section that stands twice, and sections out of order', () => {
    const text = draft([official[0]!, official[4]!, official[5]!, official[4]!]);
    expect(read(text).map(({ spec }) => spec.number)).toEqual([1, 5, 6, 5]);
  });

  test('an empty skeleton is no table of contents', () => {
    expect(headings(official.join('\n\n'))).toHaveLength(6);
  });
});

describe('sub-headings', () => {
  function topics(body: string): readonly string[] {
    const text = `一、总体情况\n${body}\n二、主动公开政府信息情况\n`;
    return read(text)[0]!.subheadings.map((one) => `${textOf(text, one.range)} ${one.topic ?? '?'}`);
  }

  test.each([
    [
      '（一）主动公开情况。发布信息。\n（二）依申请公开。无。\n（三）政府信息管理\n文字。',
      ['（一）主动公开情况 proactive', '（二）依申请公开 onRequest', '（三）政府信息管理 management'],
    ],
    ['1.主动公开全面。甲。\n2.信息管理严格。乙。', ['1.主动公开全面 proactive', '2.信息管理严格 management']],
    [
      '- 监督保障情况。\n1、考核：甲。\n- 平台建设情况\n1、网站：乙。',
      ['监督保障情况 supervision', '平台建设情况 platform'],
    ],
    [
      '（一）公开平台建设\n1.网站。甲。\n（二）监督保障',
      ['（一）公开平台建设 platform', '（二）监督保障 supervision'],
    ],
    ['一是主动公开。二是监督。\n12场培训。', []],
    ['（一）党建引领。甲。', ['（一）党建引领 ?']],
  ])('%j', (body, expected) => expect(topics(body)).toEqual(expected));

  test('reach to the next one or the end of the section', () => {
    const text = '五、存在的主要问题及改进情况\n（一）问题\n甲。\n（二）改进\n乙。\n六、其他需要报告的事项\n';
    expect(read(text)[0]!.subheadings.map(({ extent }) => textOf(text, extent))).toEqual([
      '（一）问题\n甲。\n',
      '（二）改进\n乙。\n',
    ]);
  });
});

const seeds = new URL('../../../shared/seeds/', import.meta.url);
describe.skipIf(!existsSync(seeds))('real drafts (skipped where shared/seeds is absent)', () => {
  const wrong: Readonly<Record<string, readonly number[]>> = { '003': [1, 3, 4] };
  test.each(existsSync(seeds) ? readdirSync(seeds) : [])('%s has its six sections', (name) => {
    const sections = read(readFileSync(new URL(name, seeds), 'utf8'));
    expect(sections.map(({ spec }) => spec.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(
      sections.filter(({ heading }) => heading.numberState === 'wrong').map(({ spec }) => spec.number),
    ).toEqual(wrong[name.slice(0, 3)] ?? []);
    expect(sections.every(({ heading }) => heading.titleState === 'official')).toBe(true);
  });
});
