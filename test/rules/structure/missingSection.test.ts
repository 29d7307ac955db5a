/** missing-section: an absent section, or the lost heading of one whose table stands. */
import { expect, test } from 'vitest';
import { draft } from '../../support/builders';
import { check, checkFix, fixedBy, forRule } from '../../support/draft';
import { inLayouts } from '../../support/layouts';

const withoutBlankLines = (text: string): string => text.replace(/\n(?:[ \t]*\n)+/g, '\n');

inLayouts((make) => {
  test('stands at the heading before which a section is missed', () => {
    check(
      make({ sections: { 2: null, 3: { heading: '⟦三、收到和处理政府信息公开申请情况⟧' } } }),
      'missing-section E 缺少第二部分“主动公开政府信息情况”',
    );
  });

  test('inserts heading and table', () => {
    const { check: afterwards } = forRule('missing-section', 'missing-table', 'missing-row', 'cell-count');
    const before = make({ sections: { 3: null } });
    afterwards(before, 'missing-section E');
    checkFix(before, make());
  });

  test('inserts the heading only where the table stands', () => {
    const before = make({ sections: { 3: { heading: null } } });
    check(before, 'missing-section E 缺少第三部分“收到和处理政府信息公开申请情况”的标题（表格尚在）');
    // blank lines around the table are the formatter's business
    expect(withoutBlankLines(fixedBy(before))).toBe(withoutBlankLines(make()));
  });
});

test('names each of several', () => {
  forRule('missing-section').check(
    draft({ sections: { 5: null, 6: null } }),
    'missing-section E 缺少第五部分“存在的主要问题及改进情况”',
    'missing-section E 缺少第六部分“其他需要报告的事项”',
  );
});
