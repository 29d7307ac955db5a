/** Workflow commands, which GitHub shows as annotations beside the lines of a change. */
import type { Severity } from '../../rules/rule';
import type { Reporter } from './reporter';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export const github: Reporter = {
  needsFixes: false,
  head: () => '',
  file: ({ path, diagnostics }) =>
    diagnostics
      .map(({ rule, severity, message, range: { start, end } }) => {
        const properties = [
          `file=${property(path)}`,
          `line=${start.line + 1}`,
          `endLine=${end.line + 1}`,
          // GitHub takes columns only where start and end are on one line
          ...(start.line === end.line
            ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`]
            : []),
          `title=${property(rule)}`,
        ];
        return `::${commands[severity]} ${properties.join(',')}::${data(message)}\n`;
      })
      .join(''),
  separator: '',
  tail: () => '',
};

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
