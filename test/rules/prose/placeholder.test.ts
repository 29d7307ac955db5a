/** placeholder: text left to fill in. */
import { test } from 'vitest';
import { draft } from '../../support/builders';
import { forRule } from '../../support/draft';

const { check } = forRule('placeholder');
const said = (text: string) => draft({ sections: { 5: text } });

test.each([
  ['全年发布信息⟦XX⟧条', 'XX'],
  ['⟦××⟧镇人民政府组织培训', '××'],
  ['20⟦xx⟧年组织培训', 'xx'],
  ['组织培训⟦____⟧次', '____'],
  ['改进情况⟦待补充⟧。', '待补充'],
  ['⟦某某⟧镇人民政府', '某某'],
  ['培训⟦（填写次数）⟧', '（填写次数）'],
  ['联系电话：⟦XXXX-XXXXXXX⟧。', 'XXXX-XXXXXXX'],
  ['联系电话：0471-⟦XXXXXXX⟧。', 'XXXXXXX'],
  ['较上年增长⟦xx⟧%。', 'xx'],
  ['青山镇人民政府2026年⟦X月X日⟧', 'X月X日'],
  ['⟦×年×月×日⟧印发', '×年×月×日'],
  ['202⟦X年X月X日⟧印发', 'X年X月X日'],
  ['⟦○○⟧镇人民政府', '○○'],
  ['网站⟦[填写网址]⟧', '[填写网址]'],
  ['网站⟦【填写网址】⟧', '【填写网址】'],
  ['网站：单击⟦此处输入文字⟧。', '此处输入文字'],
  ['网站：单击或点击⟦此处输入⟧', '此处输入'],
])('fires on %s', (text, found) => {
  check(said(text), `placeholder W “${found}”处尚未填写`);
});

test.each([
  '网址http://www.example.gov.cn/xxgk/XXGK/index.html',
  '在XXL平台发布',
  '规格为3×5',
  '这是__重点__工作',
  '组织群众填写申请表',
  '某某人反映',
  '产品型号为XX-200',
  '二〇〇八年以来、二○○○年以前',
  '第一○○号、编号○○',
  'HX月报、3×月均值',
  '【填报说明】已公布',
])('is silent on %s', (text) => {
  check(said(text));
});
