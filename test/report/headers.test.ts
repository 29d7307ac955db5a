/** Which of the form's headers each header cell of a table is, and how much of it is left. */
import { describe, expect, test } from 'vitest';
import { bareText } from '../../server/src/base/normalise';
import { forms } from '../../server/src/form/forms';
import type { FormId, TableKey } from '../../server/src/form/types';
import {
  holdsFirstHeader,
  matchHeaders,
  resemblesFirstHeader,
  type HeaderMatch,
} from '../../server/src/report/headers';
import { Cell } from '../../server/src/report/layouts';

const corner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const applications = [
  ...[corner, '申请人情况', '自然人', '法人或其他组织', '总计'],
  ...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
];
const disclosure = [
  ...['第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ...['第二十条第（五）项', '信息内容', '本年处理决定数量'],
  ...['第二十条第（六）项', '信息内容', '本年处理决定数量'],
  ...['第二十条第（八）项', '信息内容', '本年收费金额（单位：万元）'],
];
const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const review = [
  '行政复议',
  '行政诉讼',
  ...outcomes,
  '未经复议直接起诉',
  '复议后起诉',
  ...outcomes,
  ...outcomes,
];

function match(texts: readonly string[], table: TableKey, form: FormId = '2021') {
  const text = texts.join('\n');
  let at = 0;
  const cells = texts.map((content) => {
    const cell = new Cell(at, at + content.length, at, at + content.length + 1);
    cell.kind = 'text';
    cell.bare = bareText(content);
    at += content.length + 1;
    return cell;
  });
  const shown = ({ expected, state, cell }: HeaderMatch): string => {
    const written = cell ? text.slice(cell.start, cell.end).replaceAll('\n', ' ') : '';
    return state === 'exact' && written === expected ? expected : `${expected} ${state} ${written}`.trim();
  };
  return { found: matchHeaders(cells, forms[form], table), shown };
}

/** What is not as the form has it. */
function damaged(texts: readonly string[], table: TableKey, form?: FormId): readonly string[] {
  const { found, shown } = match(texts, table, form);
  return found.map(shown).filter((line) => / (?:exact|repaired|lost)/.test(line));
}

const without = (list: readonly string[], ...texts: readonly string[]): readonly string[] =>
  list.filter((text) => !texts.includes(text));
const changed = (list: readonly string[], from: string, ...to: readonly string[]): readonly string[] =>
  list.flatMap((text) => (text === from ? to : [text]));

test.each([
  ['applications', applications],
  ['disclosure', disclosure],
  ['review', review],
] as const)('table %s as the form has it', (table, texts) => {
  const { found } = match(texts, table);
  expect(found.map(({ expected }) => expected)).toEqual(texts);
  expect(found.every(({ state }) => state === 'exact')).toBe(true);
});

test('each header knows its column and block', () => {
  const columns = (texts: readonly string[], table: TableKey, form?: FormId): readonly string[] =>
    match(texts, table, form).found.map(({ column, block }) => `${column?.key ?? '-'}@${block}`);
  expect(columns(applications, 'applications')).toEqual([
    ...['-@0', '-@0', 'naturalPerson@0', '-@0', 'total@0'],
    ...['enterprise@0', 'research@0', 'publicWelfare@0', 'legalService@0', 'otherOrganization@0'],
  ]);
  expect(columns(disclosure, 'disclosure')).toEqual([
    ...['-@0', '-@0', 'issued@0', 'repealed@0', 'inForce@0', '-@1', '-@1', 'decisions@1'],
    ...['-@2', '-@2', 'decisions@2', '-@3', '-@3', 'amount@3'],
  ]);
  const groups = ['reconsideration', 'directLitigation', 'litigationAfterReconsideration'];
  const keys = ['upheld', 'corrected', 'otherResult', 'pending', 'total'];
  const of = (group: string): readonly string[] => keys.map((key) => `${group}/${key}@0`);
  expect(columns(review, 'review')).toEqual([
    ...['-@0', '-@0', ...of(groups[0]!), '-@0', '-@0', ...of(groups[1]!), ...of(groups[2]!)],
  ]);
  expect(columns([], 'disclosure', '2019').slice(-4)).toEqual(['-@4', '-@4', 'projects@4', 'amount@4']);
});

describe('damage', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['white space and width', changed(applications, '商业企业', '商业 企业'), ['商业企业 exact 商业 企业']],
    ['a lost syllable', changed(applications, '商业企业', '商业企'), ['商业企业 repaired 商业企']],
    ['a wrong syllable', changed(applications, '自然人', '目然人'), ['自然人 repaired 目然人']],
    ['a lost header', without(applications, '科研机构'), ['科研机构 lost']],
    ['two lost headers', without(applications, '科研机构', '其他'), ['科研机构 lost', '其他 lost']],
    ['an empty cell', changed(applications, '科研机构', ''), ['科研机构 lost']],
    ['all lost but one', ['商业企业'], without(applications, '商业企业').map((text) => `${text} lost`)],
    ['none', [], applications.map((text) => `${text} lost`)],
    ['a strange cell between', changed(applications, '科研机构', '科研机构', '党建'), []],
    ['strange cells before all', ['单位', '第几页', '党建', ...applications], []],
    ['strange cells behind all', [...applications, '单位', '第几页', '党建'], []],
    ['the first two lost', applications.slice(2), [`${corner} lost`, '申请人情况 lost']],
    ['the last two lost', applications.slice(0, -2), ['法律服务机构 lost', '其他 lost']],
    [
      'strange cells in place of the first three',
      ['单位', '第几页', '党建', ...applications.slice(3)],
      [`${corner} lost`, '申请人情况 lost', '自然人 lost'],
    ],
    [
      'a strange cell and a damaged header',
      ['党建', ...changed(applications, '自然人', '目然人')],
      ['自然人 repaired 目然人'],
    ],
    ['a strange cell in place of one', changed(applications, '科研机构', '党建'), ['科研机构 lost']],
    [
      'a header in two cells',
      changed(applications, '商业企业', '商业', '企业'),
      ['商业企业 exact 商业 企业'],
    ],
    ['in four', changed(applications, '商业企业', '商', '业', '企', '业'), ['商业企业 exact 商 业 企 业']],
    [
      'in five',
      changed(applications, '法律服务机构', '法', '律', '服', '务', '机构'),
      ['法律服务机构 repaired 机构'],
    ],
    [
      'repeats of a converter',
      changed(applications, '申请人情况', ...Array.from({ length: 7 }, () => '申请人情况')),
      [],
    ],
    ['rest of a header', changed(applications, '总计', '计'), ['总计 repaired 计']],
    [
      'headers in another order',
      [...applications.slice(0, 2), '总计', '法人或其他组织', '自然人', ...applications.slice(5)],
      ['自然人 lost', '法人或其他组织 lost'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(damaged(texts, 'applications')).toEqual(expected);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    [
      'a variant',
      changed(disclosure, '本年收费金额（单位：万元）', '本年收费金额'),
      ['本年收费金额（单位：万元） exact 本年收费金额'],
    ],
    [
      'a variant among lost ones',
      ['本年收费金额'],
      without(disclosure, '本年收费金额（单位：万元）')
        .map((text) => `${text} lost`)
        .concat('本年收费金额（单位：万元） exact 本年收费金额'),
    ],
    [
      'a clause',
      changed(disclosure, '第二十条第（五）项', '第二十条第五项'),
      ['第二十条第（五）项 exact 第二十条第五项'],
    ],
    [
      'a wrong clause',
      changed(disclosure, '第二十条第（五）项', '第二十条第（四）项'),
      ['第二十条第（五）项 repaired 第二十条第（四）项'],
    ],
    [
      'of the old form',
      changed(disclosure, '本年制发件数', '本年新制作数量'),
      ['本年制发件数 repaired 本年新制作数量'],
    ],
  ])('of table 二: %s', (_, texts, expected) => expect(damaged(texts, 'disclosure')).toEqual(expected));

  test.each<[string, readonly string[], readonly string[]]>([
    ['结果 for 结果纠正', [...review.slice(0, 3), '结果', ...review.slice(4)], ['结果纠正 repaired 结果']],
    ['parted between its columns', [review[0]!, ...review.slice(2, 7), review[1]!, ...review.slice(7)], []],
    [
      'two columns that changed places',
      [...review.slice(0, 2), '结果纠正', '结果维持', ...review.slice(4)],
      ['结果维持 repaired 结果纠正', '结果纠正 repaired 结果维持'],
    ],
    ['a lost one among alike', [...review.slice(0, 2), ...review.slice(3)], ['结果维持 lost']],
  ])('of table 四: %s', (_, texts, expected) => expect(damaged(texts, 'review')).toEqual(expected));
});

test('a table with hundreds of header cells is not compared', () => {
  const many = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `甲${index}`);
  expect(match(many(120), 'applications').found).toHaveLength(applications.length);
  expect(match(many(121), 'applications').found).toEqual([]);
  const repeated = Array.from({ length: 300 }, () => '自然人');
  expect(match(repeated, 'applications').found).toHaveLength(applications.length);
});

test('a header of several cells reaches from the first to the last', () => {
  const [header] = match(['商业', '企业'], 'applications').found.filter(({ cell }) => cell);
  const { start, end, slotStart, slotEnd, kind, role, bare } = header!.cell!;
  expect([start, end, slotStart, slotEnd, kind, role, bare]).toEqual([
    0,
    5,
    0,
    6,
    'text',
    'header',
    '商业企业',
  ]);
});

describe('the first header of a table', () => {
  test.each<[string, TableKey, 'whole' | 'damaged' | 'none']>([
    ['第二十条第（一）项', 'disclosure', 'whole'],
    ['二十条第（一）项', 'disclosure', 'damaged'],
    ['第二条第（一）', 'disclosure', 'damaged'],
    ['第条（一）', 'disclosure', 'none'],
    ['甲第二十条第（一）项乙', 'disclosure', 'whole'],
    ['第二十条第（一）项规定的事项', 'disclosure', 'whole'],
    ['信息内容', 'disclosure', 'none'],
    ['行政复议', 'review', 'whole'],
    ['行政复义', 'review', 'damaged'],
    ['行复议', 'review', 'damaged'],
    ['行政复议案', 'review', 'whole'],
    ['行复', 'review', 'none'],
    ['政府信息', 'review', 'none'],
    [corner.replace('勾稽', ''), 'applications', 'damaged'],
    [corner, 'applications', 'whole'],
    ['申请人情况', 'applications', 'none'],
    ['', 'applications', 'none'],
  ])('%s in table %s: %s', (text, key, expected) => {
    const bare = bareText(text);
    const state = holdsFirstHeader(bare, key)
      ? 'whole'
      : resemblesFirstHeader(bare, key)
        ? 'damaged'
        : 'none';
    expect(state).toBe(expected);
  });

  test('whole, it resembles itself; with more than a third of other words it does not', () => {
    expect(resemblesFirstHeader('行政复议', 'review')).toBe(true);
    expect(resemblesFirstHeader('行政复议案', 'review')).toBe(true);
    expect(resemblesFirstHeader('行政复议案件', 'review')).toBe(false);
  });
});

test('a group that stands behind the columns of another one is no damage', () => {
  const moved = [review[0]!, ...review.slice(2, 7), review[1]!, ...review.slice(7)];
  const { found } = match(moved, 'review');
  const group = found.find(({ expected }) => expected === '行政诉讼');
  expect([group?.state, group?.cell?.bare]).toEqual(['exact', '行政诉讼']);
  expect(damaged(without(review, '行政诉讼'), 'review')).toEqual(['行政诉讼 lost']);
  // the same elsewhere is damage
  const elsewhere = [...without(applications, '法人或其他组织'), '法人或其他组织'];
  expect(damaged(elsewhere, 'applications')).toContain('法人或其他组织 lost');
});
