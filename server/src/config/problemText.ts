/** What is wrong in a configuration file, in words. */
import type { ConfigProblem } from './settings';

type Words = Readonly<Record<ConfigProblem['kind'], (problem: ConfigProblem) => string>>;

const list = ({ expected = [] }: ConfigProblem, separator: string): string => expected.join(separator);

const zhCn: Words = {
  json: ({ found }) => (found === '' ? 'JSON 格式有误' : `JSON 格式有误：“${found}”`),
  type: (problem) => `${nameOf(problem, '配置')} 应为 ${list(problem, '、')}，实为 ${problem.found}`,
  choice: (problem) => `${nameOf(problem, '配置')} 应为 ${list(problem, '、')} 之一，实为 ${problem.found}`,
  'unknown-key': (problem) => `没有“${problem.found}”这一项，可用：${list(problem, '、')}`,
  'unknown-rule': ({ found }) => `没有这条规则：${found}`,
  severity: (problem) =>
    `${nameOf(problem, '')} 的级别应为 ${list(problem, '、')} 之一，实为 ${problem.found}`,
  glob: (problem) => `${nameOf(problem, '')} 不应为空`,
  baseline: ({ found }) => `没有基线文件“${found}”，或它不是 ogi-report check --write-baseline 生成的`,
};

const en: Words = {
  json: ({ found }) => (found === '' ? 'this is no valid JSON' : `this is no valid JSON: "${found}"`),
  type: (problem) =>
    `${nameOf(problem, 'the configuration')} must be of type ${list(problem, ' or ')}, not ${problem.found}`,
  choice: (problem) =>
    `${nameOf(problem, 'the configuration')} must be one of ${list(problem, ', ')}, not ${problem.found}`,
  'unknown-key': (problem) => `there is no setting "${problem.found}"; there are ${list(problem, ', ')}`,
  'unknown-rule': ({ found }) => `no such rule: ${found}`,
  severity: (problem) =>
    `the severity of ${nameOf(problem, '')} must be one of ${list(problem, ', ')}, not ${problem.found}`,
  glob: (problem) => `${nameOf(problem, '')} must not be empty`,
  baseline: ({ found }) =>
    `there is no baseline "${found}", or it was not made by ogi-report check --write-baseline`,
};

/** `ignores[0].path`; `whole` where the problem is about all of the file. */
function nameOf({ path }: ConfigProblem, whole: string): string {
  if (path.length === 0) return whole;
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`))
    .join('');
}

/** A problem as a sentence. */
export function problemText(problem: ConfigProblem, locale: 'zh-cn' | 'en'): string {
  return (locale === 'en' ? en : zhCn)[problem.kind](problem);
}
