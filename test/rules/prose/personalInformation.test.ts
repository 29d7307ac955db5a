/** personal-information: identity numbers with a right check digit, mobile numbers outside the office's contact. */
import { test } from 'vitest';
import { draft } from '../../support/builders';
import { forRule } from '../../support/draft';

const { check, checkNoFix } = forRule('personal-information');
const said = (text: string) => draft({ sections: { 5: text } });

test.each([
  [
    '申请人张三（⟦11010519491231002X⟧）',
    'personal-information W 出现身份证号码（110105********002X），公开前应删除',
  ],
  // named as what it is, it need not be a right one
  [
    '申请人李四，身份证号码：⟦110105199003070015⟧',
    'personal-information W 出现身份证号码（110105********0015），公开前应删除',
  ],
  [
    '身份证号⟦11010519900307001x⟧的申请人',
    'personal-information W 出现身份证号码（110105********001X），公开前应删除',
  ],
  ['联系人李四，⟦13812345678⟧', 'personal-information W 出现手机号码（138****5678），公开前应核实'],
  ['手机：⟦138-1234-5678⟧。', 'personal-information W 出现手机号码（138****5678），公开前应核实'],
])('fires on %s', (text, expected) => {
  check(said(text), expected);
});

test.each([
  '公文号110105194912310021不是身份证号码',
  '编号11010519491331002X没有这个月份',
  '统一社会信用代码91110000123456789X',
  '访问量12345678901次',
  '身份证复印件不予公开，编号110105194912310021',
  '身份证号码：199003070015001234',
  '文件编号：13812345678',
  '银行账号13812345678',
  '电话0482-6980677转8001',
  '热线12345，邮编137600',
])('is silent on %s', (text) => {
  check(said(text));
});

test("is silent on the office's own telephone in the preamble", () => {
  check(draft({ preamble: '{period}如有疑问，请与党政办公室联系（联系电话：13812345678）。' }));
});

test('has no fix', () => {
  checkNoFix(said('联系人李四，13812345678'));
});
