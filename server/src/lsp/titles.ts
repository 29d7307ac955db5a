/** The few words that the server says which belong to no rule. */
import type { Locale } from '../messages';
import type { Rewrite } from './rewrites';

interface Titles {
  /** Title of the action that applies all safe fixes. */
  readonly fixAll: string;
  /** Titles of the actions that write a table anew. */
  readonly rewrites: Readonly<Record<Rewrite, string>>;
  /** Titles of the quick fixes that leave findings of a rule alone. */
  readonly ignoreInConfig: (rule: string) => string;
  readonly ignoreByComment: (rule: string) => string;
  /** Titles of progress. */
  readonly indexing: string;
  readonly checking: string;
  readonly fixing: string;
  readonly comparing: string;
  /** Why a rename was refused. */
  readonly noNumber: (found: string) => string;
}

export const titles: Readonly<Record<Locale, Titles>> = {
  'zh-cn': {
    fixAll: '应用全部可放心的修正',
    rewrites: {
      fillZeros: '补齐此表缺少的行和空格（填 0）',
      recomputeTotals: '按各项重算此表的总计',
      pipe: '此表改为竖线对齐的表格',
      markdown: '此表改为 Markdown 表格',
      tsv: '此表改为制表符分列（可粘贴到电子表格）',
      html: '此表改为 HTML 表格（带合并单元格）',
    },
    ignoreInConfig: (rule) => `在配置中忽略此问题（${rule}）`,
    ignoreByComment: (rule) => `用注释忽略此问题（${rule}）`,
    indexing: '正在读取工作区中的年报',
    checking: '正在检查工作区中的年报',
    fixing: '正在准备全部可放心的修正',
    comparing: '正在与上年年报对比',
    noNumber: (found) => `“${found}”不是此格可填的数值`,
  },
  en: {
    fixAll: 'Apply all safe fixes',
    rewrites: {
      fillZeros: 'Fill missing rows and blank cells of this table with zeros',
      recomputeTotals: "Work out this table's totals from their items",
      pipe: 'Convert this table to aligned columns between bars',
      markdown: 'Convert this table to Markdown',
      tsv: 'Convert this table to tab-separated columns (for spreadsheets)',
      html: 'Convert this table to HTML with merged cells',
    },
    ignoreInConfig: (rule) => `Ignore this problem in the configuration (${rule})`,
    ignoreByComment: (rule) => `Ignore this problem with a comment (${rule})`,
    indexing: "Reading the workspace's reports",
    checking: "Checking the workspace's reports",
    fixing: 'Preparing all safe fixes',
    comparing: "Comparing with last year's report",
    noNumber: (found) => `“${found}” is no value for this cell`,
  },
};
