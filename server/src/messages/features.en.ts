/** English: the words of the editor's features. */
import { terms } from './catalogue';
import { counted } from './counted';
import type { EquationLine, FeatureWords } from './features';

const kinds = {
  'row-total': 'total of the row',
  'result-total': '（七）总计',
  balance: 'one + two = three（七）+ four',
  'review-total': 'total',
} as const;

export const featuresEn: FeatureWords = {
  language: 'en',
  tables: {
    disclosure: 'Table of proactive disclosure',
    applications: 'Table of requests',
    review: 'Table of reconsideration and litigation',
  },

  equation: (line) => `${sentence(line)} ${{ holds: '✓', broken: '✗', unknown: '?' }[line.state]}`,
  columnsHold: (kind, holds, unknown) =>
    `${kind === 'balance' ? 'One + two = three（七）+ four' : 'Sum of （一）–（六） = （七）总计'}: ` +
    `holds in ${counted(holds, 'column')} ✓${unknown > 0 ? `; ${counted(unknown, 'column')} with blanks cannot be told yet` : ''}`,
  row: (name) => `Row: ${name}`,
  column: (name) => `Column: ${name}`,
  unit: 'in 万元 (ten thousand yuan)',
  tied: (stated, sum, negation) => {
    if (sum === undefined) return 'The table’s value is blank or cannot be read';
    if (stated === sum) return `As in the table: ${sum} ✓`;
    return negation ? `Denied here, but the table says ${sum} ✗` : `${stated} here, ${sum} in the table ✗`;
  },
  forYears: (first, last) =>
    `For annual reports ${last === undefined ? `from ${first} on` : `${first}–${last}`}`,
  lastYear: (year, row, value) => `Report for ${year}, “${row}”: ${value}`,
  ruleHelp: 'About this rule',

  untitled: 'Annual report on open government information',

  equations: ({ holds, broken, unknown }) => {
    if (broken > 0) return `${counted(broken, 'equation')} ${broken === 1 ? 'does' : 'do'} not hold`;
    const held = `${counted(holds, 'equation')} ${holds === 1 ? 'holds' : 'hold'}`;
    return unknown > 0 ? `${held}, ${unknown} cannot be told yet` : `All ${held}`;
  },
  formatTable: 'Format table',
  fillZeros: (rows) => `Insert ${counted(rows, 'missing row')} (zeros)`,
  recompute: 'Recompute totals',
  toggleWrap: 'Wrap lines or not',
  checking: 'Editing…',

  rightTotal: (sum) => `By the sum of its items the total should be ${sum}`,
  rightValue: (value) => `With ${value} in this cell all of its equations hold`,
  missingTotal: (sum) => `The total is not filled in; its items make ${sum}`,

  missingSection: 'Missing section',
  subheading: 'Sub-heading',
  rowOfZeros: (values) => `Insert this row (${counted(values, 'zero')})`,
  tableOfZeros: 'Insert the table (zeros)',
  period: 'Statistical period',
  basis: 'Legal basis',
  nothingToReport: 'When there is nothing to report',

  running: (sum, total, group) => `sum of the ${group ? 'group' : 'row'} ${sum}/${total ?? '—'}`,
};

function sentence(line: EquationLine): string {
  if (line.state === 'unknown') {
    const where = line.kind === 'balance' || line.kind === 'result-total' ? `Column ${line.name}` : line.name;
    return `${where}${where === '' ? '' : ': '}${kinds[line.kind]} cannot be told, a value is blank or unreadable`;
  }
  switch (line.kind) {
    case 'row-total':
      return `Row: ${terms(line)} = ${line.expected}, total ${line.actual}`;
    case 'result-total':
      return `Column ${line.column}: （一）–（六） ${terms(line)} = ${line.expected}, （七）总计 ${line.actual}`;
    case 'review-total':
      return `${line.group}: ${terms(line)} = ${line.expected}, total ${line.actual}`;
    case 'balance':
      return (
        `Column ${line.column}: one + two ${line.newRequests}+${line.carriedIn} = ${line.newRequests + line.carriedIn}, ` +
        `three（七）+ four ${line.resultTotal}+${line.carriedForward} = ${line.resultTotal + line.carriedForward}`
      );
  }
}
