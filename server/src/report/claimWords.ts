/** The words of clauses that state a figure of the tables; a clause with any other word is not certain. */
import { Words } from './words';

const list = (words: string): readonly string[] => words.split(' ');

const amounts = list('共 共计 总共 合计 一共 总计 计');
const ownOrgans = [
  ...list('局 委 办 院 厅 处 所 校 单位 机关 部门 中心 办事处 管委会').flatMap((name) => [
    `我${name}`,
    `本${name}`,
    `全${name}`,
  ]),
  ...list('本行政机关 镇政府 乡政府 人民政府'),
];
/** Areas, of which an organ's own is that of its level: 全县 is not a town's, 我市 not an office's. */
export const areas = list('镇 乡 县 区 市 省 旗 州 盟 街道 苏木');
const disclosure = list('政府信息公开 信息公开 依申请公开');

/** What may stand before the verb or label: whose figure it is, and of this year. */
export const leadWords = new Words([
  ...ownOrgans,
  ...amounts,
  ...list('本年度 本年 今年 全年 年内 年度 一年来 报告期内 期间 当年 全年累计 本年累计 年内累计'),
  ...list('依法 实际 已 经统计 据统计 均 也 亦 并 且 同时 办理结果 办理结果为'),
  ...list('依申请公开方面 依申请公开情况 依申请公开 申请公开方面'),
]);

/** Only behind these does a label name the whole of its kind though it is a part of another. */
export const partWords = new Words(list('其中 作出 答复 办结 作 决定'));

export const receiveVerbs = new Words(list('收到 接到 新收到 新收 新接到 收悉 接收'));

/** Object of 收到: only what says nothing but "a request for government information". */
export const requestWords = new Words([
  ...disclosure,
  ...amounts,
  ...list('政务信息公开 依申请 政府信息 公开 信息 申请 申请件 申请表 申请书 要求'),
  ...list('公民 法人 其他组织 其它组织 群众 社会公众 当事人 申请人 或者 或 和 及 以及 与 、 的 之'),
  ...list('各类 任何 任何形式 提出 提交 递交 有效 为 有 关于 了 到 件 一 1'),
  ...list('事项 数量 件数 总数 总量 办件 情况 情形 相关'),
]);

export const resultFillers = new Words([
  ...amounts,
  ...list('的 类 有 为 答复 决定 申请 件数 数量 政府信息 情形 情况 处理 办理 事项'),
  ...list('政府信息公开申请 信息公开申请'),
]);

export const carriedFillers = new Words([
  ...disclosure,
  ...amounts,
  ...list('的 申请 办理 继续 继续办理 处理 答复 至本年 至今年 至本年度 来 件 本年 今年 本年度 数量 为 有'),
]);

/** What may stand around 行政复议 and 行政诉讼 where they are about disclosure. */
export const reviewWords = new Words([
  ...disclosure,
  ...amounts,
  ...list('发生 出现 产生 涉及 有 存在 因 由 由于 就 对 政务公开 工作 申请 答复 事项 问题'),
  ...list('而 引发 引起 导致 的 被 提起 提出 起 过 任何 相关 有关 件 方面 数量 为 均'),
  ...list('行政复议 行政诉讼 复议 诉讼 应诉 行政应诉 案件 、 和 及 与 或 或者 以及 等 也 亦'),
  ...list('情况 情形 现象 举报 投诉 申诉'),
]);

export const issueVerbs = new Words(list('制发 新制发 制定 新制定 制定出台 制定发布 出台 制定印发 制发出台'));
export const documentFillers = new Words([...amounts, ...list('的 行政 有 为 数量 件数 了')]);

export const denials = new Words(list('未 没有 无 未曾 不存在'));
