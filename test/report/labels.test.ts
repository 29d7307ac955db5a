/** From the label cells of a row to the row of the form, through the damage that labels take. */
import { describe, expect, test } from 'vitest';
import { bareText } from '../../server/src/base/normalise';
import { forms } from '../../server/src/form/forms';
import type { FormId, TableKey } from '../../server/src/form/types';
import { Cell } from '../../server/src/report/layouts';
import { matchLabels } from '../../server/src/report/recognise';
import { partsOfJoined, vocabulary, withoutNumber } from '../../server/src/report/vocabulary';

interface Place {
  readonly form?: FormId;
  readonly table?: TableKey;
  readonly near?: number;
}

/** `row state | its cells | merged labels | other cells` of label cells, given as one text parted by ` / `. */
function match(labels: string, { form = '2021', table = 'applications', near = 0 }: Place = {}): string {
  let at = 0;
  const texts = new Map<Cell, string>();
  const cells = labels.split(' / ').map((text) => {
    const cell = new Cell(at, at + text.length, at, at + text.length);
    at += text.length + 3;
    cell.kind = 'text';
    cell.bare = bareText(text);
    cell.meaning = vocabulary.get(cell.bare)?.[table];
    texts.set(cell, text);
    return cell;
  });
  const found = matchLabels(cells, forms[form], table, near);
  const shown = (some: readonly Cell[]): string =>
    some.map((cell) => texts.get(cell) ?? '?').join(' / ') || '-';
  const groups = found.groups.map(({ label, state, cell }) =>
    state === 'exact' && texts.get(cell) === label ? label : `${label} ${state} ${texts.get(cell)}`,
  );
  return [
    found.row ? `${found.row.key} ${found.state}` : '-',
    shown(found.cells),
    groups.join(' + ') || '-',
    shown(found.rest),
  ].join(' | ');
}

const denied = '（三）不予公开';
const results = '三、本年度办理结果';

describe('one cell', () => {
  test.each([
    ['一、本年新收政府信息公开申请数量', 'newRequests exact'],
    ['1.属于国家秘密', 'denied.stateSecret exact'],
    ['1．属于 国家 秘密', 'denied.stateSecret exact'],
    ['1、属于国家秘密', 'denied.stateSecret exact'],
    ['（二）部分公开', 'partlyGranted exact'],
    ['（七）总计', 'resultTotal exact'],
    ['3.其他', 'other.other exact'],
    // without its number, or with another one
    ['属于国家秘密', 'denied.stateSecret repaired'],
    ['2.属于国家秘密', 'denied.stateSecret repaired'],
    ['部分公开', 'partlyGranted repaired'],
    ['1、部分公开', 'partlyGranted repaired'],
    ['重复申请', 'notProcessed.duplicate repaired'],
    // a syllable lost or wrong
    ['1.属于国家密', 'denied.stateSecret repaired'],
    ['1.属干国家秘密', 'denied.stateSecret repaired'],
    ['属国家秘密', 'denied.stateSecret repaired'],
    ['1.国家秘密', 'denied.stateSecret repaired'],
    ['4.保护第三方权益', 'denied.thirdPartyRights repaired'],
    ['2.没有现成信息需要制作', 'unavailable.needsCreation repaired'],
    ['本年新收政府信息公开申请', 'newRequests repaired'],
    ['上年结转政府信息公开申请', 'carriedIn repaired'],
    ['2.重复请', 'notProcessed.duplicate repaired'],
    ['重复审请', 'notProcessed.duplicate repaired'],
    ['5.属于三类内部事务', 'denied.internalAffairs repaired'],
    ['6.属于四类过程信息', 'denied.deliberative repaired'],
    ['3.其它', 'other.other repaired'],
    ['（七）合计', 'resultTotal repaired'],
    ['（一）予公开', 'granted repaired'],
    ['予公开', 'granted repaired'],
  ])('%s', (label, row) => expect(match(label)).toBe(`${row} | ${label} | - | -`));

  test.each([denied, results, '（六）其他处理'])('a merged label alone is no row: %s', (label) =>
    expect(match(label)).toBe(`- | - | ${label} | -`),
  );

  test.each([
    ['不予公开', denied],
    ['（三）不与公开', denied],
    ['（三）予公开', denied],
    ['（五）不处理', '（五）不予处理'],
    ['（四）无法提', '（四）无法提供'],
    ['三、本年度办结果', results],
  ])('nor a damaged one: %s', (label, group) =>
    expect(match(label)).toBe(`- | - | ${group} repaired ${label} | -`),
  );

  test.each([
    '党建引领工作平稳',
    '甲',
    '自然人',
    '秘密',
    '1',
    '（三）',
    '全镇重视政府信息公开工作，专题研究三次，配备专职人员，落实各项制度，按时发布信息，并且接受社会监督，不断改进工作作风，提高服务水平',
  ])('%s is of none', (label) => expect(match(label)).toBe(`- | - | - | ${label}`));
});

describe('several cells', () => {
  test.each([
    [`${results} / （一）予以公开`, `granted exact | （一）予以公开 | ${results} | -`],
    [
      `${results} / ${denied} / 1.属于国家秘密`,
      `denied.stateSecret exact | 1.属于国家秘密 | ${results} + ${denied} | -`,
    ],
    [
      `${denied} / 2.其他法律行政法规 / 禁止公开`,
      `denied.prohibitedByLaw exact | 2.其他法律行政法规 / 禁止公开 | ${denied} | -`,
    ],
    [
      '2.其他 / 法律 / 行政法规 / 禁止公开',
      'denied.prohibitedByLaw exact | 2.其他 / 法律 / 行政法规 / 禁止公开 | - | -',
    ],
    [
      '2. / 其他 / 法律 / 行政法规 / 禁止公开',
      'denied.prohibitedByLaw repaired | 其他 / 法律 / 行政法规 / 禁止公开 | - | 2.',
    ],
    [
      '一、 / 本年新收政府信息公开申请数量',
      'newRequests exact | 一、 / 本年新收政府信息公开申请数量 | - | -',
    ],
    // merged labels in the same cell, or split
    [
      `${denied}1.属于国家秘密`,
      `denied.stateSecret exact | ${denied}1.属于国家秘密 | ${denied} exact ${denied}1.属于国家秘密 | -`,
    ],
    [
      '（三）不予公1.属于国家秘密',
      `denied.stateSecret exact | （三）不予公1.属于国家秘密 | ${denied} repaired （三）不予公1.属于国家秘密 | -`,
    ],
    // of another merged label, or of none
    ['（四）无法提1.属于国家秘密', '- | - | - | （四）无法提1.属于国家秘密'],
    ['党建工作1.属于国家秘密', '- | - | - | 党建工作1.属于国家秘密'],
    [
      `${results}${denied} / 1.属于国家秘密`,
      `denied.stateSecret exact | 1.属于国家秘密 | - | ${results}${denied}`,
    ],
    [
      '（三）不予 / 公开 / 1.属于国家秘密',
      `denied.stateSecret exact | 1.属于国家秘密 | ${denied} exact （三）不予 | -`,
    ],
    [
      '不予公开 / 1.属于国家秘密',
      `denied.stateSecret exact | 1.属于国家秘密 | ${denied} repaired 不予公开 | -`,
    ],
    [
      '（三）不与公开 / 1.属于国家秘密',
      `denied.stateSecret exact | 1.属于国家秘密 | ${denied} repaired （三）不与公开 | -`,
    ],
    ['公开 / 1.属于国家秘密', `denied.stateSecret exact | 1.属于国家秘密 | ${denied} repaired 公开 | -`],
    ['开 / 1.属于国家秘密', 'denied.stateSecret exact | 1.属于国家秘密 | - | 开'],
    ['办理结果 / （一）予以公开', `granted exact | （一）予以公开 | ${results} repaired 办理结果 | -`],
    ['党建引领 / （一）予以公开', 'granted exact | （一）予以公开 | - | 党建引领'],
    // the number is lost, the merged label tells
    [`${denied} / 属于国家秘密`, `denied.stateSecret repaired | 属于国家秘密 | ${denied} | -`],
    [
      `${denied}属于国家秘密`,
      `denied.stateSecret repaired | ${denied}属于国家秘密 | ${denied} exact ${denied}属于国家秘密 | -`,
    ],
    [`${denied} / 1.属干国家秘密`, `denied.stateSecret repaired | 1.属干国家秘密 | ${denied} | -`],
    ['党建引领工作 / 1.属干国家秘密', 'denied.stateSecret repaired | 1.属干国家秘密 | - | 党建引领工作'],
    [`${results} / ${denied}`, `- | - | ${results} + ${denied} | -`],
    [`${results} / 党建引领`, `- | - | ${results} | 党建引领`],
    [`党建引领 / 平稳推进`, '- | - | - | 党建引领 / 平稳推进'],
    ['公 / 开 / 党建', `- | - | - | 公 / 开 / 党建`],
    [`${denied} / 1.属于国 / 家秘密`, `denied.stateSecret exact | 1.属于国 / 家秘密 | ${denied} | -`],
    [`${denied} / 属于国 / 家秘密`, `denied.stateSecret repaired | 属于国 / 家秘密 | ${denied} | -`],
    [`三 / 不予公开 / 1.属于国家秘密`, `denied.stateSecret exact | 1.属于国家秘密 | ${denied} exact 三 | -`],
    [
      `不予公开属于国家秘密`,
      `denied.stateSecret repaired | 不予公开属于国家秘密 | ${denied} repaired 不予公开属于国家秘密 | -`,
    ],
    [
      `四、不予公开1.属于国家秘密`,
      `denied.stateSecret exact | 四、不予公开1.属于国家秘密 | ${denied} repaired 四、不予公开1.属于国家秘密 | -`,
    ],
    [
      `${results} / ${denied}1.属于国 / 家秘密`,
      `denied.stateSecret exact | ${denied}1.属于国 / 家秘密 | ${results} + ${denied} exact ${denied}1.属于国 | -`,
    ],
    // a converter repeats merged cells
    ['（七）总计 / （七）总计', 'resultTotal exact | （七）总计 | - | -'],
    [`${denied} / ${denied} / 1.属于国家秘密`, `denied.stateSecret exact | 1.属于国家秘密 | ${denied} | -`],
  ])('%s', (labels, expected) => expect(match(labels)).toBe(expected));
});

describe('the place decides between labels that are equally similar', () => {
  test.each([
    ['属于三类过程性信息', 0, 'denied.deliberative'],
    ['属于行政执法事项', 0, 'denied.enforcementFiles'],
    ['属于行政执法事项', 10, 'denied.enforcementFiles'],
    ['属于行政执法事项', 11, 'denied.administrativeInquiry'],
    ['属于行政执法事项', 24, 'denied.administrativeInquiry'],
    ['7.属于行政执法事项', 24, 'denied.enforcementFiles'],
    ['8.属于行政执法事项', 0, 'denied.administrativeInquiry'],
    ['8.属于行政执法事项', 10, 'denied.administrativeInquiry'],
    ['9.属于行政执法事项', 11, 'denied.administrativeInquiry'],
    ['其他处', 20, 'other.other'],
    ['属于行政事项', 10, 'denied.administrativeInquiry'],
  ])('%s near row %i', (label, near, row) => expect(match(label, { near }).split(' ')[0]).toBe(row));

  test('but never against the nearer label', () => {
    for (const near of [0, 5, 10, 24]) {
      expect(match('1.属于国家秘', { near }).split(' ')[0]).toBe('denied.stateSecret');
    }
  });
});

describe('other tables and the form of 2019', () => {
  test.each<[string, Place, string]>([
    ['规章', { table: 'disclosure' }, 'regulations exact | 规章 | - | -'],
    ['规范性文件', { table: 'disclosure' }, 'normativeDocuments exact | 规范性文件 | - | -'],
    ['行政规范文件', { table: 'disclosure' }, 'normativeDocuments repaired | 行政规范文件 | - | -'],
    ['行政事业性收', { table: 'disclosure' }, 'fees repaired | 行政事业性收 | - | -'],
    ['行政收费', { table: 'disclosure' }, '- | - | - | 行政收费'],
    ['章', { table: 'disclosure' }, 'regulations repaired | 章 | - | -'],
    ['章程', { table: 'disclosure' }, '- | - | - | 章程'],
    ['其他对外管理服务事项', { table: 'disclosure' }, '- | - | - | 其他对外管理服务事项'],
    [
      '其他对外管理服务事项',
      { table: 'disclosure', form: '2019' },
      'otherServices exact | 其他对外管理服务事项 | - | -',
    ],
    ['政府采购', { table: 'disclosure', form: '2019' }, 'procurement repaired | 政府采购 | - | -'],
    ['政府集中采', { table: 'disclosure', form: '2019' }, 'procurement repaired | 政府集中采 | - | -'],
    ['（六）其他处理', { form: '2019' }, 'other.other exact | （六）其他处理 | - | -'],
    ['其他处理', { form: '2019' }, 'other.other repaired | 其他处理 | - | -'],
    ['3.其他', { form: '2019' }, '- | - | - | 3.其他'],
  ])('%s %j', (label, place, expected) => expect(match(label, place)).toBe(expected));
});

test.each([
  ['3不予公开', '不予公开'],
  ['三不予公开', '不予公开'],
  ['十二不予公开', '不予公开'],
  ['12', '12'],
  ['', ''],
  ['不予1公开', '不予1公开'],
])('%j without its number: %j', (bare, expected) => expect(withoutNumber(bare)).toBe(expected));

describe('the vocabulary', () => {
  /** What a bare text means in a table: rows by form, group, header. */
  function meaning(bare: string, table: TableKey = 'applications'): string {
    const found = vocabulary.get(bare)?.[table];
    if (!found) return 'nothing';
    expect(found.table).toBe(table);
    const rows = Object.entries(found.rows ?? {}).map(([form, row]) => `${form} ${row.key}`);
    return [
      ...(rows.length > 0 ? [`${rows.join(', ')}${found.rowExact ? '' : ' unnumbered'}`] : []),
      ...(found.group === undefined ? [] : [`group ${found.group}${found.groupExact ? '' : ' unnumbered'}`]),
      ...(found.header === undefined ? [] : [`header ${found.header}`]),
    ].join('; ');
  }

  test.each<[string, string, TableKey?]>([
    ['1属于国家秘密', '2019 denied.stateSecret, 2021 denied.stateSecret'],
    ['属于国家秘密', '2019 denied.stateSecret, 2021 denied.stateSecret unnumbered'],
    ['三不予公开', 'group （三）不予公开'],
    ['不予公开', 'group （三）不予公开 unnumbered'],
    ['六其他处理', '2019 other.other; group （六）其他处理'],
    ['其他处理', '2019 other.other unnumbered; group （六）其他处理 unnumbered'],
    ['其他', '2021 other.other unnumbered; header 其他'],
    ['总计', '2019 resultTotal, 2021 resultTotal unnumbered; header 总计'],
    ['申请人情况', 'header 申请人情况'],
    ['法人或其他组织', 'header 法人或其他组织'],
    ['规章', '2019 regulations, 2021 regulations', 'disclosure'],
    ['规范性文件', '2019 normativeDocuments, 2021 normativeDocuments', 'disclosure'],
    ['第二十条第一项', 'header 第二十条第（一）项', 'disclosure'],
    ['信息内容', 'header 信息内容', 'disclosure'],
    ['本年收费金额', 'header 本年收费金额（单位：万元）', 'disclosure'],
    ['本年收费金额单位万元', 'header 本年收费金额（单位：万元）', 'disclosure'],
    ['行政诉讼', 'header 行政诉讼', 'review'],
    ['总计', 'header 总计', 'review'],
    ['规章', 'nothing'],
    ['', 'nothing', 'review'],
  ])('%s: %s', (bare, expected, table) => expect(meaning(bare, table)).toBe(expected));

  test.each([
    ['三不予公开1属于国家秘密', '三不予公开 + 1属于国家秘密'],
    ['三本年度办理结果三不予公开1属于国家秘密', '三本年度办理结果 + 三不予公开 + 1属于国家秘密'],
    ['三本年度办理结果三不予公开', '三本年度办理结果 + 三不予公开'],
    ['三不予公开属于国家秘密', '三不予公开 + 属于国家秘密'],
    ['三不予公开', undefined],
    ['三不予公开党建', undefined],
    ['1属于国家秘密', undefined],
    ['不予公开1属于国家秘密', undefined],
  ])('%s is made of %s', (bare, parts) => {
    expect(partsOfJoined(bare, 'applications')?.join(' + ')).toBe(parts);
    expect(partsOfJoined(bare, 'review')).toBeUndefined();
  });
});
