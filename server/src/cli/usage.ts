/** What commander says about a command line that it cannot take, in Chinese: its own words are English only. */
import type { Locale } from '../messages';

const chinese: readonly (readonly [english: RegExp, chinese: string])[] = [
  // what is said about a value in our own words is enough
  [/^option '.*' argument '.*' is invalid\. (?!Allowed)/, ''],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/m,
    '选项 $1 的值“$2”无效，应为：$3',
  ],
  [/^option '(.*)' argument missing$/m, '选项 $1 缺少值'],
  [/^required option '(.*)' not specified$/m, '缺少选项 $1'],
  [/^missing required argument '(.*)'$/m, '缺少参数 $1'],
  [/^unknown option '(.*)'$/m, '没有选项 $1'],
  [/^unknown command '(.*)'$/m, '没有命令 $1'],
  [/^too many arguments.*$/m, '参数过多'],
  [/^\(Did you mean (?:one of )?(.*)\?\)$/m, '是否想用：$1'],
];

/** A message of commander, with its line end, as it is shown. */
export function usageError(message: string, locale: Locale): string {
  if (locale === 'en') return message;
  return chinese.reduce(
    (said, [english, own]) => said.replace(english, own),
    message.replace(/^error: /, ''),
  );
}
