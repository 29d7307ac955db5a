/** malformed-date: a date of the period that lost a sign or does not exist. */
import { test } from 'vitest';
import { draft } from '../../support/builders';
import { check, checkFix } from '../../support/draft';

const stated = (period: string) => draft({ period: `所列数据的统计期限为${period}。` });

test('mends both dates that lost 年', () => {
  check(
    stated('⟦20251月1日⟧至⟦202512月31日⟧'),
    'malformed-date E 日期“20251月1日”有缺漏，应为“2025年1月1日”',
    'malformed-date E 日期“202512月31日”有缺漏，应为“2025年12月31日”',
  );
  checkFix(stated('⟦20251月1日⟧至2025年12月31日'), stated('2025年1月1日至2025年12月31日'));
});

test('mends a date that lost 日', () => {
  checkFix(stated('2025年1月1日至⟦12月31⟧止'), stated('2025年1月1日至12月31日止'));
});

test('names a day that does not exist', () => {
  check(
    stated('2025年1月1日至⟦2025年12月32日⟧'),
    'malformed-date E 没有“2025年12月32日”这一天，应为“2025年12月31日”',
  );
});
