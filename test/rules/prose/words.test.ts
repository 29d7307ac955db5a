/** The prose rules that look for words and signs, at the edges of what they look for. */
import { describe, expect, test } from 'vitest';
import { draft, type DraftOptions } from '../../support/builders';
import { cards } from '../../support/cards';
import type { RuleId } from '../../../server/src/rules/rule';

/** The texts that a rule finds in section five, or in a whole draft. */
const found = (rule: RuleId, given: string | DraftOptions): readonly string[] =>
  cards(draft(typeof given === 'string' ? { sections: { 5: given } } : given), { only: [rule] })
    .filter((line) => line.startsWith('  at «'))
    .map((line) => line.slice('  at «'.length, -1));

describe('placeholder', () => {
  test.each([
    ['改进情况待补充', '待补充'],
    ['改进情况待填', '待填'],
    ['改进情况待填写。', '待填写'],
    ['此处填', '此处填'],
    ['此处填写数字', '此处填写'],
    ['（填写次数', '（填写次数'],
    ['（填写）', '（填写）'],
    ['培训(填写次数)次', '(填写次数)'],
    ['培训(填写次数', '(填写次数'],
    ['某某局', '某某'],
    ['某某街道', '某某'],
    ['共___次', '___'],
    ['共＿＿＿次', '＿＿＿'],
    ['发布XX', 'XX'],
    ['发布ＸＸ条', 'ＸＸ'],
    ['发布××', '××'],
    ['发布xx条', 'xx'],
    ['发布×x年', '×x'],
    ['发布ｘｘ镇', 'ｘｘ'],
    // no Latin letters, though their codes are next to letters
    ['发布{XX}', 'XX'],
    ['发布`XX`', 'XX'],
    ['发布@XX', 'XX'],
    ['发布[XX]', 'XX'],
  ])('%s', (text, expected) => {
    expect(found('placeholder', text)).toEqual([expected]);
  });

  test.each([
    '待补齐',
    '此处理由',
    '（填报）',
    '某某人',
    '共__次',
    '发布xx的',
    '发布的xx',
    'aXX',
    'zXX',
    'AXX',
    'ZXX',
    'XXa',
    '/XX/',
    '.XX',
    'XX-1',
    'X_X条',
    '_X_',
    '__X__',
  ])('silent on %s', (text) => {
    expect(found('placeholder', text)).toEqual([]);
  });
});

describe('personal-information', () => {
  const mobile = '13812345678';

  test.each([
    [`李四，${mobile}`, mobile],
    ['李四，１３８１２３４５６７８', '１３８１２３４５６７８'],
    ['李四，8613812345678', '8613812345678'],
    ['李四，138 1234 5678，', '138 1234 5678'],
    ['李四，19912345678', '19912345678'],
    [`李四，${mobile}，元旦值班`, mobile],
    [`李四，${mobile}a元`, mobile],
    [`联系电话见附件，李四${mobile}`, mobile],
    [`热线已开通。李四${mobile}`, mobile],
    [`监督电话在门户网站上公布并长期有效李四${mobile}`, mobile],
    ['张三11010519491231002X', '11010519491231002X'],
    ['张三11010519491231002x', '11010519491231002x'],
    ['张三11010519491231002Ｘ', '11010519491231002Ｘ'],
    ['张三110105194901011235', '110105194901011235'],
    ['张三110105200501011234', '110105200501011234'],
    ['张三１１０１０５１９４９０１０１１２３５', '１１０１０５１９４９０１０１１２３５'],
  ])('%s', (text, expected) => {
    expect(found('personal-information', text)).toEqual([expected]);
  });

  test.each([
    // no mobile number: another series, too long, too short
    '李四，12812345678',
    '李四，138123456780',
    '李四，9913812345678',
    // right check digits, but no month or day, another century, no region
    '张三110105194900310022',
    '张三110105194913310021',
    '张三110105194912000021',
    '张三110105194912320025',
    '张三110105184912310020',
    '张三010105194912310026',
    // a wrong check digit, a digit too many
    '张三110105194901011236',
    '张三1101051949010112350',
    // lines for the public
    `举报电话：${mobile}`,
    `举报手机号码：${mobile}`,
    `热线${mobile}`,
    `客服${mobile}`,
    `投诉电话号码为${mobile}`,
    // amounts
    `资金${mobile}元`,
    `资金${mobile} 元`,
    `资金${mobile}\n元`,
    `访问${mobile}人次`,
  ])('silent on %s', (text) => {
    expect(found('personal-information', text)).toEqual([]);
  });

  test('masks what it shows', () => {
    const said = (text: string) =>
      cards(draft({ sections: { 5: text } }), { only: ['personal-information'] })[0];
    expect(said('李四，１３８１２３４５６７８')).toContain('（138****5678）');
    expect(said('张三11010519491231002x')).toContain('（110105********002X）');
  });

  test('the telephone of the office stands in the preamble only', () => {
    const contact = `如有疑问，请与党政办公室联系（咨询：${mobile}）。`;
    expect(found('personal-information', { preamble: contact })).toEqual([]);
    expect(found('personal-information', { preamble: `咨询党政办，李四：${mobile}` })).toEqual([mobile]);
    expect(found('personal-information', { preamble: '', sections: { 1: contact } })).toEqual([mobile]);
  });
});

describe('residue', () => {
  test.each([
    '打印本页',
    '关闭窗口',
    '返回顶部',
    '[打印] [关闭]',
    '分享到：微信',
    '字体大小：大',
    '下一篇：关于',
    '扫一扫在手机打开',
    '点击量：12',
    '生成时间：2026年1月',
    '文章来源：办公室',
    '责任编辑：张三',
    '索引号：001',
    '您的位置：首页',
    '首页＞政务公开',
    '蒙ICP备12345678号',
    '蒙公网安备15010002000001号',
    '技术支持：某公司',
    '联系我们',
    '网站地图 | 联系我们|隐私声明',
  ])('around the report: %s', (line) => {
    expect(found('residue', { before: line })).toEqual([line]);
    expect(found('residue', { after: line })).toEqual([line]);
    expect(found('residue', { after: `\u3000- ${line} \u3000` })).toEqual([line]);
    expect(found('residue', { after: `${line}。` })).toEqual([]);
    expect(found('residue', { after: `关于${line}` }).filter((one) => one === line)).toEqual([]);
  });

  test('nothing in the middle of the report', () => {
    expect(found('residue', { sections: { 1: '打印\n主动公开' } })).toEqual([]);
    expect(found('residue', { after: `打印\n${'公开。\n'.repeat(10)}` })).toEqual([]);
    expect(found('residue', { after: `打印\n${'公开。\n'.repeat(9)}` })).toEqual(['打印']);
  });

  test('the line goes with its end, and its blanks', () => {
    const text = draft({ before: '  打印 ' });
    expect(cards(text, { only: ['residue'] })).toEqual([
      'residue W “打印”是网页或文档的残留内容，不属于报告正文',
      '  at «打印»',
      '  fix → ★ 删除“打印”: «  打印 ⏎» becomes «»',
    ]);
  });

  test.each([
    ['见[bookmark: _Toc1]图', '[bookmark: _Toc1]'],
    ['公开&nbsp;&nbsp;两次', '&nbsp;&nbsp;'],
    ['见错误!未找到引用源。', '错误!未找到引用源。'],
    ['见错误! 未定义书签', '错误! 未定义书签'],
    ['见错误！未找到引用源', '错误！未找到引用源'],
    ['见错误！ 未定义书签。', '错误！ 未定义书签。'],
  ])('inside a line: %s', (text, expected) => {
    expect(found('residue', text)).toEqual([expected]);
  });

  test.each(['[bookmark: ', '错误!已改正', '错误！未改正', '[bookmark:\n]'])(
    'silent inside a line: %s',
    (text) => {
      expect(found('residue', text)).toEqual([]);
    },
  );
});

describe('malformed-url', () => {
  test.each([
    ['http:www.example.gov.cn', 'http://www.example.gov.cn'],
    ['HTTP：//www.example.gov.cn'.toLowerCase(), 'http://www.example.gov.cn'],
    ['https：//www.example.gov.cn：8080/a', 'https://www.example.gov.cn:8080/a'],
    ['http://www.example.gov。cn', 'http://www.example.gov.cn'],
    ['http://www·example·gov·cn/a', 'http://www.example.gov.cn/a'],
    ['http://www,example,gov,cn', 'http://www.example.gov.cn'],
    ['www．example．gov．cn', 'www.example.gov.cn'],
    ['http:/zwgk0.example.gov.cn/z9', 'http://zwgk0.example.gov.cn/z9'],
  ])('%s', (text, expected) => {
    expect(cards(draft({ sections: { 5: `见${text}，已更新` } }), { only: ['malformed-url'] })).toEqual([
      `malformed-url W 网址“${text}”有误，应为“${expected}”`,
      `  at «${text}»`,
      `  fix → 改为“${expected}”: «${text}» becomes «${expected}»`,
    ]);
  });

  test.each([
    ['http:/www.example.gov.cn.', 'http:/www.example.gov.cn'],
    ['http:/www.example.gov.cn：见附件', 'http:/www.example.gov.cn'],
    ['http:/www.example.gov.cn、www.example2.gov.cn', 'http:/www.example.gov.cn'],
    ['http:/www.example.gov.cn/a、b', 'http:/www.example.gov.cn/a'],
    ['http：//a.example.cn/?u=http：//b.example.cn', 'http：//a.example.cn/?u=http：//b.example.cn'],
  ])('of %s only the address', (text, expected) => {
    expect(found('malformed-url', text)).toEqual([expected]);
  });

  test.each([
    'https',
    'http：',
    'httpd，2、3',
    'http://www、',
    'http://、www',
    'http://例子。中国',
    'http://www.example.gov.cn/，见附件',
    'http://www.example.gov.cn，www',
    'http://www.example.gov.cn/a，b',
    'http://www.example.com、a',
    'wwww、a、b',
    'awww、example、cn',
    'http://a_b、c',
    '见www，各栏目',
    'http:/www.example.toolong7',
    'http:/www.example.cn:a',
  ])('silent on %s', (text) => {
    expect(found('malformed-url', text)).toEqual([]);
  });
});
