/** 简体中文消息。 */
import type { BrokenBalance, ChangedCell, Opposite } from '../rules/facts';
import { isQuote, listed, terms, type Catalogue } from './catalogue';
import { ruleTextsZhCn } from './zh-cn.rules';

const tables = {
  disclosure: '主动公开政府信息情况表',
  applications: '收到和处理政府信息公开申请情况表',
  review: '行政复议、行政诉讼情况表',
} as const;

const wanted = { count: '非负整数', money: '非负数（万元）', change: '整数（可为负数）' } as const;

const slips = {
  'digits-swapped': '两位数字颠倒',
  'digit-lost': '漏打一位数字',
  'digit-doubled': '重打一位数字',
  'number-split': '一个数拆入两格',
  shifted: '数值错开一列',
  'columns-swapped': '相邻两列的数值对调',
  'rows-swapped': '相邻两行的数值对调',
} as const;

export const zhCn: Catalogue = {
  findings: {
    'missing-section': ({ number, title, tableStands }) =>
      `缺少第${numeral(number)}部分“${title}”${tableStands ? '的标题（表格尚在）' : ''}`,
    'duplicate-section': ({ title }) => `“${title}”部分重复出现`,
    'section-order': ({ title, before }) => `部分顺序有误：“${title}”应在“${before}”之前`,
    'section-number': ({ found, expected }) =>
      found === '' ? `标题缺少序号，应为“${expected}”` : `标题序号应为“${expected}”，实为“${found}”`,
    'section-title': ({ found, expected }) => `标题应为“${expected}”，实为“${found}”`,
    'outdated-form': ({ year }) =>
      `${year}年的年度报告应使用国办公开办函〔2021〕30号规定的格式，此处用的是 2019 年的旧格式`,
    'empty-section': ({ title, nothing }) =>
      nothing ? `“${title}”部分不能只写“无”，应写明问题和改进措施` : `“${title}”部分没有内容`,
    'missing-topic': ({ topic }) => `“总体情况”未写“${topic}”`,
    'missing-table': ({ table, sectionTitle }) => `“${sectionTitle}”部分缺少${tables[table]}`,
    'missing-row': ({ labels }) =>
      labels.length === 1
        ? `此处缺少一行：${labels.join('')}`
        : `此处缺少 ${labels.length} 行：${listed(labels, '、', '等')}`,
    'duplicate-row': ({ label }) => `“${label}”行重复出现`,
    'row-order': ({ label, before }) => `行的顺序有误：“${label}”应在“${before}”之前`,
    'row-label': ({ found, expected }) =>
      found === '' ? `行标题缺失，应为“${expected}”` : `行标题应为“${expected}”，实为“${found}”`,
    'column-header': ({ found, expected }) =>
      found === '' ? `列标题缺失，应为“${expected}”` : `列标题应为“${expected}”，实为“${found}”`,
    'cell-count': ({ label, expected, actual }) =>
      `${label === '' ? '此行' : `“${label}”行`}应有 ${expected} 个数值，实有 ${actual} 个`,
    'blank-cell': ({ expected, column }) =>
      `${column === undefined ? '' : `${column}列`}数值空缺，` +
      (expected === undefined ? '没有发生的应填 0' : `按勾稽关系应为 ${expected}`),
    'invalid-value': ({ found, kind, plain }) =>
      plain === undefined ? `“${found}”不是${wanted[kind]}` : `“${found}”应写作 ${plain}`,
    'suspect-cell': ({ expected, sums, together, slip, cells }) =>
      `${cells ? cells.map(changedCell).join('，') : `此格应为 ${expected}`}${together ? `，同时${changedCell(together)}` : ''}` +
      `${slip ? `（疑似${slips[slip]}）` : ''}：` +
      `改后${sums.length === 1 ? '等式' : ` ${sums.length} 个等式全部`}成立（现为：${sums.map(shortSum).join('；')}）`,
    'row-total': (sum) =>
      `总计应为 ${sum.expected}（${terms(sum)}），实为 ${sum.actual}${opposite(sum, '行')}`,
    'result-total': (sum) =>
      `${sum.column}列：（七）总计应为 ${sum.expected}（${terms(sum)}），实为 ${sum.actual}${opposite(sum, '列')}`,
    balance: (sum) => `${sum.column}列：${balance(sum)}${opposite(sum, '列')}`,
    'review-total': (sum) => `${sum.group}：总计应为 ${sum.expected}（${terms(sum)}），实为 ${sum.actual}`,
    'missing-period': ({ year }) =>
      year === undefined
        ? '未写明统计期限（当年1月1日至12月31日）'
        : `未写明统计期限（${year}年1月1日至${year}年12月31日）`,
    'wrong-period': ({ found, expected }) => `统计期限应为“${expected}”，实为“${found}”`,
    'malformed-date': ({ found, expected, impossible }) =>
      `${impossible ? `没有“${found}”这一天` : `日期“${found}”有缺漏`}${expected === undefined ? '' : `，应为“${expected}”`}`,
    'stale-year': ({ found, expected }) => `年份疑似未更新：应为${expected}年，实为${found}年`,
    'text-table-mismatch': ({ stated, actual, negation, what }) =>
      negation
        ? `此处说没有，而表中“${what.join('、')}”为 ${actual}`
        : `此处为 ${stated}，而表中“${what.join('、')}”为 ${actual}`,
    'missing-fee-statement': ({ year }) =>
      `未说明${year}年是否收取信息处理费（国办函〔2020〕109号），没有收取的也应写明`,
    'outdated-citation': ({ found, expected, superseded }) =>
      `“${found}”${superseded ? '已被取代' : '文号有误'}，应为“${expected}”`,
    'malformed-url': ({ found, expected }) =>
      `网址“${found}”有误${expected === undefined ? '' : `，应为“${expected}”`}`,
    'unbalanced-punctuation': ({ sign, lacks }) =>
      isQuote(sign) ? `引号 ${sign} 没有配对的 ${lacks}` : `“${sign}”没有配对的“${lacks}”`,
    residue: ({ found }) => `“${found}”是网页或文档的残留内容，不属于报告正文`,
    placeholder: ({ found }) => `“${found}”处尚未填写`,
    'personal-information': ({ kind, masked }) =>
      kind === 'identity'
        ? `出现身份证号码（${masked}），公开前应删除`
        : `出现手机号码（${masked}），公开前应核实`,
    'carry-over': ({ column, lastYear, expected, actual }) =>
      `${column}：上年结转应为 ${expected}（${lastYear}年结转下年度 ${expected}），实为 ${actual}`,
    'in-force-balance': ({ label, lastYear, previous, issued, repealed, expected, actual }) =>
      `${label}：现行有效件数应为 ${expected}（${lastYear}年 ${previous} + 本年制发 ${issued} − 本年废止 ${repealed}），实为 ${actual}`,
    'copied-text': ({ title, organ, year, own, share }) =>
      `“${title}”与${own ? `本机关${year}年` : `${organ}${year}年`}的年报雷同：${share}% 的文字相同`,
  },
  related: {
    'row-total': (sum) => `“${sum.label}”行：各列之和 ${terms(sum)} = ${sum.expected}，总计 ${sum.actual}`,
    'result-total': (sum) =>
      `${sum.column}列：各项之和 ${terms(sum)} = ${sum.expected}，（七）总计 ${sum.actual}`,
    'review-total': (sum) => `${sum.group}：各项之和 ${terms(sum)} = ${sum.expected}，总计 ${sum.actual}`,
    balance: (sum) => `${sum.column}列：${balance(sum)}`,
    first: ({ name }) => `“${name}”首次出现在此`,
    term: ({ row, column, value }) => [row, column].filter((part) => part !== '').join(' · ') + `：${value}`,
    mistyped: ({ actual, cell }) => `${changedCell(cell)}，实为 ${actual}`,
    'last-year': ({ year, row, value }) => `${year}年的年报：${row} ${value}`,
    twin: ({ organ, year, title, share }) => `${organ}${year}年“${title}”：${share}% 的文字相同`,
  },
  fixes: {
    'insert-section': ({ title }) => `补入“${title}”`,
    'section-number': ({ expected }) => `序号改为“${expected}”`,
    'insert-table': ({ sectionTitle }) => `补入“${sectionTitle}”的表格（填 0）`,
    'insert-row': ({ label }) => `补入“${label}”行（填 0）`,
    'insert-rows': ({ count, where }) =>
      `补入${where === 'here' ? '此处' : '全表'}缺少的 ${count} 行（填 0）`,
    'official-label': ({ expected }) => `行标题改为“${expected}”`,
    'official-header': ({ expected }) => `列标题改为“${expected}”`,
    'pad-zeros': ({ count }) => `补足 ${count} 个 0`,
    'set-value': ({ value }) => `改为 ${value}`,
    'set-both': ({ values }) => `两格分别改为 ${values.join('、')}`,
    'mend-slip': ({ slip, cells }) =>
      `${slips[slip]}：改为 ${cells.map(({ expected }) => expected).join('、')}`,
    'recompute-totals': () => '保留此数，重算相关总计',
    'insert-period': ({ year }) => `补写统计期限（${year}年1月1日至${year}年12月31日）`,
    'right-period': ({ expected }) => `改为“${expected}”`,
    'right-date': ({ expected }) => `改为“${expected}”`,
    'official-title': ({ expected }) => `标题改为“${expected}”`,
    'right-year': ({ expected }) => `改为${expected}年`,
    'take-table-value': ({ value }) => `改为表中的 ${value}`,
    'insert-fee-statement': () => '补写“本年度未收取政府信息公开信息处理费”',
    'right-citation': ({ expected }) => `改为“${expected}”`,
    'right-url': ({ expected }) => `改为“${expected}”`,
    remove: ({ found }) => `删除“${found}”`,
  },
  rules: ruleTextsZhCn,
};

function changedCell({ row, column, expected }: ChangedCell): string {
  return `“${row}”行${column}列应为 ${expected}`;
}

function numeral(number: number): string {
  return '零一二三四五六'.charAt(number);
}

function balance({ newRequests, carriedIn, resultTotal, carriedForward }: BrokenBalance): string {
  const left = newRequests + carriedIn;
  const right = resultTotal + carriedForward;
  const difference = right > left ? `多 ${right - left}` : `少 ${left - right}`;
  return (
    `第一项 ${newRequests} + 第二项 ${carriedIn} = ${left}，` +
    `第三项（七）${resultTotal} + 第四项 ${carriedForward} = ${right}，${difference}`
  );
}

function opposite({ opposite: other }: Opposite, kind: '行' | '列'): string {
  return other === undefined ? '' : `；“${other}”${kind}恰好相反，可能有数填错了${kind}`;
}

function shortSum(sum: Parameters<Catalogue['findings']['suspect-cell']>[0]['sums'][number]): string {
  switch (sum.kind) {
    case 'row-total':
      return `本行各列之和 ${sum.expected}，总计 ${sum.actual}`;
    case 'result-total':
      return `${sum.column}列各项之和 ${sum.expected}，（七）总计 ${sum.actual}`;
    case 'review-total':
      return `${sum.group}各项之和 ${sum.expected}，总计 ${sum.actual}`;
    case 'balance':
      return `${sum.column}列一、二项之和 ${sum.newRequests + sum.carriedIn}，三（七）、四项之和 ${sum.resultTotal + sum.carriedForward}`;
  }
}
