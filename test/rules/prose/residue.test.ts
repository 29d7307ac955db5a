/** residue: what web pages and Word leave around and in a report. */
import { expect, test } from 'vitest';
import { draft } from '../../support/builders';
import { forRule } from '../../support/draft';

const { check, checkFix, fixTitles } = forRule('residue');

test.each([
  '打印',
  '【打印】【关闭】',
  '浏览次数:',
  '发布日期：2026-01-20 09:15',
  '当前位置：首页 > 政府信息公开 > 年度报告',
  '首页 > 政务公开',
  '字号：[大 中 小]',
  '来源：青山镇人民政府',
])('removes “%s” above the report', (line) => {
  check(draft({ before: `⟦${line}⟧` }), `residue W “${line}”是网页或文档的残留内容，不属于报告正文`);
  checkFix(draft({ before: `⟦${line}⟧` }), draft());
});

test.each(['上一篇：没有了', '京公网安备 11010102000001号', '版权所有：青山镇人民政府', '打印本页'])(
  'removes “%s” below the report',
  (line) => {
    checkFix(draft({ after: `⟦${line}⟧` }), draft());
  },
);

test('removes a bookmark of Word', () => {
  checkFix(
    draft({ sections: { 5: { heading: '⟦[bookmark: _GoBack]⟧五、存在的主要问题及改进情况' } } }),
    draft(),
  );
});

test('the mend is safe', () => {
  expect(fixTitles(draft({ before: '打印' }))).toEqual(['★ 删除“打印”']);
});

test.each([
  '打印机已更新，公开查阅点均可打印文件。',
  '来源于群众的意见建议均已办理。',
  '编辑部每月审核一次。',
  '青山镇人民政府\n2026年1月12日',
])('is silent on %s', (after) => {
  check(draft({ after }));
});
