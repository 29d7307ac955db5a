/** duplicate-row and row-order. */
import { describe, expect, test } from 'vitest';
import { form2021 } from '../../../server/src/form/form2021';
import { parseReport } from '../../../server/src/report/parse';
import { checkReport } from '../../../server/src/rules/run';
import { draft } from '../../support/builders';
import { forRule } from '../../support/draft';
import { inLayouts } from '../../support/layouts';

const keys = form2021.tables.applications.rows.map(({ key }) => key);

/** The rows of table `applications` with `key` put in front of `before`. */
function moved(key: string, before: string) {
  const rest = keys.filter((one) => one !== key);
  const at = rest.indexOf(before);
  return { rows: { applications: [...rest.slice(0, at), key, ...rest.slice(at)] } };
}

describe('duplicate-row', () => {
  const { check, checkNoFix } = forRule('duplicate-row', 'row-order');

  inLayouts((make) => {
    test('stands at the second of two', () => {
      const text = make({ duplicate: ['denied.deliberative'] });
      check(text, 'duplicate-row E “6.属于四类过程性信息”行重复出现');
      checkNoFix(text);
    });
  });

  test('points at the first', () => {
    const text = draft({ duplicate: ['carriedIn'] });
    const found = checkReport(parseReport(text)).find(
      ({ finding }) => finding.rule === 'duplicate-row',
    )?.finding;
    expect(found?.place).toEqual({ table: 'applications', row: 'carriedIn' });
    expect(found?.related).toHaveLength(1);
    expect(found?.related?.[0]?.range.start).toBe(text.indexOf('二、上年结转政府信息公开申请数量'));
  });
});

describe('row-order', () => {
  const { check, checkNoFix } = forRule('row-order', 'duplicate-row');

  inLayouts((make) => {
    test('blames the one row that moved', () => {
      const text = make(moved('carriedIn', 'newRequests'));
      check(
        text,
        'row-order W 行的顺序有误：“一、本年新收政府信息公开申请数量”应在“二、上年结转政府信息公开申请数量”之前',
      );
      checkNoFix(text);
    });

    test('is silent where rows are missing', () => {
      check(make({ omit: ['granted', 'denied.deliberative', 'other.other'] }));
    });
  });
});
