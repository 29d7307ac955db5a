/** malformed-date: a date that lost a sign or does not exist, in the period and elsewhere in the prose. */
import { describe, expect, test } from 'vitest';
import { draft } from '../../support/builders';
import { check, checkFix, checkNoFix, forRule } from '../../support/draft';

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

describe('elsewhere in the prose', () => {
  const said = (sentence: string) => draft({ sections: { 5: sentence } });
  const own = forRule('malformed-date');

  test.each([
    ['专题会议于⟦2025年2月30日⟧召开。', '没有“2025年2月30日”这一天'],
    ['栏目自⟦4月31日⟧起改版。', '没有“4月31日”这一天'],
    ['平台于⟦2025年13月⟧上线。', '没有“2025年13月”这一天'],
    ['培训安排在⟦２０２５年２月２９日⟧。', '没有“２０２５年２月２９日”这一天'],
    ['办法自⟦20253月1日⟧施行。', '日期“20253月1日”有缺漏，应为“2025年3月1日”'],
    ['办法自⟦2025年年3月1日⟧施行。', '日期“2025年年3月1日”有缺漏，应为“2025年3月1日”'],
    ['办法自⟦2025年3月月1日⟧施行。', '日期“2025年3月月1日”有缺漏，应为“2025年3月1日”'],
    ['问卷调查至⟦9月30⟧止。', '日期“9月30”有缺漏，应为“9月30日”'],
    ['整改须在⟦9月30⟧前完成。', '日期“9月30”有缺漏，应为“9月30日”'],
  ])('%s', (sentence, message) => own.check(said(sentence), `malformed-date E ${message}`));

  test('puts a lost sign back, and leaves a wrong day to a person', () => {
    checkFix(said('办法自⟦20253月1日⟧施行。'), said('办法自2025年3月1日施行。'));
    checkNoFix(said('栏目自⟦4月31日⟧起改版。'));
  });

  test.each([
    '3月1日至5月31日清理栏目。',
    '5月1—3日、10月1至7日安排值班。',
    '6月1场培训、7月2场座谈。',
    '2月30余人次到馆查阅，3月45人次。',
    '全年按13月计发绩效。',
    '平均办理时间为1.5月。',
    '1、2、3月各召开一次例会，10—12月开展“回头看”。',
    '2024年2月29日的会议纪要已经公开。',
    '1949年10月1日、1986年4月12日的历史文件移交档案馆。',
    '23年5月1日起执行新流程。',
    '近3年1月份的数据可供比较。',
    '国办发〔2023〕13号、2024年第5号公报。',
    '电话：0000-20235月内有效。',
    '9月30前后集中更新。',
    '3月5号会议室、2月30号楼已经挂牌。',
    '12月 31 日、12 月31日、2025 年 12 月 31 日。',
    '二〇二五年十二月三十一日。',
    '每月31日前报送，逢2、4、6月为30日。',
    '2025年度1月1日起启用。',
  ])('is silent on %s', (sentence) => own.check(said(sentence)));

  test('speaks of a date of the period once', () => {
    expect(() => own.check(stated('2025年1月1日至2025年2月30日'), 'malformed-date E')).not.toThrow();
  });
});
