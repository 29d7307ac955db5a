/** unbalanced-punctuation: marks pair by kind, not by width. */
import { test } from 'vitest';
import { draft } from '../../support/builders';
import { forRule } from '../../support/draft';

const { check } = forRule('unbalanced-punctuation');
const said = (text: string) => draft({ sections: { 5: text } });

test.each([
  ['落实⟦“⟧放管服改革', '“', '”'],
  ['依据⟦《⟧条例的要求', '《', '》'],
  ['开展培训⟦（⟧两次，效果良好', '（', '）'],
  ['落实放管服⟦”⟧改革', '”', '“'],
])('fires on %s', (text, sign, lacks) => {
  check(said(text), `unbalanced-punctuation W “${sign}”没有配对的“${lacks}”`);
});

test.each([
  '一是“放管服”改革；二是《条例》宣传（两次）。',
  '1）加强培训；2）完善制度。',
  '问题：一）培训不够；二）更新不及时。',
  '《关于印发〈条例〉的通知》(2021年）',
  '“第一段\n第二段”',
  'don’t',
  '（一）主要问题。\n（二）改进情况。',
])('is silent on %s', (text) => {
  check(said(text));
});
