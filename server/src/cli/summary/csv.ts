/** The sheet for a spreadsheet: UTF-8 with a byte order mark, without which Excel takes it for something else. */
import { csvRecord } from '../csvRecord';
import type { Sheet } from './sheet';

/** A heading and a line a report; no totals, which would be counted again. */
export function asCsv({ columns, lines }: Sheet): string {
  const records = [
    csvRecord(columns.map(({ long }) => long)),
    ...lines.map((line) => csvRecord(columns.map(({ value }) => value(line) ?? ''))),
  ];
  return `\ufeff${records.join('')}`;
}
