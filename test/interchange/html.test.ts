/** What is pasted from Word, WPS, Excel or a web page is what a draft in HTML would have been. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableKeys } from '../../server/src/form/types';
import { formatTables } from '../../server/src/format/format';
import type { WrittenLayout } from '../../server/src/format/render';
import { draftText, readHtml } from '../../server/src/interchange/html';
import { blocksOf } from '../../server/src/interchange/htmlBlocks';
import { parseReport } from '../../server/src/report/parse';
import { contentOf } from '../format/support';
import { draft, layoutIds, type DraftOptions } from '../support/builders';
import { dresses, excel, word } from './clipboards';

const busy: DraftOptions = {
  applications: { newRequests: [58, 7, 0, 0, 1, 0], granted: [20, 1234, 0, 0, 0, 1] },
  disclosure: { fees: ['12.5'], regulations: [1, 20, 3] },
};
const source = draft({ ...busy, layout: 'html' });

function pasted(html: string, layout: WrittenLayout = 'pipe'): string {
  const read = readHtml(html);
  const { edits, refused } = formatTables(read.report, {
    layout,
    ambiguousWidth: 'wide',
    alignNumbers: true,
  });
  return draftText(
    read,
    edits,
    refused.map(({ table }) => table),
  );
}

/** The lines that are of no table. */
function prose(text: string): readonly string[] {
  const tables = Object.values(parseReport(text).tables);
  let rest = text;
  for (const table of tables.filter((one) => one !== undefined).reverse()) {
    rest = rest.slice(0, table.range.start) + rest.slice(table.range.end);
  }
  return rest
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^<\/?(?:table|tbody|thead)>$/.test(line));
}

describe.each(Object.entries(dresses))('a whole report from %s', (name, dress) => {
  test.each(['pipe', 'markdown', 'tsv', 'flat-lines', 'tab-stacked'] as const)('to %s', (layout) => {
    const text = pasted(dress(source), layout);
    expect(contentOf(text)).toEqual(contentOf(source));
    expect(text).not.toMatch(/<\w|mso|&nbsp;|\u00a0/);
    if (name !== 'page') expect(prose(text)).toEqual(prose(source));
    else expect(prose(text)).toEqual(expect.arrayContaining([...prose(source)]));
  });
});

describe('one table', () => {
  test.each(tableKeys)('%s, from Excel and from Word', (key) => {
    const tables = [...source.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => table);
    const own = tables.find((table) => parseReport(table).tables[key])!;
    for (const html of [excel(own), word(own)]) {
      const read = readHtml(html);
      expect(read.tables).toEqual([key]);
      const text = pasted(html);
      expect(contentOf(text)[key]).toEqual(contentOf(source)[key]);
      expect(
        text
          .trim()
          .split('\n')
          .every((line) => line.startsWith('|')),
      ).toBe(true);
    }
  });

  test('the form of 2019', () => {
    const old = draft({ year: 2020, layout: 'html' });
    expect(contentOf(pasted(word(old)))).toEqual(contentOf(old));
  });

  test('all three in one, as a page without paragraphs has them', () => {
    const cells = source.replace(/<\/table>[\s\S]*?<table>/g, '');
    const html = /<table[\s\S]*<\/table>/.exec(cells)![0];
    expect(contentOf(pasted(html))).toEqual(contentOf(source));
  });

  describe.each([
    ['nothing between', ''],
    ['the page’s number between', '<p>- 3 -</p>'],
    ['续表 between', '<p>续表</p>'],
  ])('parted by the end of a page, %s', (_, between) => {
    const rows = [...source.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) => row);
    const headers = rows.filter((row) => /勾稽关系|商业企业|法人或其他组织/.test(row)).join('');

    test.each([
      ['headers once', ''],
      ['headers on each page', headers],
    ])('%s', (__, repeated) => {
      const parted = source.replace(
        /(?=<tr[^>]*>(?:(?!<tr)[\s\S])*本机关不掌握)/,
        `</table>${between}<table>${repeated}`,
      );
      expect(parted).not.toBe(source);
      const text = pasted(word(parted));
      expect(contentOf(text)).toEqual(contentOf(source));
      expect(prose(text)).toEqual(prose(source));
    });
  });

  test('halves with a sentence between them stay apart', () => {
    const parted = source.replace(
      /(?=<tr[^>]*>(?:(?!<tr)[\s\S])*行政处罚)/,
      '</table><p>以下略去若干。</p><table>',
    );
    expect(pasted(word(parted))).toContain('以下略去若干。');
  });

  test('a table of something else keeps its cells', () => {
    const html =
      '<table><tr><td rowspan=2>年度</td><td colspan=2>件数</td></tr><tr><td>2</td><td>3</td></tr></table>';
    expect(readHtml(html).tables).toEqual([]);
    expect(pasted(html)).toBe('| 年度 | 件数 |  |\n|  | 2 | 3 |\n');
  });

  test('a table that cannot be understood in full keeps its cells', () => {
    const strange = source.replace(
      /<tr>(?=(?:(?!<tr>)[\s\S])*（七）总计)/,
      '<tr><td>甲乙丙丁戊</td><td>5</td></tr><tr>',
    );
    const text = pasted(word(strange));
    expect(text).toContain('甲乙丙丁戊');
    expect(text).not.toMatch(/<\w/);
  });
});

describe('lines', () => {
  const linesOf = (html: string) => blocksOf(html).map((one) => (one.kind === 'line' ? one.text : one.rows));

  test('what cannot be seen is dropped', () => {
    expect(
      linesOf(
        '<style>p{}</style><p>甲<span style="display: none">乙</span>丙</p><!-- 丁 --><script>戊</script>',
      ),
    ).toEqual(['甲丙']);
    expect(linesOf('<p>甲<svg/>乙</p><object/><p>丙')).toEqual(['甲乙', '丙']);
  });

  test('line ends of the source are none of the text', () => {
    expect(linesOf('<p>公开\n信息 5\n件，Open\nData</p>甲<br>乙')).toEqual([
      '公开信息5件，Open Data',
      '甲',
      '乙',
    ]);
  });

  test('unclosed tags lose nothing', () => {
    expect(linesOf('<p>甲<p>乙<div>丙<table><tr><td>1<td>2<tr><td>3<td>4')).toHaveLength(4);
    expect(linesOf('<td>1</td><td>2</td>')).toHaveLength(1);
  });
});

test('any HTML is read', () => {
  const pieces = [
    '<table>',
    '<tr>',
    '<td colspan=9999>',
    '</table>',
    '<p>',
    '甲',
    '0',
    '</td>',
    '<div style="display:none">',
    '</div>',
    '<svg>',
    '&nbsp;',
    '<',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
      pasted(parts.join(''));
    }),
    { numRuns: 100, seed: 19 },
  );
});

test('a heading that is broken for its looks is one line; a broken paragraph is two', () => {
  const text = pasted('<h1>青山镇人民政府<br>2025年政府信息公开<br/>工作年度报告</h1><p>甲<br>乙</p>');
  expect(text).toBe('青山镇人民政府2025年政府信息公开工作年度报告\n甲\n乙\n');
});

test('HTML nested 200,000 deep gives its text; quadratic work or recursion would not', () => {
  expect(readHtml(`${'<table><tr><td>'.repeat(200_000)}甲`).report.text).toBe('甲\n');
});

test('paste → parse in every layout', () => {
  for (const layout of layoutIds)
    expect(contentOf(pasted(word(source), layout)), layout).toEqual(contentOf(source));
});
