/** A report as it would be printed: what the preview shows, and what becomes a Word document. */
import { isMarkdown } from '../../config/check';
import { printedReport } from '../../format/printed';
import type { PrintedReport } from '../requests';
import type { ServerState } from '../state';
import { asked } from './asked';

/** Answers `ogiReport/printed`. */
export function printed(state: ServerState, params: unknown): PrintedReport | null {
  const found = asked(state, params);
  if (!found) return null;
  const { version, draft } = found.snapshot;
  return { version, blocks: printedReport(found.reading.report, { markdown: isMarkdown(draft) }) };
}
