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
])('is silent on %s', (text) => {
  check(said(text));
});
