/** column-header: lost or changed syllables of headers. */
import { expect, test } from 'vitest';
import { draft, layoutIds } from '../../support/builders';
import { check, checkFix, findingsOf, fixTitles, forRule } from '../../support/draft';
import { inLayouts } from '../../support/layouts';

inLayouts((make) => {
  test('mends a damaged header of table review', () => {
    const before = { headers: { review: { 结果维持: ['结果维持', '⟦结 果 持⟧', '结果维持'] } } };
    check(make(before), 'column-header W 列标题应为“结果维持”，实为“结 果 持”');
    checkFix(make(before), make());
  });

  test('mends a damaged header of table disclosure', () => {
    const before = { headers: { disclosure: { 现行有效件数: '⟦现有效件数⟧' } } };
    check(make(before), 'column-header W 列标题应为“现行有效件数”，实为“现有效件数”');
    checkFix(make(before), make());
  });

  test.each(['第二十条第（5）项', '第20条第五款所列', '二十条五项'])(
    'mends a damaged clause where it stands: %s',
    (damaged) => {
      const before = { headers: { disclosure: { '第二十条第（五）项': `⟦${damaged}⟧` } } };
      check(make(before), `column-header W 列标题应为“第二十条第（五）项”，实为“${damaged}”`);
      checkFix(make(before), make());
    },
  );

  test('leaves white space inside a header alone', () => {
    check(make({ headers: { applications: { 商业企业: '商业 企业', 科研机构: '科研 机构' } } }));
  });
});

inLayouts((make) => {
  test.each([
    ['disclosure', '第二十条第（一）项', '二十条第（一）项'],
    ['disclosure', '第二十条第（一）项', '第二条第（一）'],
    ['review', '行政复议', '行复议'],
    ['review', '行政复议', '行政复义'],
    ['applications', '总计', '合计'],
    ['applications', '总计', '总'],
  ] as const)(
    'mends the header at the edge of table %s where it stands: %s as %s',
    (key, official, damaged) => {
      const before = { headers: { [key]: { [official]: [`⟦${damaged}⟧`] } } };
      check(make(before), `column-header W 列标题应为“${official}”，实为“${damaged}”`);
      checkFix(make(before), make());
    },
  );

  test('takes no line above a table for its first header where that stands', () => {
    check(make({ sections: { 2: { text: '二十条第（一）项' }, 4: { text: '（一）行政复议' } } }));
  });
}, layoutIds);

test('mends are safe', () => {
  expect(fixTitles(draft({ headers: { disclosure: { 现行有效件数: '现有效件数' } } }))).toEqual([
    '★ 列标题改为“现行有效件数”',
  ]);
});

/** The second block of table disclosure without its clause and headers. */
const bare = {
  headers: {
    disclosure: {
      '第二十条第（五）项': '',
      信息内容: ['信息内容', '', '信息内容', '信息内容'],
      本年处理决定数量: ['', '本年处理决定数量'],
    },
  },
} as const;

inLayouts((make) => {
  test('a block that lost all its headers says so once', () => {
    forRule('column-header').check(make(bare), 'column-header W 列标题缺失，应为“第二十条第（五）项”');
  });

  test('a block that lost its rows as well leaves it to missing-row', () => {
    check(make({ ...bare, omit: ['licensing'] }), 'missing-row E 此处缺少一行：行政许可');
  });
});

test('headers that are lost one behind the other point at the last that stands', () => {
  const text = draft({ layout: 'markdown', headers: { applications: { 科研机构: '', 社会公益组织: '' } } });
  const found = findingsOf(text, { only: ['column-header'] });
  expect(found.map(({ finding: { range } }) => text.slice(range.start, range.end))).toEqual([
    '商业企业',
    '商业企业',
  ]);
});
