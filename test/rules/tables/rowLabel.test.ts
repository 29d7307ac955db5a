/** row-label: lost or changed syllables and numerals are findings, what pasting changes is none. */
import { describe, expect, test } from 'vitest';
import { draft } from '../../support/builders';
import { check, checkFix, fixTitles } from '../../support/draft';
import { inLayouts } from '../../support/layouts';

inLayouts((make) => {
  test.each([
    ['granted', '（一）以公开', '（一）予以公开'],
    ['carriedIn', '二、上年结转信息公开申请数量', '二、上年结转政府信息公开申请数量'],
    ['denied.deliberative', '6.属于类过程性信息', '6.属于四类过程性信息'],
  ])('mends %s', (key, found, official) => {
    const before = { labels: { [key]: `⟦${found}⟧` } };
    check(make(before), `row-label W 行标题应为“${official}”，实为“${found}”`);
    checkFix(make(before), make());
  });

  test('mends the numeral of a merged label', () => {
    const before = { headers: { applications: { '（四）无法提供': '⟦（4）无法提供⟧' } } };
    check(make(before), 'row-label W 行标题应为“（四）无法提供”，实为“（4）无法提供”');
    checkFix(make(before), make());
  });

  test('leaves white space and width alone', () => {
    check(make({ labels: { granted: '(一) 予以 公开', 'denied.stateSecret': '1．属于国家秘密' } }));
  });
});

test('mends are safe', () => {
  expect(fixTitles(draft({ labels: { granted: '（一）以公开' } }))).toEqual(['★ 行标题改为“（一）予以公开”']);
});

describe('a merged label and the row’s own, run together in one cell', () => {
  const apart = '三、本年度办理结果\n（一）予以公开';
  const whole = draft({ layout: 'flat-lines' });
  const together = (label: string) => whole.replace(apart, label);

  test.each([
    '3、本年度办理结果1、予以公开',
    '3、本年度办理结果（一）予以公开',
    '三、本年度办理结果（一）以公开',
  ])('%s: neither is lost', (label) => {
    checkFix(together(`⟦${label}⟧`), together('三、本年度办理结果（一）予以公开'));
  });

  test('right as they are', () => {
    check(together('三、本年度办理结果（一）予以公开'));
  });
});
