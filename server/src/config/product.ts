/** Names under which findings are known everywhere: diagnostics, JSON, SARIF. */

/** `source` of every diagnostic. */
export const source = 'ogi-report';

/** Section of the editor settings. */
export const section = 'ogiReport';

/** Name of the configuration file; the nearest one above a draft counts. */
export const configFileName = '.ogi-report.json';

const docs = 'https://github.com/ogi-report/ogi-report/blob/main/docs/';

/** The page about configuration files. */
export const configPage = `${docs}configuration.md`;

/** The address of a rule's page. */
export function rulePage(rule: string): string {
  return `${docs}rules/${rule}.md`;
}
