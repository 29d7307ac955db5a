/** missing-row: one finding a gap, which names all its rows. */
import { expect, test } from 'vitest';
import { parseReport } from '../../../server/src/report/parse';
import { checkReport } from '../../../server/src/rules/run';
import { draft, layoutIds } from '../../support/builders';
import { check, checkFix, checkNoFix, fixTitles } from '../../support/draft';
import { inLayouts } from '../../support/layouts';

const omit = ['unavailable.unclear', 'notProcessed.excessive', 'notProcessed.confirmation'];

inLayouts((make) => {
  test('stands once a gap', () => {
    check(
      make({ omit, applications: { newRequests: [3] } }),
      'missing-row E 此处缺少一行：3.补正后申请内容仍不明确',
      'missing-row E 此处缺少 2 行：4.无正当理由大量反复申请、5.要求行政机关确认或重新出具已获取信息',
    );
  });

  test('fills the whole table', () => {
    checkFix(make({ omit }), make(), '补入全表缺少的 3 行（填 0）');
  });

  test('fills one row in the middle', () => {
    checkFix(make({ omit: ['denied.deliberative'] }), make(), '补入“6.属于四类过程性信息”行（填 0）');
  });

  test('fills the first row', () => {
    checkFix(make({ omit: ['newRequests'] }), make());
  });

  test('fills rows of table disclosure', () => {
    checkFix(make({ omit: ['coercion'] }), make());
  });
});

inLayouts((make) => {
  test('fills the one row of the review', () => {
    const text = make({ rows: { review: [] } });
    check(text, 'missing-row E 此处缺少一行：行政复议、行政诉讼·未经复议直接起诉、行政诉讼·复议后起诉');
    checkFix(text, make(), '补入“行政复议、行政诉讼·未经复议直接起诉、行政诉讼·复议后起诉”行（填 0）');
  });
}, layoutIds);

test.each(['disclosure', 'applications'] as const)('leaves the headers of table %s alone', (key) => {
  checkNoFix(draft({ rows: { [key]: [] } }));
});

test('offers the gap first, then the table, then each row', () => {
  const [first, second] = checkReport(parseReport(draft({ omit })));
  expect(first?.finding.fixes?.().map(({ title, preferred }) => [title.key, preferred])).toEqual([
    ['insert-row', true],
    ['insert-rows', false],
  ]);
  expect(second?.finding.fixes?.().map(({ title, preferred }) => [title.key, preferred])).toEqual([
    ['insert-rows', true],
    ['insert-rows', false],
    ['insert-row', false],
    ['insert-row', false],
  ]);
  expect(fixTitles(draft({ omit: ['newRequests'] }))).toEqual([
    '补入“一、本年新收政府信息公开申请数量”行（填 0）',
  ]);
});

test('names the rows of a gap by their keys', () => {
  const [first, second] = checkReport(parseReport(draft({ omit })));
  expect(first?.finding.place).toEqual({
    table: 'applications',
    row: 'unavailable.unclear',
    rows: ['unavailable.unclear'],
  });
  expect(second?.finding.place?.rows).toEqual(['notProcessed.excessive', 'notProcessed.confirmation']);
});

test('stands at the label before the gap, at the top of the table behind it', () => {
  check(
    draft({
      omit: ['denied.thirdPartyRights'],
      labels: { 'denied.securityAndStability': '⟦3.危及“三安全一稳定”⟧' },
    }),
    'missing-row E 此处缺少一行：4.保护第三方合法权益',
  );
  check(
    draft({ omit: ['newRequests'], labels: { carriedIn: '⟦二、上年结转政府信息公开申请数量⟧' } }),
    'missing-row E',
  );
});
