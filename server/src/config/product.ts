/** Names under which findings are known everywhere: diagnostics, JSON, SARIF. */

/** `source` of every diagnostic. */
export const source = 'ogi-report';

/** Section of the editor settings. */
export const section = 'ogiReport';

/** Name of the configuration file; the nearest one above a draft counts. */
export const configFileName = '.ogi-report.json';

const pages = 'https://github.com/ogi-report/ogi-report/blob/main/docs/rules/';

/** The address of a rule's page. */
export function rulePage(rule: string): string {
  return `${pages}${rule}.md`;
}
