/** missing-table: a section that holds a table stands without it. */
import { test } from 'vitest';
import { draft } from '../../support/builders';
import { check, checkFix } from '../../support/draft';
import { inLayouts } from '../../support/layouts';

inLayouts((make) => {
  test.each([
    ['disclosure', 2, '二、主动公开政府信息情况', '主动公开政府信息情况表'],
    ['applications', 3, '三、收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请情况表'],
    ['review', 4, '四、政府信息公开行政复议、行政诉讼情况', '行政复议、行政诉讼情况表'],
  ] as const)('stands at the heading of %s', (table, number, heading, name) => {
    const before = make({ without: [table], sections: { [number]: { heading: `⟦${heading}⟧` } } });
    check(before, `missing-table E “${heading.slice(2)}”部分缺少${name}`);
    checkFix(before, make());
  });
});

test('is silent where the section is absent, too', () => {
  check(draft({ sections: { 4: null } }), 'missing-section E');
});
