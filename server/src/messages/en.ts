/** English messages. The form's own words stay Chinese, as they stand in the report. */
import type { BrokenBalance, ChangedCell, Opposite } from '../rules/facts';
import { isQuote, listed, terms, type Catalogue } from './catalogue';
import { counted } from './counted';
import { ruleTextsEn } from './en.rules';

const wanted = {
  count: 'a whole number ≥ 0',
  money: 'an amount ≥ 0 (万元)',
  change: 'a whole number (it may be negative)',
} as const;

const slips = {
  'digits-swapped': 'two digits swapped',
  'digit-lost': 'a digit lost',
  'digit-doubled': 'a digit typed twice',
  'number-split': 'a number split over two cells',
  shifted: 'values shifted by one column',
  'columns-swapped': 'values of two neighbouring columns swapped',
  'rows-swapped': 'values of two neighbouring rows swapped',
} as const;

export const en: Catalogue = {
  findings: {
    'missing-section': ({ number, title, tableStands }) =>
      `Section ${number} “${title}” ${tableStands ? 'has lost its heading (its table stands)' : 'is missing'}`,
    'duplicate-section': ({ title }) => `Section “${title}” stands twice`,
    'section-order': ({ title, before }) => `“${title}” should stand before “${before}”`,
    'section-number': ({ found, expected }) =>
      found === ''
        ? `The heading has no number; it should be “${expected}”`
        : `The heading's number should be “${expected}”, not “${found}”`,
    'section-title': ({ found, expected }) => `The title should be “${expected}”, not “${found}”`,
    'outdated-form': ({ year }) =>
      `The report for ${year} should be on the form of 国办公开办函〔2021〕30号; this is the form of 2019`,
    'empty-section': ({ title, nothing }) =>
      nothing ? `“${title}” may not say just 无: name problems and improvements` : `“${title}” is empty`,
    'missing-topic': ({ topic }) => `“总体情况” leaves out ${topic}`,
    'missing-table': ({ sectionTitle }) => `“${sectionTitle}” has no table`,
    'missing-row': ({ labels }) =>
      labels.length === 1
        ? `A row is missing here: ${labels.join('')}`
        : `${labels.length} rows are missing here: ${listed(labels, ', ', ', …')}`,
    'duplicate-row': ({ label }) => `Row “${label}” stands twice`,
    'row-order': ({ label, before }) => `Row “${label}” should stand before “${before}”`,
    'row-label': ({ found, expected }) =>
      found === ''
        ? `The row's label is lost; it should be “${expected}”`
        : `The row's label should be “${expected}”, not “${found}”`,
    'column-header': ({ found, expected }) =>
      found === ''
        ? `The column's header is lost; it should be “${expected}”`
        : `The column's header should be “${expected}”, not “${found}”`,
    'cell-count': ({ label, expected, actual }) =>
      `${label === '' ? 'This row' : `Row “${label}”`} should have ${counted(expected, 'value')}, not ${actual}`,
    'blank-cell': ({ expected, column }) =>
      `The value${column === undefined ? '' : ` of column ${column}`} is blank; ` +
      (expected === undefined
        ? 'where nothing happened it should be 0'
        : `the equations ask for ${expected}`),
    'invalid-value': ({ found, kind, plain }) =>
      plain === undefined ? `“${found}” is not ${wanted[kind]}` : `“${found}” should be written ${plain}`,
    'suspect-cell': ({ expected, sums, together, slip, cells }) =>
      `${cells ? capital(cells.map(changedCell).join('; ')) : `This cell should be ${expected}`}` +
      `${together ? `, and ${changedCell(together)}` : ''}${slip ? ` (probably ${slips[slip]})` : ''}: ` +
      `then ${sums.length === 1 ? 'its equation holds' : `all ${sums.length} equations hold`} (now: ${sums.map(shortSum).join('; ')})`,
    'row-total': (sum) =>
      `The total should be ${sum.expected} (${terms(sum)}), not ${sum.actual}${opposite(sum, 'row')}`,
    'result-total': (sum) =>
      `Column ${sum.column}: （七）总计 should be ${sum.expected} (${terms(sum)}), not ${sum.actual}${opposite(sum, 'column')}`,
    balance: (sum) => `Column ${sum.column}: ${balance(sum)}${opposite(sum, 'column')}`,
    'review-total': (sum) =>
      `${sum.group}: the total should be ${sum.expected} (${terms(sum)}), not ${sum.actual}`,
    'missing-period': ({ year }) =>
      year === undefined
        ? 'The statistical period (1 January to 31 December) is not stated'
        : `The statistical period (1 January to 31 December ${year}) is not stated`,
    'wrong-period': ({ found, expected }) => `The statistical period should be “${expected}”, not “${found}”`,
    'malformed-date': ({ found, expected, impossible }) =>
      `${impossible ? `There is no such day as “${found}”` : `The date “${found}” is broken`}${expected === undefined ? '' : `; it should be “${expected}”`}`,
    'stale-year': ({ found, expected }) => `The year looks stale: it should be ${expected}, not ${found}`,
    'text-table-mismatch': ({ stated, actual, negation, what }) =>
      negation
        ? `The text says there was none, the table has ${actual} (${what.join(', ')})`
        : `The text says ${stated}, the table ${actual} (${what.join(', ')})`,
    'missing-fee-statement': ({ year }) =>
      `It is not said whether an information processing fee was charged in ${year} (国办函〔2020〕109号)`,
    'outdated-citation': ({ found, expected, superseded }) =>
      `“${found}” ${superseded ? 'has been superseded' : 'is misnumbered'}; it should be “${expected}”`,
    'malformed-url': ({ found, expected }) =>
      `The address “${found}” is damaged${expected === undefined ? '' : `; it should be “${expected}”`}`,
    'unbalanced-punctuation': ({ sign, lacks }) =>
      isQuote(sign)
        ? `The quotation mark ${sign} has no matching ${lacks}`
        : `“${sign}” has no matching “${lacks}”`,
    residue: ({ found }) => `“${found}” is left over from a web page or a document`,
    placeholder: ({ found }) => `“${found}” is still to be filled in`,
    'personal-information': ({ kind, masked }) =>
      kind === 'identity'
        ? `An identity number (${masked}) must not be published`
        : `A mobile number (${masked}) should not be published unless it is the office's own`,
    'carry-over': ({ column, lastYear, expected, actual }) =>
      `${column}: 上年结转 should be ${expected} (结转下年度 ${expected} in ${lastYear}), not ${actual}`,
    'in-force-balance': ({ label, lastYear, previous, issued, repealed, expected, actual }) =>
      `${label}: 现行有效件数 should be ${expected} (${lastYear}: ${previous} + issued ${issued} − repealed ${repealed}), not ${actual}`,
    'copied-text': ({ title, organ, year, own, share }) =>
      `“${title}” is nearly the same as in ${own ? `this organ's report for ${year}` : `the report of ${organ} for ${year}`}: ${share}% of its words`,
  },
  related: {
    'row-total': (sum) => `Row “${sum.label}”: columns ${terms(sum)} = ${sum.expected}, total ${sum.actual}`,
    'result-total': (sum) =>
      `Column ${sum.column}: items ${terms(sum)} = ${sum.expected}, （七）总计 ${sum.actual}`,
    'review-total': (sum) => `${sum.group}: items ${terms(sum)} = ${sum.expected}, total ${sum.actual}`,
    balance: (sum) => `Column ${sum.column}: ${balance(sum)}`,
    first: ({ name }) => `“${name}” stands here first`,
    term: ({ row, column, value }) => [row, column].filter((part) => part !== '').join(' · ') + `: ${value}`,
    mistyped: ({ actual, cell }) => `${capital(changedCell(cell))}, not ${actual}`,
    'last-year': ({ year, row, value }) => `Report for ${year}: ${row} ${value}`,
    twin: ({ organ, year, title, share }) =>
      `${organ} ${year}, “${title}”: ${share}% of the words are the same`,
  },
  fixes: {
    'insert-section': ({ title }) => `Insert “${title}”`,
    'section-number': ({ expected }) => `Change the number to “${expected}”`,
    'insert-table': ({ sectionTitle }) => `Insert the table of “${sectionTitle}”, filled with zeros`,
    'insert-row': ({ label }) => `Insert row “${label}”, filled with zeros`,
    'insert-rows': ({ count, where }) =>
      `Insert the ${count} rows missing ${where === 'here' ? 'here' : 'in this table'}, filled with zeros`,
    'official-label': ({ expected }) => `Change the label to “${expected}”`,
    'official-header': ({ expected }) => `Change the header to “${expected}”`,
    'pad-zeros': ({ count }) => `Add ${counted(count, 'zero')}`,
    'set-value': ({ value }) => `Change to ${value}`,
    'set-both': ({ values }) => `Change the two cells to ${values.join(' and ')}`,
    'mend-slip': ({ slip, cells }) =>
      `${capital(slips[slip])}: change to ${cells.map(({ expected }) => expected).join(', ')}`,
    'recompute-totals': () => 'Keep this value and recompute its totals',
    'insert-period': ({ year }) => `Insert the statistical period (1 January to 31 December ${year})`,
    'right-period': ({ expected }) => `Change to “${expected}”`,
    'right-date': ({ expected }) => `Change to “${expected}”`,
    'official-title': ({ expected }) => `Change the title to “${expected}”`,
    'right-year': ({ expected }) => `Change to ${expected}`,
    'take-table-value': ({ value }) => `Change to ${value}, as in the table`,
    'insert-fee-statement': () => 'Insert that no information processing fee was charged',
    'right-citation': ({ expected }) => `Change to “${expected}”`,
    'right-url': ({ expected }) => `Change to “${expected}”`,
    remove: ({ found }) => `Remove “${found}”`,
  },
  rules: ruleTextsEn,
};

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function changedCell({ row, column, expected }: ChangedCell): string {
  return `row “${row}”, column ${column}, should be ${expected}`;
}

function balance({ newRequests, carriedIn, resultTotal, carriedForward }: BrokenBalance): string {
  const left = newRequests + carriedIn;
  const right = resultTotal + carriedForward;
  const difference = right > left ? `${right - left} too many` : `${left - right} too few`;
  return (
    `item one ${newRequests} + item two ${carriedIn} = ${left}, ` +
    `item three（七）${resultTotal} + item four ${carriedForward} = ${right}, ${difference}`
  );
}

function opposite({ opposite: other }: Opposite, kind: 'row' | 'column'): string {
  return other === undefined
    ? ''
    : `; ${kind} “${other}” is off by as much the other way: something may stand in the wrong ${kind}`;
}

function shortSum(sum: Parameters<Catalogue['findings']['suspect-cell']>[0]['sums'][number]): string {
  switch (sum.kind) {
    case 'row-total':
      return `the row's columns make ${sum.expected}, its total ${sum.actual}`;
    case 'result-total':
      return `column ${sum.column} makes ${sum.expected}, its （七）总计 ${sum.actual}`;
    case 'review-total':
      return `${sum.group} makes ${sum.expected}, its total ${sum.actual}`;
    case 'balance':
      return `column ${sum.column}: items one and two make ${sum.newRequests + sum.carriedIn}, three（七）and four ${sum.resultTotal + sum.carriedForward}`;
  }
}
