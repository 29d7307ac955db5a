/** 简体中文：各规则说明，用于规则表和设置。 */
import type { Catalogue } from './catalogue';

export const ruleTextsZhCn: Catalogue['rules'] = {
  'missing-section': { summary: '缺少六个部分中的某一部分' },
  'section-number': { summary: '部分标题的序号有误或缺失' },
  'missing-table': { summary: '第二、三、四部分缺少表格' },
  'missing-row': { summary: '表格缺少规定的行' },
  'row-label': { summary: '行标题有误或缺失' },
  'column-header': { summary: '列标题有误或缺失' },
  'cell-count': { summary: '一行的数值多了或少了' },
  'blank-cell': { summary: '数值空缺，或以“/”“-”“无”代替' },
  'invalid-value': { summary: '数值不是非负整数（收费金额、采购总金额可为小数，本年增/减可为负数）' },
  'suspect-cell': { summary: '勾稽关系不符，且只有一格出错能解释全部不符' },
  'row-total': { summary: '一行的总计不等于各列之和' },
  'result-total': { summary: '（七）总计不等于各项之和' },
  balance: { summary: '第一项加第二项不等于第三项（七）加第四项' },
  'review-total': { summary: '行政复议、行政诉讼一组的总计不等于各项之和' },
  'missing-period': { summary: '未写明统计期限' },
  'wrong-period': { summary: '统计期限不是报告年度的1月1日至12月31日' },
  'malformed-date': { summary: '日期有缺漏，或没有这一天' },
};
