/** Table 三 收到和处理政府信息公开申请情况: its columns and equations, which both forms share. */
import { column, tableSpec, type RowNote } from './common';
import type { CellSpec, ColumnSpec, Equation, HeaderRow, TableSpec } from './types';

const applicants = '申请人情况';
const organisations = '法人或其他组织';

/** The corner cell, which states the balance of the table. */
export const balanceNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

export const applicationColumns: readonly ColumnSpec[] = [
  column('naturalPerson', '自然人', 'count', [applicants]),
  column('enterprise', '商业企业', 'count', [applicants, organisations]),
  column('research', '科研机构', 'count', [applicants, organisations]),
  column('publicWelfare', '社会公益组织', 'count', [applicants, organisations]),
  column('legalService', '法律服务机构', 'count', [applicants, organisations]),
  column('otherOrganization', '其他', 'count', [applicants, organisations]),
  column('total', '总计', 'count', [applicants]),
];

const header: readonly HeaderRow[] = [
  [
    { text: balanceNote, columns: 3, rows: 3 },
    { text: applicants, columns: 7, rows: 1 },
  ],
  [
    { text: '自然人', columns: 1, rows: 2 },
    { text: organisations, columns: 5, rows: 1 },
    { text: '总计', columns: 1, rows: 2 },
  ],
  applicationColumns.slice(1, 6).map(({ label }) => ({ text: label, columns: 1, rows: 1 })),
];

const yearResults = '三、本年度办理结果';

/** The first rows of the table, down to （五）不予处理; alike in both forms. */
const commonRows: readonly RowNote[] = [
  { key: 'newRequests', label: '一、本年新收政府信息公开申请数量' },
  { key: 'carriedIn', label: '二、上年结转政府信息公开申请数量' },
  { key: 'granted', label: '（一）予以公开', groups: [yearResults] },
  {
    key: 'partlyGranted',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    groups: [yearResults],
    // Observed in reports of towns: the remark in brackets left out.
    variants: ['（二）部分公开'],
  },
  ...group('（三）不予公开', {
    'denied.stateSecret': '属于国家秘密',
    'denied.prohibitedByLaw': '其他法律行政法规禁止公开',
    'denied.securityAndStability': '危及“三安全一稳定”',
    'denied.thirdPartyRights': '保护第三方合法权益',
    'denied.internalAffairs': '属于三类内部事务信息',
    'denied.deliberative': '属于四类过程性信息',
    'denied.enforcementFiles': '属于行政执法案卷',
    'denied.administrativeInquiry': '属于行政查询事项',
  }),
  ...group('（四）无法提供', {
    'unavailable.notHeld': '本机关不掌握相关政府信息',
    'unavailable.needsCreation': '没有现成信息需要另行制作',
    'unavailable.unclear': '补正后申请内容仍不明确',
  }),
  ...group('（五）不予处理', {
    'notProcessed.petition': '信访举报投诉类申请',
    'notProcessed.duplicate': '重复申请',
    'notProcessed.publication': '要求提供公开出版物',
    'notProcessed.excessive': '无正当理由大量反复申请',
    'notProcessed.confirmation': '要求行政机关确认或重新出具已获取信息',
  }),
];

const lastRows: readonly RowNote[] = [
  { key: 'resultTotal', label: '（七）总计', groups: [yearResults] },
  { key: 'carriedForward', label: '四、结转下年度继续办理' },
];

/** Rows of a numbered group of the third label column. */
export function group(label: string, items: Readonly<Record<string, string>>): readonly RowNote[] {
  return Object.entries(items).map(([key, item], index) => ({
    key,
    label: `${index + 1}.${item}`,
    groups: [yearResults, label],
  }));
}

/** （六）其他处理 as one row, which the 2019 form has. */
export const otherAsOneRow: readonly RowNote[] = [
  { key: 'other.other', label: '（六）其他处理', groups: [yearResults] },
];

/** Table `applications` with the form's own rows of （六）其他处理. */
export function applicationsTable(other: readonly RowNote[]): TableSpec {
  const rows = [...commonRows, ...other, ...lastRows];
  return tableSpec(
    'applications',
    3,
    3,
    [{ corner: balanceNote, columns: applicationColumns, rows }],
    header,
    equations,
  );
}

function equations(cells: readonly CellSpec[]): readonly Equation[] {
  const indices = new Map(cells.map(({ row, column, index }) => [`${row}/${column}`, index]));
  const at = (row: string, key: string): number => {
    const index = indices.get(`${row}/${key}`);
    if (index === undefined) throw new Error(`form data: no cell ${row}/${key}`);
    return index;
  };
  const rows = [...new Set(cells.map(({ row }) => row))];
  const results = rows.slice(rows.indexOf('granted'), rows.indexOf('resultTotal'));
  const applicantKeys = applicationColumns.map(({ key }) => key).filter((key) => key !== 'total');
  const rowTotals = rows.map((row): Equation => ({
    id: `row-total/${row}`,
    kind: 'row-total',
    table: 'applications',
    left: applicantKeys.map((key) => at(row, key)),
    right: [at(row, 'total')],
    row,
  }));
  const columns = applicationColumns.flatMap(({ key }): readonly Equation[] => [
    {
      id: `result-total/${key}`,
      kind: 'result-total',
      table: 'applications',
      left: results.map((row) => at(row, key)),
      right: [at('resultTotal', key)],
      column: key,
    },
    {
      id: `balance/${key}`,
      kind: 'balance',
      table: 'applications',
      left: [at('newRequests', key), at('carriedIn', key)],
      right: [at('resultTotal', key), at('carriedForward', key)],
      column: key,
    },
  ]);
  return [...rowTotals, ...columns];
}
