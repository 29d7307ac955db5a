/** section-number: a damaged or lost number of a section heading. */
import { test } from 'vitest';
import { draft } from '../../support/builders';
import { check, checkFix, fixTitles } from '../../support/draft';
import { expect } from 'vitest';

const headed = (heading: string) => draft({ sections: { 3: { heading } } });

test.each(['1、', '3、 ', '二、', '3.', '(三)'])('mends %s', (number) => {
  const before = headed(`⟦${number}⟧收到和处理政府信息公开申请情况`);
  check(before, `section-number W 标题序号应为“三、”，实为“${number.trim()}”`);
  checkFix(before, draft());
});

test('the mend is safe', () => {
  expect(fixTitles(headed('3、收到和处理政府信息公开申请情况'))).toEqual(['★ 序号改为“三、”']);
});

test('gives a heading its number back', () => {
  const before = headed('⟦收到和处理政府信息公开申请情况⟧');
  check(before, 'section-number W 标题缺少序号，应为“三、”');
  checkFix(before, draft());
});

test.each(['三、收到和处理政府信息公开申请情况', '　　三、 收到和处理政府信息公开申请情况'])(
  'leaves “%s” alone',
  (heading) => {
    check(headed(heading));
  },
);
