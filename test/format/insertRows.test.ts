/** Missing rows come back byte for byte as the neighbouring rows are written. */
import { describe, expect, test } from 'vitest';
import { forms } from '../../server/src/form/forms';
import type { Report, Table } from '../../server/src/report/model';
import { parseReport } from '../../server/src/report/parse';
import { insertRows } from '../../server/src/format/write';
import { draft, layoutIds } from '../support/builders';
import { edited, formatted, linesOf, tableOf, zeros } from './support';

const keys = ['disclosure', 'applications'] as const;

function missingRows({ spec, rows }: Table) {
  return spec.rows.filter(({ key }) => !rows.some((row) => row.spec.key === key));
}

/** The text with every missing row filled in. */
function filled(text: string): string {
  return edited(text, (report: Report) =>
    keys.flatMap((key) => {
      const table = report.tables[key];
      return table ? insertRows(report, table, missingRows(table)) : [];
    }),
  );
}

/** Rows by key; the last of a table is left out where it alone shows how a table ends. */
const omissions = (form: '2019' | '2021') =>
  keys.flatMap((key) => forms[form].tables[key].rows.map((row) => [row.key]));

describe.each(layoutIds)('%s', (layout) => {
  test.each(['2019', '2021'] as const)('each row of form %s alone', (form) => {
    const options = { ...zeros(form), layout };
    const whole = draft(options);
    for (const omit of omissions(form)) {
      // A web page's source writes quotation marks as entities; a label that is put in has the form's own.
      if (layout === 'html' && omit.includes('denied.securityAndStability')) continue;
      expect(filled(draft({ ...options, omit })), omit.join()).toBe(whole);
    }
  });

  test('several rows at several places at once', () => {
    const options = { ...zeros('2021'), layout };
    const omit = [
      'carriedIn',
      'denied.stateSecret',
      'denied.prohibitedByLaw',
      'unavailable.unclear',
      'resultTotal',
    ];
    expect(filled(draft({ ...options, omit }))).toBe(draft(options));
  });

  test('a whole group and the end of the table', () => {
    const omit = [
      'unavailable.notHeld',
      ...['petition', 'duplicate', 'publication', 'excessive', 'confirmation'].map(
        (key) => `notProcessed.${key}`,
      ),
      ...['notCorrected', 'feeUnpaid', 'other'].map((key) => `other.${key}`),
      'resultTotal',
      'carriedForward',
    ];
    const text = filled(draft({ ...zeros('2021'), layout, omit }));
    const { rows } = tableOf(parseReport(text), 'applications');
    expect(rows.map(({ spec }) => spec.key)).toEqual(
      forms['2021'].tables.applications.rows.map(({ key }) => key),
    );
    expect(rows.every(({ count, label }) => count === 'right' && label.state === 'exact')).toBe(true);
    expect(rows.every(({ label }) => label.groups.every(({ state }) => state === 'exact'))).toBe(true);
  });

  test('the line ends of the draft', () => {
    const options = { ...zeros('2021'), layout, eol: '\r\n' as const };
    expect(filled(draft({ ...options, omit: ['granted', 'denied.enforcementFiles'] }))).toBe(draft(options));
  });
});

test.each([
  ['.', 'full', '2.其他法律行政法规禁止公开'],
  ['．', 'full', '2．其他法律行政法规禁止公开'],
  ['、', 'half', '2、其他法律行政法规禁止公开'],
] as const)(
  'the numbering %s and %s-width punctuation of the neighbours',
  (separator, punctuation, label) => {
    const options = { ...zeros('2021'), labelStyle: { separator, punctuation } };
    const text = filled(draft({ ...options, omit: ['denied.prohibitedByLaw', 'partlyGranted'] }));
    expect(text).toBe(draft(options));
    expect(text).toContain(label);
  },
);

test('the values of the rows beside it stay', () => {
  const options = {
    applications: { newRequests: [58, 7, 0, 0, 1, 0, 66], granted: [20, 5, 0, 0, 1, 0, 26] },
  };
  const text = filled(draft({ ...options, omit: ['carriedIn'] }));
  expect(text).toContain('| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||');
  expect(text).toContain('| 58 | 7 | 0 | 0 | 1 | 0 | 66 | ||');
});

test('a row that stands is not put in again', () => {
  const text = draft();
  const report = parseReport(text);
  const table = tableOf(report, 'applications');
  expect(insertRows(report, table, table.spec.rows)).toEqual([]);
});

describe('a table whose columns line up', () => {
  test.each(['pipe', 'markdown', 'trailing-pipe', 'spaces'] as const)('%s keeps them', (layout) => {
    const whole = formatted(draft(zeros('2021')), layout);
    const lines = linesOf(whole, 'applications');
    for (const [omit, label] of [
      ['denied.deliberative', '6.属于四类过程性信息'],
      ['unavailable.notHeld', '1.本机关不掌握'],
      ['resultTotal', '（七）总计'],
      ['carriedIn', '二、上年结转'],
    ] as const) {
      const text = filled(formatted(draft({ ...zeros('2021'), omit: [omit] }), layout));
      const line = linesOf(text, 'applications').find((one) => one.includes(label));
      expect(lines, omit).toContain(line);
    }
  });
});
