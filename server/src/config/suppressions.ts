/**
 * Comments in Markdown that switch rules off: for the next line, for a stretch, for the file. A text draft has none
 * of these, because it is published as it is.
 *
 *     <!-- ogi-report-disable-next-line row-total -->
 *     <!-- ogi-report-disable blank-cell residue --> … <!-- ogi-report-enable -->
 *     <!-- ogi-report-disable-file -->
 *
 * Without rules, all are meant. What follows ` -- ` is a reason.
 */
import type { LineIndex } from '../base/text';
import type { CheckedFinding } from '../rules/rule';

/** From line `from` to before line `to`, for `rules` or for all of them. */
interface Stretch {
  readonly from: number;
  to: number;
  readonly rules: ReadonlySet<string> | undefined;
}

const comment = /<!--\s*ogi-report-(disable-next-line|disable-file|disable|enable)(?![\w-])([^>]*?)-->/g;

/** The findings that no comment of the text switches off. */
export function withoutSuppressed(
  text: string,
  lines: LineIndex,
  findings: readonly CheckedFinding[],
): readonly CheckedFinding[] {
  if (findings.length === 0 || !text.includes('ogi-report-disable')) return findings;
  const stretches = readComments(text, lines);
  return findings.filter(({ finding }) => {
    const line = lines.lineAt(finding.range.start);
    return !stretches.some(
      ({ from, to, rules }) => from <= line && line < to && (!rules || rules.has(finding.rule)),
    );
  });
}

function readComments(text: string, lines: LineIndex): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const match of text.matchAll(comment)) {
    const [all, kind, rest = ''] = match;
    const named = (rest.split(/\s--\s/)[0] ?? '').split(/[\s,]+/).filter((id) => id !== '');
    const rules = named.length === 0 ? undefined : new Set(named);
    const line = lines.lineAt(match.index + all.length);
    if (kind === 'disable-next-line') stretches.push({ from: line + 1, to: line + 2, rules });
    else if (kind === 'disable-file') stretches.push({ from: 0, to: Number.POSITIVE_INFINITY, rules });
    else if (kind === 'disable') stretches.push({ from: line, to: Number.POSITIVE_INFINITY, rules });
    else enable(stretches, line, rules);
  }
  return stretches;
}

/** Ends the open stretches of the rules named, or all that are open. */
function enable(stretches: Stretch[], line: number, rules: ReadonlySet<string> | undefined): void {
  for (const stretch of [...stretches]) {
    if (stretch.to !== Number.POSITIVE_INFINITY || stretch.from === 0) continue;
    if (!rules) {
      stretch.to = line + 1;
    } else if (stretch.rules && [...stretch.rules].some((id) => rules.has(id))) {
      stretch.to = line + 1;
      const left = new Set([...stretch.rules].filter((id) => !rules.has(id)));
      if (left.size > 0) stretches.push({ from: line + 1, to: Number.POSITIVE_INFINITY, rules: left });
    }
  }
}
