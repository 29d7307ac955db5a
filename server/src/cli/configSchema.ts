/** The JSON schema of `.ogi-report.json`, made from the rules and the description of settings: see `npm run generate`. */
import { configKeys } from '../config/configFile';
import { rulePage } from '../config/product';
import { ruleLevels } from '../config/settings';
import { messagesOf } from '../messages';
import { rules } from '../rules/registry';

type Key = (typeof configKeys)[number];

/** An editor shows one description, whatever its language. */
function both(chinese: string, english: string): string {
  return `${chinese}\n\n${english}`;
}

const globs = {
  type: 'array',
  items: { type: 'string', minLength: 1 },
} as const;

/** The keys of the file; a key that is not described here does not compile. */
function properties(): Readonly<Record<Key, object>> {
  const ids = rules.map(({ id }) => id);
  return {
    $schema: { type: 'string', description: both('本文件的 JSON 模式', 'The JSON schema of this file') },
    rules: {
      type: 'object',
      description: both('各规则的级别；off 为不检查', 'Severity by rule; off: not checked'),
      additionalProperties: false,
      properties: Object.fromEntries(
        rules.map(({ id, severity }) => [
          id,
          {
            enum: ruleLevels,
            default: severity,
            description: both(
              messagesOf('zh-cn').rule(id).summary,
              `${messagesOf('en').rule(id).summary}\n\n${rulePage(id)}`,
            ),
          },
        ]),
      ),
    },
    include: {
      ...globs,
      description: both(
        '这些文件一律当作年报检查（通配符，相对本文件所在文件夹）',
        'Files that are reports whatever they look like (globs, relative to the folder of this file)',
      ),
    },
    exclude: {
      ...globs,
      description: both(
        '这些文件不检查（通配符，相对本文件所在文件夹）',
        'Files that are not checked (globs, relative to the folder of this file)',
      ),
    },
    ignores: {
      type: 'array',
      description: both(
        '已决定不改的问题：哪些文件、哪些规则、什么理由',
        'Findings to be left alone: in which files, of which rules, and why',
      ),
      items: {
        type: 'object',
        required: ['path', 'rules'],
        defaultSnippets: [{ body: { path: '$1', rules: ['$2'], reason: '$3' } }],
        properties: {
          path: { type: 'string', minLength: 1, description: both('文件（通配符）', 'Files (a glob)') },
          rules: { type: 'array', items: { enum: ids }, description: both('规则', 'Rules') },
          reason: { type: 'string', description: both('理由，给人看', 'Why, for those who read this') },
        },
      },
    },
    organ: {
      type: 'string',
      description: both(
        '编制机关的全称，用于没有写明机关的年报',
        'Full name of the organ of reports that do not name one',
      ),
    },
    baseline: {
      type: 'string',
      description: both(
        '基线文件（由 ogi-report check --write-baseline 生成），其中的问题不再报告',
        'A baseline (made by ogi-report check --write-baseline): findings in it are not reported',
      ),
    },
  };
}

/** The schema, as JSON Schema draft 7, which editors know. */
export function configSchema(): object {
  const described = properties();
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: both('政府信息公开年报检查配置', 'Configuration of ogi-report'),
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: Object.fromEntries(configKeys.map((key) => [key, described[key]])),
  };
}
