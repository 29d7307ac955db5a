/**
 * The form of report years from 2021: 《中华人民共和国政府信息公开工作年度报告格式》,
 * 国办公开办函〔2021〕30号 of 2021-09-26.
 */
import { applicationsTable, group } from './applications';
import { assertSize, column, sectionSpecs, tableSpec, topics } from './common';
import { reviewTable } from './review';
import type { Form, HeaderRow } from './types';

const corner = '信息内容';
const decisions = [column('decisions', '本年处理决定数量')];

const header: readonly HeaderRow[] = [];

const disclosure = tableSpec(
  'disclosure',
  2,
  1,
  [
    {
      clause: '第二十条第（一）项',
      corner,
      columns: [
        column('issued', '本年制发件数'),
        column('repealed', '本年废止件数'),
        column('inForce', '现行有效件数'),
      ],
      rows: [
        { key: 'regulations', label: '规章' },
        { key: 'normativeDocuments', label: '行政规范性文件', variants: ['规范性文件'] },
      ],
    },
    {
      clause: '第二十条第（五）项',
      corner,
      columns: decisions,
      rows: [{ key: 'licensing', label: '行政许可' }],
    },
    {
      clause: '第二十条第（六）项',
      corner,
      columns: decisions,
      rows: [
        { key: 'penalties', label: '行政处罚' },
        { key: 'coercion', label: '行政强制' },
      ],
    },
    {
      clause: '第二十条第（八）项',
      corner,
      columns: [
        column('amount', '本年收费金额（单位：万元）', 'money', [], ['本年收费金额', '本年收费金额（万元）']),
      ],
      rows: [{ key: 'fees', label: '行政事业性收费' }],
    },
  ],
  header,
  () => [],
);

const applications = applicationsTable(
  group('（六）其他处理', {
    'other.notCorrected': '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    'other.feeUnpaid': '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    'other.other': '其他',
  }),
);

assertSize('disclosure 2021', disclosure.cells.length, 10);
assertSize('applications 2021', applications.cells.length, 25 * 7);
assertSize('applications 2021 equations', applications.equations.length, 25 + 2 * 7);
assertSize('review', reviewTable.cells.length, 15);

export const form2021: Form = {
  id: '2021',
  notice: {
    title:
      '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》',
    number: '国办公开办函〔2021〕30号',
  },
  firstYear: 2021,
  sections: sectionSpecs('政府信息公开行政复议、行政诉讼情况'),
  topics,
  tables: { disclosure, applications, review: reviewTable },
};
