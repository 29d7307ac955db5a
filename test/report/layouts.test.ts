/** What each layout looks like, line by line: the first lines of table 二 as the test reports write it. */
import { describe, expect, test } from 'vitest';
import { draft, layoutIds, type LayoutId } from '../support/builders';
import type { Style } from '../support/render/pieces';

/** The lines of table 二 from its first clause to the row 规章. */
function firstLines(layout: LayoutId, style: Style = {}): readonly string[] {
  const figures = { regulations: [1, 2, 3] };
  const lines = draft({ layout, style, disclosure: figures }).split('\n');
  const start = lines.findIndex((line) => line.startsWith('二、')) + 1;
  return lines.slice(
    start,
    lines.findIndex((line) => line.includes('行政规范性文件')),
  );
}

const expected: Readonly<Record<LayoutId, string>> = {
  'stacked-pipe': `
| 第二十条第（一）项 |
|||
| 信息内容 |
本年制发件数 |
本年废止件数 |
现行有效件数 |
| 规章 |
1 |
2 |
3 |`,
  'stacked-trailing': `
第二十条第（一）项 |
信息内容 |
本年制发件数 |
本年废止件数 |
现行有效件数 |
规章 |
1 |
2 |
3 |`,
  'trailing-pipe': `
第二十条第（一）项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 1 | 2 | 3 |`,
  'lone-pipe': `
|
第二十条第（一）项 |
|||
|
信息内容 |
本年制发件数 |
本年废止件数 |
现行有效件数 |
|
规章 |
1 |
2 |
3 |
|`,
  'tab-stacked': `
\t第二十条第（一）项

\t信息内容
\t本年制发件数
\t本年废止件数
\t现行有效件数

\t规章
\t1
\t2
\t3
`,
  'pipe-row': `
| 第二十条第（一）项 | |||
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 1 | 2 | 3 |`,
  'trimmed-pipe': `
第二十条第（一）项 |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 1 | 2 | 3 |`,
  'flat-pipe': `
第二十条第（一）项
|
信息内容
|
本年制发件数
|
本年废止件数
|
现行有效件数
|
规章
|
1
|
2
|
3
|`,
  'flat-lines': `
第二十条第（一）项
信息内容
本年制发件数
本年废止件数
现行有效件数
规章
1
2
3`,
  markdown: `

| 第二十条第（一）项 |  |  |  |
| --- | --- | --- | --- |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 1 | 2 | 3 |`,
  html: `

<table>
<tr><td colspan="4">第二十条第（一）项</td></tr>
<tr><th>信息内容</th><th>本年制发件数</th><th>本年废止件数</th><th>现行有效件数</th></tr>
<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>`,
  tsv: `
第二十条第（一）项\t\t\t
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t1\t2\t3`,
  spaces: `
第二十条第（一）项
信息内容   本年制发件数   本年废止件数   现行有效件数
规章   1   2   3`,
};

describe('layouts as the test reports write them', () => {
  test.each(layoutIds)('%s', (layout) => {
    expect(firstLines(layout).join('\n')).toBe(expected[layout].slice(1));
  });

  test('a merged cell of a Markdown table may be repeated', () => {
    expect(firstLines('markdown', { merged: 'repeated' })[1]).toBe(`|${' 第二十条第（一）项 |'.repeat(4)}`);
  });

  test('flat lines may be parted by blank lines', () => {
    expect(firstLines('flat-lines', { blankLines: true }).slice(0, 3)).toEqual([
      '第二十条第（一）项',
      '',
      '信息内容',
    ]);
  });
});

describe('figures that a test leaves out', () => {
  test('are worked out so that rows and columns add up', () => {
    const text = draft({
      layout: 'tsv',
      applications: { newRequests: [58, 7, 0, 0, 1], carriedForward: [8] },
    });
    expect(text).toContain('一、本年新收政府信息公开申请数量\t\t\t58\t7\t0\t0\t1\t0\t66');
    expect(text).toContain('（一）予以公开\t\t50\t7\t0\t0\t1\t0\t58');
    expect(text).toContain('（七）总计\t\t50\t7\t0\t0\t1\t0\t58');
  });

  test('are worked out around a figure that only shows something else', () => {
    const wrong = { shown: '⟦6⟧', value: 5 };
    const text = draft({ layout: 'tsv', applications: { granted: [20, wrong] } });
    expect(text).toContain('（一）予以公开\t\t20\t⟦6⟧\t0\t0\t0\t0\t25');
    expect(text).toContain('一、本年新收政府信息公开申请数量\t\t\t20\t5\t0\t0\t0\t0\t25');
  });
});
