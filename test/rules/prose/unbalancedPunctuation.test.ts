/** unbalanced-punctuation: marks pair by kind, not by width. */
import { describe, test } from 'vitest';
import { draft } from '../../support/builders';
import { forRule } from '../../support/draft';

const { check } = forRule('unbalanced-punctuation');
const said = (text: string) => draft({ sections: { 5: text } });

test.each([
  ['落实⟦“⟧放管服改革', '“', '”'],
  ['依据⟦《⟧条例的要求', '《', '》'],
  ['依据⟦〈⟧条例⟦》⟧的要求', '〈', '〉', '》', '《'],
  ['开展培训⟦（⟧两次，效果良好', '（', '）'],
  ['开展培训两次⟦）⟧，效果良好', '）', '（'],
  ['开展培训⟦(⟧两次，效果良好', '(', ')'],
  ['开展培训两次⟦)⟧，效果良好', ')', '('],
  ['落实放管服⟦”⟧改革', '”', '“'],
  ['做到⟦‘⟧应公开尽公开', '‘', '’'],
  ['做到应公开尽公开⟦’⟧', '’', '‘'],
  ['做到⟦「⟧应公开尽公开', '「', '」'],
  ['做到⟦『⟧应公开尽公开', '『', '』'],
  ['⟦【⟧重点领域公开事项', '【', '】'],
  ['国办发⟦〔⟧2022 8号', '〔', '〕'],
  // a year, a long number, a word and what only ends in a digit are no item's number
  ['国办函2020⟦）⟧109号', '）', '（'],
  ['共印发手册120⟦）⟧份', '）', '（'],
  ['解读图表见附件3⟦）⟧，已经公开', '）', '（'],
  ['使用HTML⟦)⟧格式', ')', '('],
  ['增长2.15⟦）⟧', '）', '（'],
  // an item's number does not close what stands in an earlier sentence or line
  ['开展培训⟦（⟧两次，效果良好。1）完善制度；2）充实人员。', '（', '）'],
  ['开展培训⟦（⟧两次，效果良好\n1）完善制度\n2）充实人员', '（', '）'],
  ['开展培训⟦（⟧3次，效果良好', '（', '）'],
  ['⟦“⟧公开\n二是加强“解读”', '“', '”'],
  ['做到⟦“⟧应公开尽公开\n“互联网+”建设', '“', '”'],
])('fires on %s', (text, ...signs) => {
  const lines = [];
  for (let at = 0; at < signs.length; at += 2) {
    const [sign = '', lacks = ''] = signs.slice(at, at + 2);
    // between quotation marks a quotation mark could not be read
    const message = '“”‘’'.includes(sign)
      ? `引号 ${sign} 没有配对的 ${lacks}`
      : `“${sign}”没有配对的“${lacks}”`;
    lines.push(`unbalanced-punctuation W ${message}`);
  }
  check(said(text), ...lines);
});

test('tells the marks of each section by themselves', () => {
  check(
    draft({ sections: { 5: '落实⟦“⟧放管服改革', 6: '公开⟦”⟧情况' } }),
    'unbalanced-punctuation W 引号 “ 没有配对的 ”',
    'unbalanced-punctuation W 引号 ” 没有配对的 “',
  );
});

/** Brackets that nothing opens or closes are normal where they belong to the number of an item. */
const numbers: Readonly<Record<string, readonly string[]>> = {
  'items of a list': [
    '1）加强培训；2）完善制度。',
    '问题：一）培训不够；二）更新不及时。',
    '1)加强培训，2)完善制度。',
    '１）加强培训；２）完善制度。',
    'a)网站、b)公众号、c)公示栏',
    'A）网站；B）公众号',
    'ａ）网站；ｂ）公众号',
    'i）网站；ii）公众号；iii）公示栏；iv）广播',
    'ⅰ）网站；ⅱ）公众号',
    '甲）网站；乙）公众号',
    '①）网站；②）公众号',
    '十二）其他；十三）附则',
    '1.1）培训不够；1.2）更新不及时。',
    '　　1） 加强培训\n　　2） 完善制度',
    '主要做法是，1）加强培训！2）完善制度？3）充实人员',
  ],
  'items without a mark between them': [
    '主要做法有1）加强培训2）完善制度3）充实人员。',
    '主要做法有a)加强培训b)完善制度。',
    '主要做法有一）加强培训二）完善制度。',
    '主要做法有１）加强培训２）完善制度。',
    '包括“指南”1）和“目录”2）两项',
  ],
  'references to items': [
    '对照第3）项逐条整改。',
    '对照第三）项、第四）项逐条整改。',
    '对照要点3）项和8）款整改，7）条、9）点、11）目另行安排。',
    '对照第2）、第5）整改。',
  ],
  'items inside brackets': [
    '建设三类平台（包括：1）网站；2）公众号；3）公示栏）。',
    '建设平台（见第3）项的要求）。',
    '建设平台（见要点第1、3）。',
    '建设三类平台（有1）网站2）公众号）。',
    '1）加强培训（含线上、线下）；2）完善制度（试行）。',
  ],
  'items whose bracket only opens': [
    '（1、加强培训；（2、完善制度（试行）。',
    '（一、加强培训\n（二、完善制度',
    '(1.加强培训;(2.完善制度',
  ],
};

describe.each(Object.entries(numbers))('%s need no other bracket', (_, all) => {
  test.each(all)('%s', (text) => {
    check(said(text));
  });
});

test.each([
  '一是“放管服”改革；二是《条例》宣传（两次）。',
  '《关于印发〈条例〉的通知》(2021年）',
  '（一）主要问题。\n（二）改进情况。',
  '（1）加强培训；（12）完善制度；(a)充实人员。',
  'don’t',
  '‘the county’s open day’',
  '‘政务AI’栏目和users’ guide',
  '“第一段\n第二段”',
  // a quotation of several paragraphs is opened in each and closed in the last
  '会议强调：“第一段。\n　　“第二段。\n　　“第三段。”',
  '“第一段。\r\n“第二段。”',
  '「第一段。\n「第二段。」',
])('is silent on %s', (text) => {
  check(said(text));
});
