/** Names under which findings are known everywhere: diagnostics, JSON, SARIF. */

/** `source` of every diagnostic. */
export const source = 'ogi-report';

/** Section of the editor settings. */
export const section = 'ogiReport';

/** Name of the configuration file; the nearest one above a draft counts. */
export const configFileName = '.ogi-report.json';

/** Names that files in the language mode have; the manifest declares the same. */
const ownName = /\.ogi\.txt$|政府信息公开.*(?:年度报告|年报).*\.txt$/i;

/** The language id that an editor gives a file by its name. */
export function languageOfName(fileName: string): 'ogi-report' | 'markdown' | 'plaintext' {
  if (ownName.test(fileName)) return 'ogi-report';
  return /\.(?:md|markdown)$/i.test(fileName) ? 'markdown' : 'plaintext';
}

const docs = 'https://github.com/ogi-report/ogi-report/blob/main/docs/';

/** The page about configuration files. */
export const configPage = `${docs}configuration.md`;

/** The address of a rule's page. */
export function rulePage(rule: string): string {
  return `${docs}rules/${rule}.md`;
}
