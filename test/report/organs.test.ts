/** Names of organs: what is one, where a title has it, where the prose names the report's own. */
import { describe, expect, test } from 'vitest';
import { range, textOf } from '../../server/src/base/text';
import { isOrganName, organInProse, organInTitle } from '../../server/src/report/organs';

test.each([
  '青山镇 清溪县 清溪县人民政府 青河省 青河市 青区 红旗 青盟 青州 青乡 青苏木 青街道 青办事处 青局 青厅 青委 青署 青院 青处',
  '青会 青委员会 青办公室 青总队 青支队 青大队 青中心 青学校 青小学 青大学 青学院 青医院 青公司 青农场 青林场 青集团 青银行',
  '青管委会 青研究所 青监狱 青部 青电视台 青山（开发区）管委会 青·山镇 全州县 本溪市 和平县',
])('%s', (names) => {
  expect(names.split(' ').filter((name) => !isOrganName(name))).toEqual([]);
});

test.each([
  '我镇 本县 各县 该镇 全县 全省 全州 其镇 有关部 上级局 相关局 年度会 关于县',
  '镇 县 青山 青山镇的 镇青山 政府网站 a县 青2县 青 县 县、镇 人民政府信息公开 政府 人民政府',
  `${'青'.repeat(32)}县`,
])('no organ: %s', (names) => expect(names.split(' ').filter(isOrganName)).toEqual([]));

test('a name has at most 32 characters', () => expect(isOrganName(`${'青'.repeat(31)}县`)).toBe(true));

describe('the organ in a title', () => {
  test.each([
    ['青山镇2024年政府信息公开年报', '青山镇@0'],
    ['青山镇2024年信息公开年报', '青山镇@0'],
    ['青山镇2024年度政务公开年报', '青山镇@0'],
    ['青山镇2024 年政府信息公开年报', '青山镇@0'],
    ['青山镇２０２４年政府信息公开年报', '青山镇@0'],
    ['2024年青山镇政府信息公开年报', '青山镇@5'],
    ['2024年度 青山镇政府信息公开年报', '青山镇@7'],
    ['2024年关于青山镇的政府信息公开年报', '青山镇@7'],
    ['  关于青山镇2024年政府信息公开年报', '青山镇@4'],
    ['青山镇关于2024年政府信息公开年报', '青山镇@0'],
    ['青山镇的2024年政府信息公开年报', '青山镇@0'],
    ['青 山  镇 2024年政府信息公开年报', '青 山  镇@0'],
    ['青山镇人民政府信息公开年报', '青山镇人民政府@0'],
    ['青山镇人民政府政府信息公开年报', '青山镇人民政府@0'],
    ['青山镇人民信息公开年报', 'none'],
    ['青山镇人民2024年政府信息公开年报', 'none'],
    ['工作2024年青山镇政府信息公开年报', '青山镇@7'],
    ['我镇2024年政府信息公开年报', 'none'],
    ['政府信息公开年报', 'none'],
    ['青山镇2024年工作年报', 'none'],
    ['青山镇202年政府信息公开年报', 'none'],
  ])('%s', (title, expected) => {
    const found = organInTitle(title);
    expect(found ? `${found.name}@${found.at}` : 'none').toBe(expected);
    if (found) expect(title.slice(found.at, found.at + found.name.length)).toBe(found.name);
  });
});

describe('the organ in the prose', () => {
  /** The organ that prose names, read from its second character on and with text behind it that does not count. */
  function organ(prose: string): string {
    const text = `。${prose}`;
    const found = organInProse(text, range(1, text.length));
    if (!found) return 'none';
    expect(textOf(text, found.range)).toBe(found.value);
    return found.value;
  }

  test.each([
    ...['包括', '涵盖', '包含', '反映', '由', '包括：', '包括:', '主要包括', '共包括', '内容包括'].map(
      (verb) => [`全文${verb}青山镇政府信息公开总体情况`, '青山镇'],
    ),
    ['本报告包括青山镇政府信息公开工作情况', '青山镇'],
    ['本报告包括青山镇信息公开工作的总体工作情况', '青山镇'],
    ['全文包括青山镇2024年政府信息公开情况', '青山镇'],
    ['全文包括青山镇2024年度政府信息公开情况', '青山镇'],
    ['全文包括2024年1月1日至12月31日期间青山镇政府信息公开情况', '青山镇'],
    ['全文包括青山镇人民政府信息公开情况', '青山镇人民政府'],
    ['全文包括青山镇人民政府政府信息公开情况', '青山镇人民政府'],
    ['全文包括青山镇人民信息公开情况', 'none'],
    ['全文包括政府信息公开情况', 'none'],
    ['全文包括我镇政府信息公开情况', 'none'],
    ['全文包括青山镇财政情况', 'none'],
    ['请与青山镇联系', '青山镇'],
    ['请直接和青山镇联系', '青山镇'],
    ['请同青山镇咨询', '青山镇'],
    ['请向青山镇反映', '青山镇'],
    ['请与青山镇党政办公室联系', 'none'],
    ['请与青山镇服务中心联系', 'none'],
    ['请与青山镇财政股联系', 'none'],
    ['请与青山镇服务中心大队联系', '青山镇服务中心大队'],
    ...['由', '及', '与', '等', '对', '按', '和各', '和相关', '和有关', '和上级'].map((joint) => [
      `请与${joint}青山镇联系`,
      'none',
    ]),
    ['请与和平县联系', '和平县'],
    ['请与我局联系', 'none'],
    ['青山镇联系', 'none'],
    ['全文包括我镇政府信息公开情况，请与青山镇联系', '青山镇'],
    [`${'甲'.repeat(2393)}请与青山镇联系`, '青山镇'],
    [`${'甲'.repeat(2394)}请与青山镇联系`, 'none'],
  ])('%s', (prose, expected) => expect(organ(prose)).toBe(expected));

  test('nothing beyond the range is read', () => {
    expect(organInProse('请与青山镇联系', range(0, 6))).toBeUndefined();
    expect(organInProse('请与青山镇联系', range(1, 7))).toBeUndefined();
  });
});
