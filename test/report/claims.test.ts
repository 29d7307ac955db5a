/** Figures that the prose states about the tables, and the many figures that it states about other things. */
import { describe, expect, test } from 'vitest';
import { LineIndex, range, textOf } from '../../server/src/base/text';
import { form2019 } from '../../server/src/form/form2019';
import { form2021 } from '../../server/src/form/form2021';
import type { Form } from '../../server/src/form/types';
import { readClaims } from '../../server/src/report/claims';
import { readIdentity } from '../../server/src/report/identity';
import { readSections } from '../../server/src/report/sections';

const tables = { disclosure: undefined, applications: undefined, review: undefined };

function claims(text: string, form: Form = form2021) {
  const lines = new LineIndex(text);
  const sections = readSections(text, lines);
  const prose = [range(0, text.length)];
  const { organ, year } = readIdentity({ text, lines, sections, periods: [], prose });
  return readClaims({ text, form, organ, year, sections, tables });
}

/** A report for 2024 of 清溪县青山镇人民政府 whose paragraph on requests says this. */
function report(sentence: string): string {
  return `清溪县青山镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n2024年，我镇平稳推进。\n（二）依申请公开情况。${sentence}\n二、主动公开政府信息情况\n`;
}

/** `row[.column]=value` of the certain claims; a sum of rows is joined by +. */
function certain(sentence: string, form?: Form): readonly string[] {
  return claims(report(sentence), form)
    .filter((claim) => claim.certain)
    .map(({ cells, value }) => {
      const rows = cells.map(({ row, column }) => (column === 'total' ? row : `${row}.${column}`));
      const [first] = rows;
      const group = first?.split('.')[0] ?? '';
      const all = rows.length > 2 && rows.every((row) => row.startsWith(`${group}.`));
      return `${all ? group : rows.join('+')}=${value}`;
    });
}

const litigation = 'directLitigation+litigationAfterReconsideration';

describe('certain', () => {
  test.each([
    // received
    ['收到政府信息公开申请3件。', 'newRequests=3'],
    ['2024年，我镇共收到政府信息公开申请12件。', 'newRequests=12'],
    ['2024年共收到信息公开申请 12 件。', 'newRequests=12'],
    ['本年度新收政府信息公开申请1件，较上年减少2件。', 'newRequests=1'],
    ['全年接到依申请公开申请十二件。', 'newRequests=12'],
    ['本年收到公民、法人和其他组织提出的政府信息公开申请两件。', 'newRequests=2'],
    ['青山镇收到政府信息公开申请1，234件。', 'newRequests=1234'],
    ['收到政府信息公开申请１２件。', 'newRequests=12'],
    ['今年收到12件政府信息公开申请。', 'newRequests=12'],
    ['收到政府信息公开申请数量为5件。', 'newRequests=5'],
    ['收到政府信息公开申请：5件。', 'newRequests=5'],
    ['收到申请5件，同比增长20%。', 'newRequests=5'],
    ['收到政府信息公开申请0件。', 'newRequests=0'],
    ['去年收到申请9件；2024年，我镇收到政府信息公开申请5件。', 'newRequests=5'],
    ['收到政府信息公开申请12件（均已办结）。', 'newRequests=12'],
    // carried
    ['上年结转政府信息公开申请2件。', 'carriedIn=2'],
    ['收到政府信息公开申请3件，加上2023年结转的1件。', 'newRequests=3 carriedIn=1'],
    ['收到政府信息公开申请3件，上年度结转1件。', 'newRequests=3 carriedIn=1'],
    ['结转下年度继续办理1件。', 'carriedForward=1'],
    ['结转至2025年办理的2件。', 'carriedForward=2'],
    ['结转下一年度2件。', 'carriedForward=2'],
    ['收到政府信息公开申请12件（含上年结转2件）。', 'carriedIn=2'],
    // results
    [
      '收到政府信息公开申请9件，其中予以公开5件、部分公开2件、不予公开1件、无法提供1件。',
      'newRequests=9 granted=5 partlyGranted=2 denied=1 unavailable=1',
    ],
    ['办理申请时，不予处理3件，其他处理4件。', 'notProcessed=3 other=4'],
    ['对政府信息公开申请，予以公开的有6件。', 'granted=6'],
    ['申请均已答复。予以公开：6件。', 'granted=6'],
    ['申请均已答复，作出不予公开决定2件。', 'denied=2'],
    ['申请均已答复，予以公开和部分公开共7件。', 'granted+partlyGranted=7'],
    [
      '申请均已答复，本机关不掌握相关政府信息2件，重复申请1件。',
      'unavailable.notHeld=2 notProcessed.duplicate=1',
    ],
    // review
    ['因政府信息公开被申请行政复议2件。', 'reconsideration=2'],
    ['因政府信息公开工作引发的行政复议1件、行政诉讼3件。', `reconsideration=1 ${litigation}=3`],
    ['因政府信息公开被申请行政复议、提起行政诉讼共3件。', `reconsideration+${litigation}=3`],
    ['依申请公开引发行政诉讼1件。', `${litigation}=1`],
    ['因政府信息公开发生1件行政复议。', 'reconsideration=1'],
    // documents
    ['2024年制发行政规范性文件2件。', 'normativeDocuments.issued=2'],
    [
      '制定出台规范性文件两件，废止规范性文件1件，现行有效规范性文件10件。',
      'normativeDocuments.issued=2 normativeDocuments.repealed=1 normativeDocuments.inForce=10',
    ],
    ['制发2件行政规范性文件。', 'normativeDocuments.issued=2'],
    ['废止规章1件。', 'regulations.repealed=1'],
    // denied
    ['未收到政府信息公开申请。', 'newRequests=0'],
    ['2024年，我镇未收到任何政府信息公开申请。', 'newRequests=0'],
    ['本年度没有收到公民、法人和其他组织的政府信息公开申请。', 'newRequests=0'],
    ['全年未收到依申请公开事项。', 'newRequests=0'],
    ['今年无政府信息公开申请。', 'newRequests=0'],
    ['政府信息公开申请为0件。', 'newRequests=0'],
    [
      '未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。',
      `reconsideration=0 directLitigation=0 litigationAfterReconsideration=0`,
    ],
    ['没有因政府信息公开工作被申请行政复议。', 'reconsideration=0'],
    [
      '因政府信息公开引发的行政复议、行政诉讼均为0。',
      'reconsideration=0 directLitigation=0 litigationAfterReconsideration=0',
    ],
    ['收到政府信息公开申请、行政复议均为零。', 'none'],
    ['未制发行政规范性文件。', 'normativeDocuments.issued=0'],
    ['未制发规章和规范性文件。', 'regulations.issued=0 normativeDocuments.issued=0'],
    ['无依申请公开行政诉讼。', 'directLitigation=0 litigationAfterReconsideration=0'],
  ])('%s', (sentence, expected) => {
    expect(certain(sentence).join(' ') || 'none').toBe(expected);
  });
});

describe('not certain', () => {
  test.each([
    // other years, comparisons, parts of the year
    '较上年的12件减少3件。',
    '比2023年多收到申请3件。',
    '去年收到政府信息公开申请9件。',
    '2023年收到政府信息公开申请9件。',
    '2023年，我镇收到政府信息公开申请9件。',
    '与2023年（收到政府信息公开申请9件、上年结转1件）相比下降。',
    '2023年，我镇未收到政府信息公开申请。',
    '上年，我镇共收到政府信息公开申请9件。',
    '截至2024年6月30日，收到政府信息公开申请9件。',
    '截至目前，未收到政府信息公开申请。',
    '上半年收到政府信息公开申请4件。',
    '三季度，收到政府信息公开申请4件。',
    '9月份，我镇收到政府信息公开申请4件。',
    '近三年累计收到政府信息公开申请40件。',
    '2019年以来，收到政府信息公开申请40件。',
    '累计收到政府信息公开申请40件。',
    '结转2022年3件。',
    '2022年结转3件。',
    // channels, parts, other organs
    '网络申请4件、信函申请2件。',
    '通过网络收到政府信息公开申请4件。',
    '收到网络申请4件。',
    '其中收到信函申请2件。',
    '清溪收到政府信息公开申请2件。',
    '收到政府信息公开事项2件。',
    '其中，县水利局收到政府信息公开申请2件。',
    '清溪县水利局收到政府信息公开申请2件。',
    '收到政府信息公开申请12件，其中上年结转2件未计。',
    '未收到网络申请。',
    '未通过政府门户网站收到信息公开申请。',
    '未收到申请的，也要零报告。',
    '如未收到政府信息公开申请，应当说明。',
    '一季度未收到政府信息公开申请。',
    '全县收到政府信息公开申请120件。',
    '我县未收到政府信息公开申请。',
    '全县现行有效规范性文件80件。',
    // other things
    '申请均已答复。办理政协提案5件，予以公开4件。',
    '申请均已答复。办理热线工单56件，其中不予处理3件。',
    '因征地补偿引发行政复议5件，行政诉讼6件。',
    '依申请公开方面，全镇行政复议案件4件，行政诉讼案件2件。',
    '热线转来咨询50件。',
    '收到建议提案12件。',
    '收到低保申请12件。',
    '公开财政信息62条，发布信息12件。',
    '主动公开文件12件。',
    '对申请分类办理。全年发文30件，其中主动公开12件、依申请公开8件、不予公开10件。',
    '办理行政复议案件12件。',
    '司法所受理行政复议申请3件。',
    '收到行政复议申请3件。',
    '审理行政诉讼案件3件。',
    '培训4次，解决问题12件。',
    '未收到投诉举报。',
    '未发生泄密事件。',
    '未发生行政复议被纠正的情况。',
    '无行政诉讼败诉案件。',
    '公开规范性文件5件。',
    '清理规范性文件5件。',
    '未收取信息处理费。',
    '行政事业性收费12件。',
    '好差评收到评价938件。',
    // rough figures
    '收到政府信息公开申请约12件。',
    '收到政府信息公开申请10余件。',
    '收到政府信息公开申请3至5件。',
    '收到政府信息公开申请3-5件。',
    '收到政府信息公开申请三四件。',
    '收到政府信息公开申请12件次。',
    '收到政府信息公开申请12件以上。',
    '收到政府信息公开申请数件。',
    '第3件申请，予以公开第2件。',
    '行政复议和行政诉讼各1件。',
    '平均每月收到政府信息公开申请3件。',
    '预计2025年收到政府信息公开申请3件。',
    '收到政府信息公开申请12件中有3件。',
    '政府信息公开申请的答复率为0.5。',
  ])('%s', (sentence) => expect(certain(sentence)).toEqual([]));

  test('where the report year is not known', () => {
    const text = '一、总体情况\n2024年收到政府信息公开申请3件。2023年收到政府信息公开申请3件。\n';
    expect(claims(text).filter((claim) => claim.certain)).toEqual([]);
  });

  test('two figures for one thing in one paragraph', () => {
    expect(certain('收到政府信息公开申请3件。收到政府信息公开申请4件。')).toEqual([]);
    expect(certain('收到政府信息公开申请3件。\n收到政府信息公开申请4件。')).toEqual([
      'newRequests=3',
      'newRequests=4',
    ]);
  });

  test.each([
    ['清溪县人民政府', 'newRequests=120'],
    ['清溪县', 'newRequests=120'],
    ['清溪县水利局', 'none'],
    ['清溪县人民政府办公室', 'none'],
  ])('the whole county is the figure of %s: %s', (organ, expected) => {
    const text = report('全县收到政府信息公开申请120件。').replaceAll('清溪县青山镇人民政府', organ);
    const read = claims(text).filter((claim) => claim.certain);
    expect(read.map(({ cells, value }) => `${cells[0]!.row}=${value}`).join(' ') || 'none').toBe(expected);
  });

  test('documents on the form of 2019, which counts them otherwise', () => {
    expect(certain('制发行政规范性文件2件。未制发规范性文件。', form2019)).toEqual([]);
    expect(certain('收到政府信息公开申请3件。其他处理1件。', form2019)).toEqual([
      'newRequests=3',
      'other.other=1',
    ]);
  });

  test('reviews outside a passage on disclosure', () => {
    const text = report('无。').replace('平稳推进。', '平稳推进。\n全镇行政复议3件。\n未发生行政诉讼。');
    expect(claims(text).filter((claim) => claim.certain)).toEqual([]);
  });
});

test('a claim is placed on its figure or its denying words', () => {
  const text = report('收到政府信息公开申请１２件，没有因政府信息公开被申请行政复议。');
  expect(claims(text).map((claim) => `${textOf(text, claim.range)} ${claim.negation}`)).toEqual([
    '１２ false',
    '没有因政府信息公开被申请行政复议 true',
  ]);
});
