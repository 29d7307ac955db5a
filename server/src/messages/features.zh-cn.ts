/** 简体中文：编辑器各功能的用语。 */
import { terms } from './catalogue';
import type { EquationLine, FeatureWords } from './features';

const kinds = {
  'row-total': '本行总计',
  'result-total': '（七）总计',
  balance: '一＋二＝三（七）＋四',
  'review-total': '总计',
} as const;

export const featuresZhCn: FeatureWords = {
  language: 'zh-cn',
  tables: {
    disclosure: '主动公开政府信息情况表',
    applications: '收到和处理政府信息公开申请情况表',
    review: '行政复议、行政诉讼情况表',
  },

  equation: (line) => `${sentence(line)} ${{ holds: '✓', broken: '✗', unknown: '？' }[line.state]}`,
  columnsHold: (kind, holds, unknown) =>
    `${kind === 'balance' ? '一＋二＝三（七）＋四' : '（一）至（六）之和＝（七）总计'}：` +
    `${holds} 列成立 ✓${unknown > 0 ? `，${unknown} 列有空缺，暂不能核对` : ''}`,
  row: (name) => `行：${name}`,
  column: (name) => `列：${name}`,
  unit: '单位：万元',
  tied: (stated, sum, negation) => {
    if (sum === undefined) return '表中相应的数值空缺或无法识别';
    if (stated === sum) return `与表格一致：${sum} ✓`;
    return negation ? `此处说没有，表格为 ${sum} ✗` : `此处为 ${stated}，表格为 ${sum} ✗`;
  },
  forYears: (first, last) => `适用于${first}年${last === undefined ? '起' : `至${last}年`}的年度报告`,
  lastYear: (year, row, value) => `${year}年报告“${row}”：${value}`,
  ruleHelp: '规则说明',

  untitled: '政府信息公开工作年度报告',

  equations: ({ holds, broken, unknown }) => {
    if (broken > 0) return `${broken} 个等式不成立`;
    return unknown > 0 ? `${holds} 个等式成立，${unknown} 个暂不能核对` : `${holds} 个等式全部成立`;
  },
  formatTable: '整理表格',
  fillZeros: (rows) => `补入缺少的 ${rows} 行（填 0）`,
  recompute: '重算总计',
  toggleWrap: '换行／不换行',
  checking: '正在编辑…',

  rightTotal: (sum) => `按各项之和，总计应为 ${sum}`,
  rightValue: (value) => `此格改为 ${value}，所在的等式就全部成立`,
  missingTotal: (sum) => `总计未填，各项之和为 ${sum}`,

  missingSection: '缺少的部分',
  subheading: '小标题',
  rowOfZeros: (values) => `补入此行（${values} 个 0）`,
  tableOfZeros: '补入表格（填 0）',
  period: '统计期限',
  basis: '依据',
  nothingToReport: '没有发生时的写法',

  running: (sum, total, group) => `${group ? '本组合计' : '行合计'} ${sum}/${total ?? '—'}`,
};

function sentence(line: EquationLine): string {
  if (line.state === 'unknown') {
    const where = line.kind === 'balance' || line.kind === 'result-total' ? `${line.name}列` : line.name;
    return `${where}${where === '' ? '' : '：'}${kinds[line.kind]}，有数值空缺或无法识别，暂不能核对`;
  }
  switch (line.kind) {
    case 'row-total':
      return `本行：${terms(line)} = ${line.expected}，总计 ${line.actual}`;
    case 'result-total':
      return `${line.column}列：（一）至（六）之和 ${terms(line)} = ${line.expected}，（七）总计 ${line.actual}`;
    case 'review-total':
      return `${line.group}：${terms(line)} = ${line.expected}，总计 ${line.actual}`;
    case 'balance':
      return (
        `${line.column}列：一、二之和 ${line.newRequests}+${line.carriedIn} = ${line.newRequests + line.carriedIn}，` +
        `三（七）、四之和 ${line.resultTotal}+${line.carriedForward} = ${line.resultTotal + line.carriedForward}`
      );
  }
}
