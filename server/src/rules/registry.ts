/** Every rule, in the order of the contract. A rule that is not listed here does not run. */
import { missingPeriod } from './period/missingPeriod';
import { malformedDate } from './period/malformedDate';
import { wrongPeriod } from './period/wrongPeriod';
import type { Rule, RuleId } from './rule';
import { missingSection } from './structure/missingSection';
import { missingTable } from './structure/missingTable';
import { sectionNumber } from './structure/sectionNumber';
import { blankCell } from './tables/blankCell';
import { cellCount } from './tables/cellCount';
import { columnHeader } from './tables/columnHeader';
import { invalidValue } from './tables/invalidValue';
import { missingRow } from './tables/missingRow';
import { rowLabel } from './tables/rowLabel';
import { balance } from './totals/balance';
import { resultTotal } from './totals/resultTotal';
import { reviewTotal } from './totals/reviewTotal';
import { rowTotal } from './totals/rowTotal';
import { suspectCell } from './totals/suspectCell';

export const rules: readonly Rule[] = [
  missingSection,
  sectionNumber,
  missingTable,
  missingRow,
  rowLabel,
  columnHeader,
  cellCount,
  blankCell,
  invalidValue,
  suspectCell,
  rowTotal,
  resultTotal,
  balance,
  reviewTotal,
  missingPeriod,
  wrongPeriod,
  malformedDate,
];

/** The rule with this id, if there is one. */
export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

export const ruleIds: readonly RuleId[] = rules.map(({ id }) => id);
