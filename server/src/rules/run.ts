/**
 * Runs the rules over a report: gives each finding its severity, keeps a rule that throws from silencing the
 * others, and says which finding silences which.
 */
import { overlaps, type Range } from '../base/text';
import type { Equation } from '../form/types';
import type { Neighbours } from '../library/neighbours';
import type { Report } from '../report/model';
import { auditReport } from '../solve/audit';
import type { RuleId } from './facts';
import { rules } from './registry';
import { proseOf, readSigns, type Signs } from './signs';
import type { CheckedFinding, Rule, RuleContext, Severity } from './rule';

/** A rule that threw: the report has been checked without it. */
export interface RuleFailure {
  readonly rule: RuleId;
  readonly error: unknown;
}

export interface CheckOptions {
  /** Severity by rule id where it differs from the rule's own; a rule that is `off` is not run. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
  /** Told of a rule that throws, once a check. */
  readonly onRuleError?: (failure: RuleFailure) => void;
  /** Lets a rule's error through: for tests and for the command line's debug switch. */
  readonly rethrow?: boolean;
  /** The rules to run, all of them unless given. */
  readonly rules?: readonly Rule[];
  /** What other reports say about this one; without it, the rules across reports are silent. */
  readonly neighbours?: Neighbours | undefined;
  /** Leaves out findings that someone has decided to leave: they are neither reported nor mended. */
  readonly wanted?: (report: Report, found: readonly CheckedFinding[]) => readonly CheckedFinding[];
}

const noEquations: ReadonlySet<Equation> = new Set();
const alone: Neighbours = { lastYear: () => undefined, twins: () => undefined };

/** All findings of a report in document order; at one place in the order of the registry. */
export function checkReport(report: Report, options: CheckOptions = {}): readonly CheckedFinding[] {
  const { severities, rules: chosen = rules } = options;
  const levelOf = (rule: Rule): Severity | 'off' => severities?.get(rule.id) ?? rule.severity;
  const suspectsSpeak = chosen.some((rule) => rule.id === 'suspect-cell' && levelOf(rule) !== 'off');
  const context = contextOf(report, suspectsSpeak, options.neighbours);
  const found: CheckedFinding[] = [];
  for (const rule of chosen) {
    const severity = levelOf(rule);
    if (severity === 'off' || !rule.forms.includes(report.form.id)) continue;
    runRule(rule, severity, context, found, options);
  }
  // The sort is stable, so findings of one place keep the order of the registry.
  const ordered =
    found.length < 2
      ? found
      : withoutSilenced(found).sort((a, b) => a.finding.range.start - b.finding.range.start);
  return options.wanted?.(report, ordered) ?? ordered;
}

/** What rules are given; what only some of them need is made when the first one asks. */
export function contextOf(report: Report, suspectsSpeak = true, neighbours = alone): RuleContext {
  return new Context(report, suspectsSpeak, neighbours);
}

/**
 * A class, as its getter is one for all reports. In an object literal each report would have had one of its own, which
 * gives V8 a new shape of object for each report: rules reach all others slowly, and the report stays in memory until
 * the old generation is collected.
 */
class Context implements RuleContext {
  readonly report: Report;
  readonly audit: RuleContext['audit'];
  readonly explained: ReadonlySet<Equation>;
  readonly prose: readonly Range[];
  readonly lastYear: RuleContext['lastYear'];
  readonly others: RuleContext['others'];
  #signs: Signs | undefined;

  constructor(report: Report, suspectsSpeak: boolean, neighbours: Neighbours) {
    this.report = report;
    this.audit = auditReport(report);
    this.explained = suspectsSpeak ? this.audit.explained : noEquations;
    this.prose = proseOf(report);
    this.lastYear = neighbours.lastYear;
    this.others = neighbours.twins;
  }

  get signs(): Signs {
    return (this.#signs ??= readSigns(this.report.text, this.prose));
  }
}

function runRule(
  rule: Rule,
  severity: Severity,
  context: RuleContext,
  found: CheckedFinding[],
  { onRuleError, rethrow }: CheckOptions,
): void {
  try {
    for (const finding of rule.check(context)) {
      found.push({ finding: { rule: rule.id, ...finding }, severity });
    }
  } catch (error) {
    if (rethrow === true) throw error;
    onRuleError?.({ rule: rule.id, error });
  }
}

/**
 * Which rule speaks for which others where their findings share text. (`suspect-cell` speaks for the equations
 * that it explains; as these are known before any rule runs, they reach the rules of totals as `explained`.)
 */
const precedence: readonly { readonly winner: RuleId; readonly silences: readonly RuleId[] }[] = [
  // A broken date makes its period wrong as well.
  { winner: 'malformed-date', silences: ['wrong-period'] },
];

/** Findings but for those that another one speaks for; a copy that the caller may sort. */
function withoutSilenced(found: readonly CheckedFinding[]): CheckedFinding[] {
  const rulesFound = new Set(found.map(({ finding }) => finding.rule));
  let left = [...found];
  for (const { winner, silences } of precedence) {
    if (!rulesFound.has(winner) || !silences.some((id) => rulesFound.has(id))) continue;
    const spoken = left.filter(({ finding }) => finding.rule === winner).map(({ finding }) => finding.range);
    const touches = overlapTest(spoken);
    left = left.filter(({ finding: { rule, range } }) => !(silences.includes(rule) && touches(range)));
  }
  return left;
}

/** Does a range share text with one of `ranges`? Logarithmic, however many there are. */
function overlapTest(ranges: readonly Range[]): (range: Range) => boolean {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  return (range) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < range.end) low = middle + 1;
      else high = middle;
    }
    const last = sorted[low - 1];
    return last !== undefined && overlaps(last, range);
  };
}
