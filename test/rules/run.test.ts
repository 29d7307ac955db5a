/** What happens between a report and its list of findings. */
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse';
import { ruleById, ruleIds, rules } from '../../server/src/rules/registry';
import type { Rule } from '../../server/src/rules/rule';
import { checkReport, type RuleFailure } from '../../server/src/rules/run';
import { catalogues, locales, messagesOf } from '../../server/src/messages';
import { draft } from '../support/builders';
import { forRule } from '../support/draft';

const text = draft({
  sections: { 3: { heading: '3、收到和处理政府信息公开申请情况' } },
  applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] },
  period: '统计期限为2025年1月1日至2025年12月30日。',
});
const report = parseReport(text);

const throwing: Rule = {
  id: 'section-number',
  group: 'structure',
  tags: ['official-wording'],
  severity: 'error',
  forms: ['2019', '2021'],
  fix: 'none',
  since: '0.1.0',
  // eslint-disable-next-line require-yield -- it fails before it finds anything
  *check() {
    throw new Error('broken rule');
  },
};

test('findings stand in the order of the text', () => {
  const starts = checkReport(report).map(({ finding }) => finding.range.start);
  expect(starts.length).toBeGreaterThan(2);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});

test('a severity that is set wins, and a rule that is off is not run', () => {
  const run = { ...throwing, severity: 'warning' as const };
  const severities = new Map([
    ['section-number', 'off'],
    ['wrong-period', 'hint'],
  ] as const);
  const failures: RuleFailure[] = [];
  const found = checkReport(report, {
    severities,
    rules: [run, ...rules],
    onRuleError: (failure) => failures.push(failure),
  });
  expect(failures).toEqual([]);
  expect(found.find(({ finding }) => finding.rule === 'wrong-period')?.severity).toBe('hint');
  expect(found.some(({ finding }) => finding.rule === 'section-number')).toBe(false);
});

test('a rule that throws is told once, and the others report', () => {
  const failures: RuleFailure[] = [];
  const found = checkReport(report, {
    rules: [throwing, ...rules],
    onRuleError: (failure) => failures.push(failure),
  });
  expect(failures.map(({ rule, error }) => [rule, String(error)])).toEqual([
    ['section-number', 'Error: broken rule'],
  ]);
  expect(found).toEqual(checkReport(report).map(() => expect.anything() as unknown));
  expect(() => checkReport(report, { rules: [throwing], rethrow: true })).toThrow('broken rule');
});

test('where suspect-cell is off, the totals speak', () => {
  const ids = (severities: ReadonlyMap<string, 'off'>) =>
    checkReport(report, { severities }).map(({ finding }) => finding.rule);
  expect(ids(new Map())).toContain('suspect-cell');
  expect(ids(new Map())).not.toContain('row-total');
  expect(ids(new Map([['suspect-cell', 'off']]))).toContain('row-total');
});

test('a rule of the other form is not run', () => {
  const only2019 = { ...throwing, forms: ['2019'] } as const;
  expect(() => checkReport(report, { rules: [only2019], rethrow: true })).not.toThrow();
});

test('a broken date speaks for its period', () => {
  forRule('malformed-date', 'wrong-period').check(
    draft({ period: '统计期限为⟦20251月1日⟧至2025年11月30日。' }),
    'malformed-date E',
  );
});

test('fixes called again give equal edits', () => {
  for (const { finding } of checkReport(report)) {
    expect(finding.fixes?.()).toEqual(finding.fixes?.());
  }
});

describe('registry and catalogues', () => {
  test('rules are known by their ids', () => {
    expect(new Set(ruleIds).size).toBe(rules.length);
    for (const rule of rules) expect(ruleById(rule.id)).toBe(rule);
    expect(ruleById('no-such-rule')).toBeUndefined();
  });

  test.each(locales)('%s has the texts of every rule in the same order', (locale) => {
    expect(Object.keys(catalogues[locale].rules)).toEqual(ruleIds);
    expect(new Set(Object.keys(catalogues[locale].findings))).toEqual(new Set(ruleIds));
  });

  test('a finding is told in both languages, with its figures', () => {
    const [found] = checkReport(report).filter(({ finding }) => finding.rule === 'suspect-cell');
    const said = locales.map((locale) => messagesOf(locale).message(found!.finding));
    expect(said).toEqual([
      '此格应为 66：改后 2 个等式全部成立（现为：本行各列之和 66，总计 65；总计列一、二项之和 65，三（七）、四项之和 66）',
      "This cell should be 66: then all 2 equations hold (now: the row's columns make 66, its total 65; column 总计: items one and two make 65, three（七）and four 66)",
    ]);
    expect(said[1]).not.toMatch(/undefined/);
  });
});
