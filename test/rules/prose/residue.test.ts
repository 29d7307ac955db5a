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
  '您当前所在的位置：首页 > 政务公开',
  '>> 首页 >> 政务公开',
  '［打印］［关闭］',
  '【打印】【字体：大 中 小】',
  '2026-01-20 10:00 来源：青山镇人民政府',
  '浏览次数： 123 发布日期：2026年1月20日',
  '信息索引号：000014349/2026-00012',
  '公开方式：主动公开',
  '公开时限：常年公开',
  '公开范围：面向社会',
  '有效性：有效',
  '无障碍阅读',
])('removes “%s” above the report', (line) => {
  check(draft({ before: `⟦${line}⟧` }), `residue W “${line}”是网页或文档的残留内容，不属于报告正文`);
  checkFix(draft({ before: `⟦${line}⟧` }), draft());
});

test.each([
  '上一篇：没有了',
  '京公网安备 11010102000001号',
  '版权所有：青山镇人民政府',
  '打印本页',
  'Copyright © 2025 青山镇人民政府',
  '我为政府网站找错',
  '您是第 123456 位访问者',
  '建议使用1920*1080分辨率浏览',
  '相关链接：',
])('removes “%s” below the report', (line) => {
  checkFix(draft({ after: `⟦${line}⟧` }), draft());
});

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
  '（此件主动公开）',
  '附件：1.统计表',
  '联系人：党政办公室',
  '相关链接已在网站公布',
])('is silent on %s', (after) => {
  check(draft({ after }));
});
