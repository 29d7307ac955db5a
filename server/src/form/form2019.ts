/**
 * The form of report years 2019 and 2020: 国办公开办函〔2019〕60号, replaced by the form of 2021.
 */
import { applicationsTable, otherAsOneRow } from './applications';
import { assertSize, column, sectionSpecs, tableSpec, topics } from './common';
import { reviewTable } from './review';
import type { Form } from './types';

const corner = '信息内容';
const previous = column('previous', '上一年项目数量');
const change = column('change', '本年增/减', 'change');
const decisions = column('decisions', '处理决定数量');

const disclosure = tableSpec(
  'disclosure',
  2,
  1,
  [
    {
      clause: '第二十条第（一）项',
      corner,
      columns: [
        column('newlyMade', '本年新制作数量'),
        column('newlyPublished', '本年新公开数量'),
        column('publishedTotal', '对外公开总数量'),
      ],
      rows: [
        { key: 'regulations', label: '规章' },
        { key: 'normativeDocuments', label: '规范性文件', variants: ['行政规范性文件'] },
      ],
    },
    {
      clause: '第二十条第（五）项',
      corner,
      columns: [previous, change, decisions],
      rows: [
        { key: 'licensing', label: '行政许可' },
        { key: 'otherServices', label: '其他对外管理服务事项' },
      ],
    },
    {
      clause: '第二十条第（六）项',
      corner,
      columns: [previous, change, decisions],
      rows: [
        { key: 'penalties', label: '行政处罚' },
        { key: 'coercion', label: '行政强制' },
      ],
    },
    {
      clause: '第二十条第（八）项',
      corner,
      columns: [previous, change],
      rows: [{ key: 'fees', label: '行政事业性收费' }],
    },
    {
      clause: '第二十条第（九）项',
      corner,
      columns: [column('projects', '采购项目数量'), column('amount', '采购总金额', 'money')],
      rows: [{ key: 'procurement', label: '政府集中采购' }],
    },
  ],
  [],
  () => [],
);

const applications = applicationsTable(otherAsOneRow);

assertSize('disclosure 2019', disclosure.cells.length, 22);
assertSize('applications 2019', applications.cells.length, 23 * 7);
assertSize('applications 2019 equations', applications.equations.length, 23 + 2 * 7);

export const form2019: Form = {
  id: '2019',
  notice: {
    title: '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》',
    number: '国办公开办函〔2019〕60号',
  },
  firstYear: 2019,
  lastYear: 2020,
  sections: sectionSpecs('因政府信息公开工作被申请行政复议、提起行政诉讼情况'),
  topics,
  tables: { disclosure, applications, review: reviewTable },
};
