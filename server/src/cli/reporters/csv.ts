/** One line a finding, for a spreadsheet: UTF-8 with a byte order mark, without which Excel takes it for something else. */
import { csvRecord } from '../csvRecord';
import type { Reporter } from './reporter';

const columns = [
  'path',
  'line',
  'column',
  'severity',
  'rule',
  'message',
  'table',
  'row',
  'tableColumn',
] as const;

export const csv: Reporter = {
  needsFixes: false,
  head: () => `\ufeff${columns.join(',')}\r\n`,
  file: ({ path, diagnostics }) =>
    diagnostics
      .map(({ rule, severity, message, range, cell }) =>
        csvRecord([
          path,
          range.start.line + 1,
          range.start.character + 1,
          severity,
          rule,
          message,
          cell?.table ?? '',
          cell?.rows?.join(' ') ?? cell?.row ?? '',
          cell?.column ?? '',
        ]),
      )
      .join(''),
  separator: '',
  tail: () => '',
};
