/** `ogiReport/newReport`: a whole draft of zeros, with what goes on from last year's report. */
import { layouts } from '../config/settings';
import { newReport } from '../format/newReport';
import { tableKeys } from '../form/types';
import { detectReport } from '../report/detect';
import type { Report } from '../report/model';
import { parseReport } from '../report/parse';
import type { NewReportResult } from './requests';
import type { ServerState } from './state';
import { integerOf, invalid, objectOf, optional, stringOf } from './validate';

/** Answers `ogiReport/newReport`. */
export function newDraft(_state: ServerState, params: unknown): NewReportResult {
  const fields = objectOf(params, 'params');
  const organ = stringOf(fields.organ, 'organ').trim();
  const year = integerOf(fields.year, 'year');
  if (organ === '') invalid('organ must not be empty');
  if (year < 1900 || year > 2999) invalid('year must be from 1900 to 2999');
  const text = optional(fields.last, 'last', stringOf);
  const layout = layouts.find((one) => one === fields.layout) ?? 'preserve';
  const last = text === undefined ? undefined : lastOf(text, year);
  const report = typeof last === 'object' ? last : undefined;
  return {
    text: newReport({
      organ,
      year,
      ...(report && { last: report }),
      layout: layout === 'preserve' ? layoutOf(report) : layout,
    }),
    ...(last !== undefined && typeof last !== 'object' && { lastUnused: last }),
  };
}

/** Last year's report, or why it is none. */
function lastOf(text: string, year: number): Report | 'no-report' | number {
  if (!detectReport(text).report) return 'no-report';
  const report = parseReport(text);
  const own = report.year;
  return own?.certainty === 'certain' && own.value !== year - 1 ? own.value : report;
}

function layoutOf(last: Report | undefined) {
  const [layout] = tableKeys.flatMap((key) => last?.tables[key]?.layout ?? []);
  return layout ?? 'pipe';
}
