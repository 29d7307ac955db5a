/**
 * The rules as the product promises them: the order, the severity and the kind of fix of each. Settings, pages,
 * schemas and reviewers' habits depend on them, so a change here is one that users notice.
 */
import { describe, expect, test } from 'vitest';
import type { FormId } from '../../server/src/form/types';
import { rules } from '../../server/src/rules/registry';
import type { FixKind, RuleGroup, RuleId, Severity } from '../../server/src/rules/rule';

type Promise = readonly [id: RuleId, severity: Severity, fix: FixKind];

const promised: Readonly<Record<RuleGroup, readonly Promise[]>> = {
  structure: [
    ['missing-section', 'error', 'offered'],
    ['duplicate-section', 'warning', 'none'],
    ['section-order', 'warning', 'none'],
    ['section-number', 'warning', 'safe'],
    ['section-title', 'warning', 'offered'],
    ['outdated-form', 'warning', 'none'],
    ['empty-section', 'warning', 'none'],
    ['missing-topic', 'information', 'none'],
    ['missing-table', 'error', 'offered'],
  ],
  tables: [
    ['missing-row', 'error', 'offered'],
    ['duplicate-row', 'error', 'none'],
    ['row-order', 'warning', 'none'],
    ['row-label', 'warning', 'safe'],
    ['column-header', 'warning', 'safe'],
    ['cell-count', 'error', 'offered'],
    ['blank-cell', 'warning', 'safe'],
    ['invalid-value', 'error', 'safe'],
  ],
  totals: [
    ['suspect-cell', 'error', 'offered'],
    ['row-total', 'error', 'offered'],
    ['result-total', 'error', 'offered'],
    ['balance', 'error', 'none'],
    ['review-total', 'error', 'offered'],
  ],
  period: [
    ['missing-period', 'warning', 'offered'],
    ['wrong-period', 'error', 'safe'],
    ['malformed-date', 'error', 'offered'],
    ['stale-year', 'warning', 'offered'],
  ],
  prose: [
    ['text-table-mismatch', 'warning', 'offered'],
    ['missing-fee-statement', 'warning', 'offered'],
    ['outdated-citation', 'warning', 'offered'],
    ['malformed-url', 'warning', 'offered'],
    ['unbalanced-punctuation', 'warning', 'none'],
    ['residue', 'warning', 'safe'],
    ['placeholder', 'warning', 'none'],
    ['personal-information', 'warning', 'none'],
  ],
  acrossReports: [
    ['carry-over', 'error', 'offered'],
    ['in-force-balance', 'warning', 'none'],
    ['copied-text', 'warning', 'none'],
  ],
};

test('the rules are those that are promised, in their order', () => {
  expect(rules.map(({ id }) => id)).toEqual(
    Object.values(promised).flatMap((group) => group.map(([id]) => id)),
  );
});

describe.each(Object.entries(promised))('%s', (group, all) => {
  test.each(all)('%s: %s, fix %s', (id, severity, fix) => {
    const rule = rules.find((one) => one.id === id);
    expect(rule).toMatchObject({ group, severity, fix });
    expect(rule?.since).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

test('two rules know one form only: the old one that is outdated, the new one whose counts run on', () => {
  const without = (form: FormId) => rules.filter(({ forms }) => !forms.includes(form)).map(({ id }) => id);
  expect(without('2021')).toEqual(['outdated-form']);
  expect(without('2019')).toEqual(['in-force-balance']);
});

test('tags tell, across the groups, what findings are about', () => {
  const byTag: Record<string, string[]> = {};
  for (const { id, tags } of rules) for (const tag of tags) (byTag[tag] ??= []).push(id);
  const table = Object.entries(byTag).map(([tag, ids]) => `${tag}: ${ids.join(' ')}`);
  expect(table.sort()).toEqual([
    'completeness: missing-section empty-section missing-topic missing-table missing-row cell-count blank-cell missing-period missing-fee-statement placeholder',
    'consistency: text-table-mismatch carry-over in-force-balance',
    'copying: row-label column-header cell-count malformed-url unbalanced-punctuation residue',
    'date: malformed-date',
    'duplication: duplicate-section duplicate-row copied-text',
    'equation: suspect-cell row-total result-total balance review-total carry-over in-force-balance',
    'law: outdated-citation',
    'number: invalid-value suspect-cell',
    'official-wording: section-number section-title row-label column-header',
    'order: section-order row-order',
    'out-of-date: outdated-form wrong-period stale-year outdated-citation copied-text',
    'privacy: personal-information',
  ]);
});
