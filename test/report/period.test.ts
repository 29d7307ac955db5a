/** The statistical period in all its wordings, and the dates that are none. */
import { describe, expect, test } from 'vitest';
import { LineIndex, range, textOf } from '../../server/src/base/text';
import type { DateText } from '../../server/src/report/model';
import { mainPeriod, readPeriods } from '../../server/src/report/period';
import { readSections } from '../../server/src/report/sections';

function date({ year, month, day, state }: DateText): string {
  const known = [year, month, day].map((part) => part ?? '?').join('-');
  return state === 'whole' ? known : `${known} ${state}`;
}

/** `text | start | end`, with ` unsure` behind it where the period is not certain. */
function periods(text: string): readonly string[] {
  return readPeriods(text, [range(0, text.length)]).map(
    (period) =>
      `${textOf(text, period.range)} | ${date(period.start)} | ${date(period.end)}${period.certain ? '' : ' unsure'}`,
  );
}

describe('a period is read', () => {
  test.each([
    ['统计期限为2025年1月1日至2025年12月31日。', '2025-1-1', '2025-12-31'],
    ['自2022年1月1日起至2022年12月31日止', '2022-1-1', '2022-12-31'],
    ['自2022年1月1日起，至2022年12月31日止', '2022-1-1', '2022-12-31'],
    ['2025年1月1日至12月31日期间', '2025-1-1', '?-12-31 elided'],
    ['2023年1月1日—2023年12月31日', '2023-1-1', '2023-12-31'],
    ['2023年1月1日——2023年12月31日', '2023-1-1', '2023-12-31'],
    ['2023年1月1日-12月31日', '2023-1-1', '?-12-31 elided'],
    ['2023年1月1日~2023年12月31日', '2023-1-1', '2023-12-31'],
    ['2023年1月1日到2023年12月31日', '2023-1-1', '2023-12-31'],
    ['2023年1月1日 至 2023年12月31日', '2023-1-1', '2023-12-31'],
    ['2024 年1月1日至12月31日', '2024-1-1', '?-12-31 elided'],
    ['2024 年 1 月 1 日至 2024 年 12 月 31 日', '2024-1-1', '2024-12-31'],
    ['２０２５年１月１日至２０２５年１２月３１日', '2025-1-1', '2025-12-31'],
    ['2025.1.1-2025.12.31', '2025-1-1', '2025-12-31'],
    ['2025-01-01至2025-12-31', '2025-1-1', '2025-12-31'],
    ['2025/1/1—2025/12/31', '2025-1-1', '2025-12-31'],
    ['二〇二五年一月一日至二〇二五年十二月三十一日', '2025-1-1', '2025-12-31'],
    ['二○二五年一月一日至十二月三十一日', '2025-1-1', '?-12-31 elided'],
    ['2025年1月1日一12月31日', '2025-1-1', '?-12-31 elided'],
    ['2025年1月1日2025年12月31日', '2025-1-1', '2025-12-31'],
    ['统计期限为1月1日至12月31日', '?-1-1 elided', '?-12-31 elided'],
    // broken
    ['20231月1日至202312月31日', '2023-1-1 broken', '2023-12-31 broken'],
    ['2023 1月1日至2023 12月31日', '2023-1-1 broken', '2023-12-31 broken'],
    ['2023年1月1日至12月31止', '2023-1-1', '?-12-31 broken'],
    ['2023年1月1至2023年12月31日', '2023-1-1 broken', '2023-12-31'],
    ['2023年年1月1日至2023年12月31日日', '2023-1-1 broken', '2023-12-31 broken'],
    ['统计期限为202年1月1日至2023年12月31日', '?-1-1 broken', '2023-12-31'],
    ['2023年1月1日至2023年1231日', '2023-1-1', '2023-12-31 broken'],
    // wrong, but called by its name
    ['统计时限为2024年1月1日至2024年11月30日', '2024-1-1', '2024-11-30'],
    ['统计周期：2024年2月1日至2月30日', '2024-2-1', '?-2-30 impossible'],
    ['统计期限为2023年1月1日至2023年2月29日', '2023-1-1', '2023-2-29 impossible'],
    ['统计期限为2024年1月1日至2024年2月29日', '2024-1-1', '2024-2-29'],
    ['统计期限为2023年13月1日至2023年12月31日', '2023-13-1 impossible', '2023-12-31'],
    ['统计期限自2024年1月1日至2025年12月31日', '2024-1-1', '2025-12-31'],
    ['数据起止为2024年1月1日至2024年12月30日', '2024-1-1', '2024-12-30'],
  ])('%s', (text, start, end) => {
    const read = periods(text);
    expect(read).toHaveLength(1);
    expect(read[0]?.split(' | ').slice(1)).toEqual([start, end]);
    expect(text).toContain(read[0]?.split(' | ')[0]);
  });

  test('its parts have their own ranges', () => {
    const text = '数据统计期限：自2024年1月1日起至12月31止。';
    const [period] = readPeriods(text, [range(0, text.length)]);
    expect([period!.range, period!.start.range, period!.end.range].map((part) => textOf(text, part))).toEqual(
      ['2024年1月1日起至12月31', '2024年1月1日', '12月31'],
    );
  });

  test('months alone are no certain period', () => {
    expect(periods('统计期限为2025年1月至12月')).toEqual([
      '2025年1月至12月 | 2025-1-? | ?-12-? elided unsure',
    ]);
  });

  test('nearly a year, not called a period, is unsure', () => {
    expect(periods('2025年1月1日至12月30日，本镇平稳。')).toEqual([
      '2025年1月1日至12月30日 | 2025-1-1 | ?-12-30 elided unsure',
    ]);
  });
});

describe('no period', () => {
  test.each([
    '3月1日至5月31日清理栏目。',
    '于2024年3月1日至5月31日开展清理。',
    '决算按财政统计口径公布，执行期为2023年7月1日至2024年6月30日。',
    '数据截至2022年12月31日。',
    '截至2022年12月31日，共发布信息若干。',
    '发布日期：2023-01-16 09:22',
    '2024年1月18日',
    '国办公开办函〔2021〕30号',
    '十四五期间（2021年1月1日至2025年12月31日）',
    '统计十四五（2021年1月1日至2025年12月31日）数据',
    '2025年，2024年12月31日前完成。',
    '电话：0482-6765007，邮编：014010',
    '培训12场至15场，覆盖1至3月。',
    '清理数据3月1日至5月31日完成。',
  ])('%s', (text) => expect(periods(text)).toEqual([]));

  test('outside the ranges to be read', () => {
    const text = '统计期限为2025年1月1日至2025年12月31日。';
    expect(readPeriods(text, [range(0, 12)])).toEqual([]);
    expect(readPeriods(text, [range(0, 5), range(5, text.length)])).toHaveLength(1);
  });
});

describe('the report’s own period', () => {
  const main = (text: string) => {
    const found = mainPeriod(
      readPeriods(text, [range(0, text.length)]),
      readSections(text, new LineIndex(text)),
    );
    return found && textOf(text, found.range);
  };

  test('stands in the preamble or in section one', () => {
    expect(
      main(
        '2025年1月1日至12月30日。\n一、总体情况\n统计期限为2025年1月1日至2025年12月31日。\n二、主动公开政府信息情况\n',
      ),
    ).toBe('2025年1月1日至2025年12月31日');
  });

  test('is not what section five plans', () => {
    expect(
      main(
        '统计期限2024年1月1日至2024年11月30日。\n一、总体情况\n甲。\n五、存在的主要问题及改进情况\n2025年1月1日至12月31日开展行动。\n',
      ),
    ).toBe('2024年1月1日至2024年11月30日');
  });
});
