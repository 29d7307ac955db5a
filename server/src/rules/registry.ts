/** Every rule, in the order of the contract. A rule that is not listed here does not run. */
import { carryOver } from './acrossReports/carryOver';
import { copiedText } from './acrossReports/copiedText';
import { inForceBalance } from './acrossReports/inForceBalance';
import { malformedDate } from './period/malformedDate';
import { missingPeriod } from './period/missingPeriod';
import { staleYear } from './period/staleYear';
import { wrongPeriod } from './period/wrongPeriod';
import { malformedUrl } from './prose/malformedUrl';
import { missingFeeStatement } from './prose/missingFeeStatement';
import { outdatedCitation } from './prose/outdatedCitation';
import { personalInformation } from './prose/personalInformation';
import { placeholder } from './prose/placeholder';
import { residue } from './prose/residue';
import { textTableMismatch } from './prose/textTableMismatch';
import { unbalancedPunctuation } from './prose/unbalancedPunctuation';
import type { Rule, RuleId } from './rule';
import { duplicateSection } from './structure/duplicateSection';
import { emptySection } from './structure/emptySection';
import { missingSection } from './structure/missingSection';
import { missingTable } from './structure/missingTable';
import { missingTopic } from './structure/missingTopic';
import { outdatedForm } from './structure/outdatedForm';
import { sectionNumber } from './structure/sectionNumber';
import { sectionOrder } from './structure/sectionOrder';
import { sectionTitle } from './structure/sectionTitle';
import { blankCell } from './tables/blankCell';
import { cellCount } from './tables/cellCount';
import { columnHeader } from './tables/columnHeader';
import { duplicateRow } from './tables/duplicateRow';
import { invalidValue } from './tables/invalidValue';
import { missingRow } from './tables/missingRow';
import { rowLabel } from './tables/rowLabel';
import { rowOrder } from './tables/rowOrder';
import { balance } from './totals/balance';
import { resultTotal } from './totals/resultTotal';
import { reviewTotal } from './totals/reviewTotal';
import { rowTotal } from './totals/rowTotal';
import { suspectCell } from './totals/suspectCell';

export const rules: readonly Rule[] = [
  missingSection,
  duplicateSection,
  sectionOrder,
  sectionNumber,
  sectionTitle,
  outdatedForm,
  emptySection,
  missingTopic,
  missingTable,
  missingRow,
  duplicateRow,
  rowOrder,
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
  staleYear,
  textTableMismatch,
  missingFeeStatement,
  outdatedCitation,
  malformedUrl,
  unbalancedPunctuation,
  residue,
  placeholder,
  personalInformation,
  carryOver,
  inForceBalance,
  copiedText,
];

/** The rule with this id, if there is one. */
export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

export const ruleIds: readonly RuleId[] = rules.map(({ id }) => id);
