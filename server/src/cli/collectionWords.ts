/** What the command line says about collections: `summary`, `index`, and what `check` says of them. */
import type { Locale } from '../messages';
import { counted } from '../messages/counted';
import type { KeyFigure } from './sheetLine';

export interface CollectionWords {
  readonly commands: Readonly<Record<'summary' | 'index', string>>;
  readonly options: Readonly<Record<'summaryFormat' | 'indexFormat' | 'index' | 'stdinList', string>>;
  readonly noIndex: (path: string, line: number) => string;
  readonly doubles: (paths: readonly string[]) => string;
  readonly moreDoubles: (count: number) => string;
  readonly listAndInput: string;
  readonly sheet: SheetWords;
}

export interface SheetWords {
  readonly title: string;
  readonly file: string;
  readonly organ: string;
  readonly year: string;
  readonly errors: string;
  readonly warnings: string;
  readonly information: string;
  /** Short headings of the key figures, and what they mean. */
  readonly figures: Readonly<Record<KeyFigure, readonly [short: string, long: string]>>;
  readonly total: string;
  readonly rule: string;
  readonly finds: string;
  readonly findings: string;
  /** How many reports a rule found something in. */
  readonly reportsFound: string;
  readonly reports: (count: number) => string;
  readonly clean: (count: number) => string;
  readonly byRule: string;
  readonly list: string;
  readonly nothingFound: string;
  readonly needsFile: string;
}

const zhCn: CollectionWords = {
  commands: {
    summary: '审核汇总表：一份年报一行，写明机关、年度、问题数和主要数据',
    index: '导出索引，供分批检查时跨年报核对',
  },
  options: {
    summaryFormat: '输出格式：终端表格、csv、xlsx 或网页',
    indexFormat: '输出格式：一份年报一行，或一个 JSON 文档',
    index: '同时与这个索引中的年报核对（由 ogi-report index 生成）',
    stdinList: '从标准输入读取路径，一行一个',
  },
  noIndex: (path, line) => `${path} 第 ${line} 行不是索引（由 ogi-report index 生成）`,
  doubles: (paths) => `同一机关同一年度有 ${paths.length} 个文件：${paths.join('、')}`,
  moreDoubles: (count) => `另有 ${count} 组同一机关同一年度的文件`,
  listAndInput: '--stdin-list 从标准输入读取路径，不能同时检查标准输入（-）',
  sheet: {
    title: '政府信息公开年报审核汇总',
    file: '文件',
    organ: '机关',
    year: '年度',
    errors: '错误',
    warnings: '警告',
    information: '提示',
    figures: {
      newRequests: ['新收', '本年新收申请'],
      carriedIn: ['上年结转', '上年结转申请'],
      granted: ['予以公开', '予以公开'],
      resultTotal: ['办理', '本年度办理结果总计'],
      carriedForward: ['结转下年', '结转下年度继续办理'],
      reconsideration: ['复议', '行政复议'],
      litigation: ['诉讼', '行政诉讼'],
      inForce: ['现行规范性文件', '行政规范性文件现行有效件数'],
    },
    total: '合计',
    rule: '规则',
    finds: '说明',
    findings: '问题数',
    reportsFound: '年报数',
    reports: (count) => `${count} 份年报`,
    clean: (count) => `其中 ${count} 份没有错误和警告`,
    byRule: '各规则的问题数',
    list: '年报一览',
    nothingFound: '没有发现问题。',
    needsFile: 'xlsx 不能显示在终端上，请用 --output 指定文件',
  },
};

const en: CollectionWords = {
  commands: {
    summary: "the reviewer's sheet: one line a report, with organ, year, findings and key figures",
    index: 'export an index, by which parts of a collection are checked across reports',
  },
  options: {
    summaryFormat: 'output format: a table for the terminal, csv, xlsx or a web page',
    indexFormat: 'output format: one report a line, or one JSON document',
    index: 'compare with the reports of this index as well (made by "ogi-report index")',
    stdinList: 'read paths from standard input, one a line',
  },
  noIndex: (path, line) => `${path}, line ${line} is no index (made by "ogi-report index")`,
  doubles: (paths) => `${paths.length} files for the same organ and year: ${paths.join(', ')}`,
  moreDoubles: (count) => `${counted(count, 'more group')} of files for the same organ and year`,
  listAndInput: '--stdin-list reads paths from standard input, which cannot be checked itself (-) then',
  sheet: {
    title: 'Annual reports on open government information: review',
    file: 'file',
    organ: 'organ',
    year: 'year',
    errors: 'errors',
    warnings: 'warnings',
    information: 'information',
    figures: {
      newRequests: ['new', 'new requests'],
      carriedIn: ['carried in', 'requests carried in'],
      granted: ['granted', 'requests granted'],
      resultTotal: ['results', 'results in total'],
      carriedForward: ['forward', 'requests carried forward'],
      reconsideration: ['reconsid.', 'administrative reconsiderations'],
      litigation: ['litigation', 'administrative litigation'],
      inForce: ['in force', 'normative documents in force'],
    },
    total: 'total',
    rule: 'rule',
    finds: 'what it finds',
    findings: 'findings',
    reportsFound: 'reports',
    reports: (count) => counted(count, 'report'),
    clean: (count) => `${count} of them without errors and warnings`,
    byRule: 'Findings by rule',
    list: 'Reports',
    nothingFound: 'No problems found.',
    needsFile: 'xlsx cannot be shown on a terminal: name a file with --output',
  },
};

export const collectionWords: Readonly<Record<Locale, CollectionWords>> = { 'zh-cn': zhCn, en };
