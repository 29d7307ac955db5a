/** fixAll: safe fixes to a fixed point, told as edits of the first text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, orderEdits } from '../../server/src/base/edits';
import { parseReport } from '../../server/src/report/parse';
import { fixAll } from '../../server/src/rules/fixAll';
import { rules } from '../../server/src/rules/registry';
import { checkReport } from '../../server/src/rules/run';
import { auditReport } from '../../server/src/solve/audit';
import { draft, layoutIds, type DraftOptions } from '../support/builders';

const parse = (text: string) => parseReport(text);

function fixed(text: string) {
  const result = fixAll(parse(text), parse, { rethrow: true });
  expect(applyEdits(text, result.edits)).toBe(result.report.text);
  return result.report.text;
}

/**
 * What is wrong with a text. Of totals the broken equations count, not the findings: a blank that became a number may
 * show that another cell than the one suspected before is to blame.
 */
function signatures(text: string): readonly string[] {
  const report = parse(text);
  const totals = new Set<string>(rules.filter(({ group }) => group === 'totals').map(({ id }) => id));
  const findings = checkReport(report, { rethrow: true }).filter(({ finding }) => !totals.has(finding.rule));
  return [
    ...findings.map(({ finding }) => JSON.stringify([finding.rule, finding.place])),
    ...auditReport(report).broken.map(({ equation }) => equation.id),
  ];
}

const damaged: DraftOptions = {
  before: '打印',
  sections: { 3: { heading: '3、收到和处理政府信息公开申请情况' } },
  labels: { granted: '（一）以公开' },
  headers: { disclosure: { 现行有效件数: '现有效件数' } },
  applications: { carriedIn: ['/', '０', '无', 0, 0, 0, 0], newRequests: [58, 7] },
  disclosure: { penalties: ['3件'] },
};

test.each(['pipe-row', 'stacked-pipe', 'trailing-pipe', 'tab-stacked', 'markdown', 'html'] as const)(
  'mends all that is safe in %s',
  (layout) => {
    const { before, sections, labels, headers, ...rest } = damaged;
    expect([before, sections, labels, headers]).not.toContain(undefined);
    const right = draft({
      ...rest,
      layout,
      applications: { carriedIn: [0, 0, 0], newRequests: [58, 7] },
      disclosure: { penalties: [3] },
    });
    expect(fixed(draft({ ...damaged, layout }))).toBe(right);
  },
);

test('leaves a correct report alone', () => {
  expect(fixAll(parse(draft()), parse).edits).toEqual([]);
});

test('leaves to a person what is not safe', () => {
  const text = draft({
    applications: { newRequests: [58, 7, 0, 0, 1, 0, 65], granted: [58, { shown: '/', value: 7 }] },
  });
  expect(fixed(text)).toBe(text);
});

test('whatever is damaged: no safe fix is left, nothing new appears, a second run changes nothing', () => {
  const figure = fc.oneof(fc.nat(9), fc.constantFrom('/', '—', '０', '7件', '1，234', '无', ''));
  const rows = fc.dictionary(
    fc.constantFrom(
      'newRequests',
      'carriedIn',
      'granted',
      'denied.deliberative',
      'resultTotal',
      'carriedForward',
    ),
    fc.array(figure, { minLength: 1, maxLength: 7 }),
  );
  fc.assert(
    fc.property(rows, fc.constantFrom(...layoutIds), (applications, layout) => {
      const text = draft({ layout, applications, headers: { review: { 其他结果: '其他' } } });
      const before = new Set(signatures(text));
      const after = fixed(text);
      const left = checkReport(parse(after)).flatMap(({ finding }) => finding.fixes?.() ?? []);
      expect(left.filter(({ safe }) => safe)).toEqual([]);
      expect(signatures(after).filter((one) => !before.has(one))).toEqual([]);
      expect(fixed(after)).toBe(after);
    }),
    { numRuns: 30, seed: 13 },
  );
}, 60_000);

test('fixes of a finding never overlap themselves', () => {
  for (const { finding } of checkReport(parse(draft(damaged)))) {
    for (const { edits } of finding.fixes?.() ?? []) expect(() => orderEdits(edits)).not.toThrow();
  }
});
