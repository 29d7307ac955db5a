/** English: what each rule finds, for the rule table and the settings. */
import type { Catalogue } from './catalogue';

export const ruleTextsEn: Catalogue['rules'] = {
  'missing-section': { summary: 'One of the six sections is absent' },
  'section-number': { summary: 'The number of a section heading is wrong or lost' },
  'missing-table': { summary: 'Section two, three or four has no table' },
  'missing-row': { summary: 'An official row of a table is absent' },
  'row-label': { summary: 'The label of a row is damaged or lost' },
  'column-header': { summary: 'The header of a column is damaged or lost' },
  'cell-count': { summary: 'A row has too few or too many values' },
  'blank-cell': { summary: 'A value is empty, or a sign such as / or 无 stands for it' },
  'invalid-value': {
    summary:
      'A value is no whole number ≥ 0 (amounts of money may be decimals, 本年增/减 of the 2019 form may be negative)',
  },
  'suspect-cell': { summary: 'Equations are broken, and one cell alone explains all of them' },
  'row-total': { summary: 'The total of a row is not the sum of its columns' },
  'result-total': { summary: '（七）总计 is not the sum of its items' },
  balance: { summary: 'Items one and two do not equal items three（七）and four' },
  'review-total': { summary: 'A group of the review table does not add up' },
  'missing-period': { summary: 'No statistical period is stated' },
  'wrong-period': { summary: 'The period is not 1 January to 31 December of the report year' },
  'malformed-date': { summary: 'A date is broken or impossible' },
};
