/** What the command line says besides findings. */
import type { RefusalReason } from '../format/format';
import type { Locale } from '../messages';
import { counted } from '../messages/counted';
import type { Severity } from '../rules/rule';

export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly program: string;
  readonly commands: Readonly<Record<'check' | 'format' | 'parse' | 'new' | 'rules', string>>;
  readonly arguments: { readonly paths: string };
  readonly options: {
    readonly format: string;
    readonly fix: string;
    readonly fixDryRun: string;
    readonly rule: string;
    readonly config: string;
    readonly year: string;
    readonly quiet: string;
    readonly maxWarnings: string;
    readonly jobs: string;
    readonly locale: string;
    readonly output: string;
    readonly writeBaseline: string;
    readonly debug: string;
    readonly check: string;
    readonly stdout: string;
    readonly layout: string;
    readonly organ: string;
    readonly newYear: string;
    readonly last: string;
    readonly newOutput: string;
    readonly version: string;
    readonly help: string;
  };
  readonly noSuchPath: (path: string) => string;
  readonly unreadable: (path: string, why: string) => string;
  readonly undecodable: (path: string) => string;
  readonly notRegular: (path: string) => string;
  readonly notWritable: (path: string, why: string) => string;
  readonly notEncodable: (path: string) => string;
  readonly noReport: (path: string) => string;
  readonly ruleFailed: (rule: string, path: string, why: string) => string;
  readonly badOption: (option: string, value: string, expected: string) => string;
  readonly unknownRule: (rule: string) => string;
  readonly fixNeedsFile: string;
  readonly noBaseline: (path: string) => string;
  readonly baselineKept: (count: number, path: string) => string;
  readonly tooManyWarnings: (found: number, allowed: number) => string;
  readonly summary: (counts: {
    readonly reports: number;
    readonly errors: number;
    readonly warnings: number;
    readonly information: number;
  }) => string;
  readonly clean: (reports: number) => string;
  readonly noReports: string;
  readonly fixable: (count: number) => string;
  readonly fixed: (count: number, dry: boolean) => string;
  readonly wouldFormat: (path: string) => string;
  /** A table that formatting left as it is. */
  readonly refused: (path: string, table: string, reason: RefusalReason) => string;
  readonly noOrgan: string;
  readonly lastIsOf: (path: string, year: number, expected: number) => string;
  readonly exists: (path: string) => string;
  readonly formatted: (files: number, changed: number, check: boolean) => string;
  readonly progress: (done: number, all: number) => string;
  readonly crashed: (why: string) => string;
  readonly ruleTable: readonly [id: string, severity: string, fix: string, summary: string];
  readonly fixKinds: Readonly<Record<'safe' | 'offered' | 'none', string>>;
}

const refusalsZhCn: Readonly<Record<RefusalReason, string>> = {
  'unknown-row': '有规定格式中没有的行',
  'cell-count': '有的行数值过多或过少',
  'extra-text': '有不属于任何单元格的文字',
  unsafe: '改写可能出错',
};

const refusalsEn: Readonly<Record<RefusalReason, string>> = {
  'unknown-row': 'it has rows that the form does not know',
  'cell-count': 'a row has too few or too many values',
  'extra-text': 'it holds text that belongs to no cell',
  unsafe: 'it could not be rewritten without risk',
};

const zhCn: Words = {
  severity: { error: '错误', warning: '警告', information: '提示', hint: '建议' },
  program: '检查、修正和排版政府信息公开工作年度报告',
  commands: {
    check: '检查文件、文件夹或标准输入（-）',
    format: '就地整理表格',
    new: '写一份新的年报草稿，三张表填 0，沿用上一年度的结转数',
    parse: '输出年报的内容（JSON，或一份一行的 CSV 表格）',
    rules: '列出全部规则',
  },
  arguments: { paths: '文件、文件夹，或 - 表示标准输入' },
  options: {
    format: '输出格式',
    fix: '写入可放心的修正',
    fixDryRun: '只试算可放心的修正，不写入文件',
    rule: '设定一条规则的级别，可重复',
    config: '使用这个配置文件',
    year: '年报所属年度',
    quiet: '只报告错误',
    maxWarnings: '警告多于 N 个时退出码为 1',
    jobs: '并行的线程数',
    locale: '消息语言',
    output: '输出写入文件',
    writeBaseline: '把现有问题全部记入基线文件',
    debug: '规则内部出错时显示其堆栈并停止',
    check: '只检查：有文件需要整理时退出码为 1',
    stdout: '输出到标准输出，不改文件',
    layout: '表格版式',
    organ: '行政机关名称',
    newYear: '年报所属年度',
    last: '上一年度的年报，结转数、现行有效件数和联系方式由此沿用',
    newOutput: '草稿写入文件（不覆盖已有内容）',
    version: '显示版本号',
    help: '显示帮助',
  },
  noSuchPath: (path) => `没有这个文件或文件夹：${path}`,
  unreadable: (path, why) => `无法读取 ${path}：${why}`,
  undecodable: (path) => `无法读取 ${path}：既不是 UTF-8，也不是 GB18030 文本`,
  notRegular: (path) => `无法读取 ${path}：不是普通文件`,
  notWritable: (path, why) => `无法写入 ${path}：${why}`,
  notEncodable: (path) => `未写入 ${path}：原编码无法无损保存修正后的内容`,
  noReport: (path) => `${path}：不是政府信息公开年报，未检查`,
  ruleFailed: (rule, path, why) => `规则 ${rule} 检查 ${path} 时出错，其结果缺失：${why}`,
  badOption: (option, value, expected) => `选项 ${option} 的值“${value}”无效，应为：${expected}`,
  unknownRule: (rule) => `没有这条规则：${rule}（ogi-report rules 列出全部规则）`,
  noBaseline: (path) => `${path} 不是基线文件（由 ogi-report check --write-baseline 生成）`,
  baselineKept: (count, path) => `已把 ${count} 个问题记入基线 ${path}`,
  fixNeedsFile: '--fix 不能用于标准输入，请改用 --fix-dry-run --format json',
  tooManyWarnings: (found, allowed) => `警告 ${found} 个，多于允许的 ${allowed} 个`,
  summary: ({ reports, errors, warnings, information }) =>
    `${reports} 份年报，${errors + warnings + information} 个问题（${errors} 个错误，${warnings} 个警告，${information} 个提示）`,
  clean: (reports) => `${reports} 份年报，没有发现问题`,
  noReports: '没有找到政府信息公开年报',
  fixable: (count) => `其中 ${count} 个可用 --fix 修正`,
  fixed: (count, dry) => (dry ? `可修正 ${count} 个文件` : `已修正 ${count} 个文件`),
  wouldFormat: (path) => `需要整理：${path}`,
  refused: (path, table, reason) => `${path}：${table}未作改动：${refusalsZhCn[reason]}`,
  noOrgan: '--organ 不能为空',
  lastIsOf: (path, year, expected) => `${path} 是 ${year} 年度的年报，--last 应为 ${expected} 年度的`,
  exists: (path) => `${path} 已有内容，未覆盖`,
  formatted: (files, changed, check) =>
    check ? `${files} 个文件，${changed} 个需要整理` : `${files} 个文件，整理了 ${changed} 个`,
  progress: (done, all) => `${done}/${all} 个文件`,
  crashed: (why) => `程序内部出错：${why}`,
  ruleTable: ['规则', '级别', '修正', '说明'],
  fixKinds: { safe: '自动', offered: '可选', none: '' },
};

const en: Words = {
  severity: { error: 'error', warning: 'warning', information: 'info', hint: 'hint' },
  program: 'Checks, mends and formats annual reports on open government information',
  commands: {
    check: 'check files, folders or standard input (-)',
    format: 'format tables in place',
    new: 'write a new draft with tables of zeros, carrying last year over',
    parse: 'print the contents of reports (JSON, or CSV with one line a report)',
    rules: 'list all rules',
  },
  arguments: { paths: 'files, folders, or - for standard input' },
  options: {
    format: 'output format',
    fix: 'write the safe fixes to the files',
    fixDryRun: 'try the safe fixes without writing files',
    rule: 'set the severity of a rule, repeatable',
    config: 'use this configuration file',
    year: 'the report year',
    quiet: 'report errors only',
    maxWarnings: 'exit with 1 if there are more than N warnings',
    jobs: 'number of threads',
    locale: 'language of messages',
    output: 'write the output to a file',
    writeBaseline: 'accept all present findings into the baseline file',
    debug: 'stop with a stack when a rule fails',
    check: 'only check: exit with 1 if a file would change',
    stdout: 'print to standard output, leave the files alone',
    layout: 'layout of the tables',
    organ: 'name of the organ',
    newYear: 'the report year',
    last: "last year's report: its figures and contact details are carried over",
    newOutput: 'write the draft to a file (never over another text)',
    version: 'print the version',
    help: 'print help',
  },
  noSuchPath: (path) => `no such file or folder: ${path}`,
  unreadable: (path, why) => `cannot read ${path}: ${why}`,
  undecodable: (path) => `cannot read ${path}: neither UTF-8 nor GB18030 text`,
  notRegular: (path) => `cannot read ${path}: not a regular file`,
  notWritable: (path, why) => `cannot write ${path}: ${why}`,
  notEncodable: (path) => `${path} was not written: its encoding cannot hold the mended text`,
  noReport: (path) => `${path}: no annual report on open government information, not checked`,
  ruleFailed: (rule, path, why) => `rule ${rule} failed on ${path}, its findings are missing: ${why}`,
  badOption: (option, value, expected) => `option ${option}: "${value}" is not valid, expected ${expected}`,
  unknownRule: (rule) => `no such rule: ${rule} ("ogi-report rules" lists them)`,
  noBaseline: (path) => `${path} is no baseline (made by "ogi-report check --write-baseline")`,
  baselineKept: (number, path) => `${counted(number, 'problem')} accepted in ${path}`,
  fixNeedsFile: '--fix does not work on standard input: use --fix-dry-run --format json',
  tooManyWarnings: (found, allowed) => `${counted(found, 'warning')}, ${allowed} allowed`,
  summary: ({ reports, errors, warnings, information }) =>
    `${counted(reports, 'report')}, ${counted(errors + warnings + information, 'problem')} ` +
    `(${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${information} information)`,
  clean: (reports) => `${counted(reports, 'report')}, no problems found`,
  noReports: 'no annual reports on open government information found',
  fixable: (number) => `${number} of them can be mended with --fix`,
  fixed: (number, dry) =>
    dry ? `${counted(number, 'file')} would be mended` : `${counted(number, 'file')} mended`,
  wouldFormat: (path) => `would be formatted: ${path}`,
  refused: (path, table, reason) => `${path}: ${table} left as it is: ${refusalsEn[reason]}`,
  noOrgan: '--organ must not be empty',
  lastIsOf: (path, year, expected) =>
    `${path} is the report for ${year}; --last wants the one for ${expected}`,
  exists: (path) => `${path} holds something already, it was not written over`,
  formatted: (files, changed, check) =>
    check
      ? `${counted(files, 'file')}, ${changed} would change`
      : `${counted(files, 'file')}, ${changed} changed`,
  progress: (done, all) => `${done}/${all} files`,
  crashed: (why) => `internal error: ${why}`,
  ruleTable: ['rule', 'severity', 'fix', 'what it finds'],
  fixKinds: { safe: 'automatic', offered: 'offered', none: '' },
};

export const words: Readonly<Record<Locale, Words>> = { 'zh-cn': zhCn, en };
