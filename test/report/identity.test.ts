/** Whose report it is and of which year: title, organ, year and how sure it is, preamble. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LineIndex, range, textOf } from '../../server/src/base/text';
import { readIdentity } from '../../server/src/report/identity';
import { readPeriods } from '../../server/src/report/period';
import { readSections } from '../../server/src/report/sections';

function identity(text: string, from: { readonly fileName?: string; readonly year?: number } = {}) {
  const lines = new LineIndex(text);
  const sections = readSections(text, lines);
  const prose = [range(0, text.length)];
  return readIdentity({ text, lines, sections, periods: readPeriods(text, prose), prose, ...from });
}

const body = '一、总体情况\n甲。\n';

describe('the title', () => {
  test.each([
    ['青山镇2024年政府信息公开工作年度报告', '青山镇2024年政府信息公开工作年度报告', '青山镇'],
    ['青山镇人民政府2024年度政府信息公开工作年度报告', undefined, '青山镇人民政府'],
    ['2024年青山镇政府信息公开工作年度报告', undefined, '青山镇'],
    ['2024年清溪县青山镇人民政府信息公开工作年度报告', undefined, '清溪县青山镇人民政府'],
    ['清溪县教育局2024年政府信息公开年报', undefined, '清溪县教育局'],
    ['清溪县教育局关于2024年政府信息公开工作年度报告', undefined, '清溪县教育局'],
    ['清溪县教育局关于2024年度政府信息公开工作情况的报告', undefined, '清溪县教育局'],
    ['和溪县供销合作社2024年政府信息公开工作年度报告', undefined, '和溪县供销合作社'],
    [
      '清溪县卫生健康局（清溪县中医药局）2024年政府信息公开工作年度报告',
      undefined,
      '清溪县卫生健康局（清溪县中医药局）',
    ],
    ['由溪街道办事处2024年政府信息公开工作年度报告', undefined, '由溪街道办事处'],
    ['清溪海关2024年政府信息公开工作年度报告', undefined, '清溪海关'],
    ['本溪市2024年政府信息公开工作年度报告', undefined, '本溪市'],
    ['全州县实验小学2024年政府信息公开工作年度报告', undefined, '全州县实验小学'],
    ['全县2024年政府信息公开工作年度报告', undefined, undefined],
    ['２０２４年清溪县财政局政府信息公开工作年度报告', undefined, '清溪县财政局'],
    ['清溪县财政局二〇二四年政府信息公开工作年度报告', undefined, '清溪县财政局'],
    ['清溪县人民政府办公室2024年政府信息公开工作年度报告（公开版）', undefined, '清溪县人民政府办公室'],
    ['# 青山镇2024年政府信息公开工作年度报告', '青山镇2024年政府信息公开工作年度报告', '青山镇'],
    ['**青山镇2024年政府信息公开工作年度报告**', '青山镇2024年政府信息公开工作年度报告', '青山镇'],
    ['<h1>青山镇2024年政府信息公开工作年度报告</h1>', '青山镇2024年政府信息公开工作年度报告', '青山镇'],
    ['标题：青山镇2024年政府信息公开工作年度报告', '青山镇2024年政府信息公开工作年度报告', '青山镇'],
    ['  青山镇 2024 年政府信息公开工作年度报告', '青山镇2024年政府信息公开工作年度报告', '青山镇'],
    ['《青山镇2024年政府信息公开工作年度报告》', '青山镇2024年政府信息公开工作年度报告', '青山镇'],
    ['青山镇2024年\n政府信息公开工作年度报告', '青山镇2024年政府信息公开工作年度报告', '青山镇'],
    ['青山镇\n2024年政府信息公开工作年度报告', '青山镇2024年政府信息公开工作年度报告', '青山镇'],
    ['青山镇\r\n\r\n2024年政府信息公开\r\n工作年度报告', '青山镇2024年政府信息公开工作年度报告', '青山镇'],
    [
      '清溪县青山镇人民政府\n政府信息公开工作年度报告',
      '清溪县青山镇人民政府政府信息公开工作年度报告',
      '清溪县青山镇人民政府',
    ],
    ['打印\n2024年政府信息公开工作年度报告', '2024年政府信息公开工作年度报告', undefined],
    ['我镇2024年政府信息公开工作年度报告', undefined, undefined],
    ['政府信息公开工作年度报告', undefined, undefined],
  ])('%j', (lines, title, organ) => {
    const text = `${lines}\n发布日期：2025-01-16\n${body}`;
    const read = identity(text);
    expect(read.title?.value).toBe(title ?? lines);
    expect(read.organ?.value).toBe(organ);
    if (read.organ) expect(textOf(text, read.organ.range).replace(/\s/g, '')).toBe(read.organ.value);
  });

  test.each([
    ['a breadcrumb', '当前位置：首页 > 青山镇 > 政府信息公开年报'],
    ['a sentence', '现公布青山镇2024年政府信息公开工作年度报告。'],
    ['a title behind section one', `${body}青山镇2024年政府信息公开工作年度报告`],
    ['another report', '青山镇2024年法治政府建设年度报告'],
    ['a very long line', `${'青山镇'.repeat(100)}政府信息公开工作年度报告`],
  ])('is not %s', (_, text) => expect(identity(`${text}\n${body}`).title).toBeUndefined());

  test('ends where the preamble starts, also where it stands twice', () => {
    const title = '青山镇2024年政府信息公开工作年度报告';
    for (const text of [`${title}\n\n前言。\n${body}`, `\n${title}\n\n${title}\n前言。\n  ${body}`]) {
      expect(textOf(text, identity(text).preamble)).toBe('前言。');
    }
    expect(textOf(body, identity(body).preamble)).toBe('');
  });
});

describe('the organ in the prose', () => {
  test.each([
    ['全文包括青山镇人民政府信息公开总体情况、主动公开政府信息情况。', '青山镇人民政府'],
    ['全文涵盖清溪县水利局2024年政府信息公开总体情况、其他需要报告的事项。', '清溪县水利局'],
    ['全文由清溪县水利局政府信息公开总体情况等组成。', '清溪县水利局'],
    ['报告涵盖2024年1月1日至12月31日期间青山镇政府信息公开工作情况。', '青山镇'],
    ['现公布清溪县水利局2024年度政府信息公开年度报告。', '清溪县水利局'],
    ['现将青山镇人民政府2024年政府信息公开工作情况报告如下。', '青山镇人民政府'],
    ['现编制并公布青山镇2024年度政府信息公开年度报告。', '青山镇'],
    ['现公布本机关2024年度政府信息公开年度报告。', undefined],
    ['如有疑问，请与清溪县水利局联系（电话：略）。', '清溪县水利局'],
    ['请直接与青山镇人民政府联系。', '青山镇人民政府'],
    ['请与青山镇党政办公室联系。', undefined],
    ['请与我局联系。', undefined],
    ['请与及时公开的局联系。', undefined],
    ['请与青山镇便民服务中心联系。', undefined],
    ['全文包括总体情况、主动公开政府信息情况。', undefined],
    ['全文包括我镇政府信息公开总体情况。', undefined],
    ['青山镇平稳推进。', undefined],
  ])('%s', (preamble, organ) => expect(identity(`${preamble}\n${body}`).organ?.value).toBe(organ));
});

describe('the year', () => {
  const title = (year: number) => `青山镇${year}年政府信息公开工作年度报告\n`;
  const period = (year: number) => `统计期限为${year}年1月1日至${year}年12月31日。\n`;
  const prose = (year: number, times = 1) => `一、总体情况\n${`${year}年，我镇推进公开。\n`.repeat(times)}`;

  test.each([
    ['title and period', title(2024) + period(2024) + body, '2024 certain'],
    ['title and prose', title(2024) + prose(2024), '2024 certain'],
    ['the title alone', title(2024) + body, '2024 likely'],
    ['the period alone', period(2024) + body, '2024 likely'],
    ['the prose alone', prose(2024), '2024 likely'],
    ['a passing mention alone', `一、总体情况\n我镇在2024年度推进。\n`, '2024 unsure'],
    ['a stale title', title(2023) + period(2024) + prose(2024, 3), '2024 likely'],
    ['a stale period', title(2024) + period(2023) + prose(2024, 3), '2024 likely'],
    ['stale prose', title(2024) + period(2024) + prose(2023, 1), '2024 likely'],
    ['a stale period without a title', period(2023) + prose(2024, 3), '2024 unsure'],
    [
      'a report that names itself',
      `现公布青山镇2024年度政府信息公开年度报告。${period(2023)}${prose(2024)}`,
      '2024 likely',
    ],
    ['a passing mention before section one', `2024年工作平稳。${period(2023)}${prose(2024)}`, '2024 unsure'],
    ['title and period at odds', title(2024) + period(2023) + body, '2024 unsure'],
    [
      'a year in Chinese numerals',
      '青山镇二〇二四年政府信息公开工作年度报告\n' + period(2024) + body,
      '2024 certain',
    ],
    ['full-width digits', '青山镇２０２４年政府信息公开工作年度报告\n' + body, '2024 likely'],
    ['nothing', body, 'none'],
  ])('from %s', (_, text, expected) => {
    const { year } = identity(text);
    expect(year ? `${year.value} ${year.certainty}` : 'none').toBe(expected);
  });

  test.each([
    ['last year compared', '一、总体情况\n2024年，我镇平稳，较2023年增长，比2023年多，与2023年相比好。\n'],
    ['beginnings', '一、总体情况\n2024年，我镇平稳。2019年以来，自2020年起，2021年底。\n'],
    [
      'documents',
      '一、总体情况\n落实《2023年政务公开工作要点》和〔2021〕30号，2024年，我镇平稳。《2023年》《2023年》\n',
    ],
    [
      'plans',
      '一、总体情况\n2024年，甲。\n五、存在的主要问题及改进情况\n2025年，我镇将继续。下一步，2025年。2025年计划。\n',
    ],
    ['dates of signing', '一、总体情况\n2024年，甲。\n2025年1月16日\n2025年1月16日\n'],
    [
      'plans where section one names no year',
      '一、总体情况\n甲。\n五、存在的主要问题及改进情况\n2024年，我镇不足。2025年，我镇将继续。\n',
    ],
    [
      'titles of documents',
      '一、总体情况\n落实《关于2023年公开的通知》《关于2023年工作的通知》。2024年推进。\n',
    ],
    [
      'next steps',
      '五、存在的主要问题及改进情况\n2024年，我镇不足。下一步2025年甲。下一步2025年乙。下一步2025年丙。\n',
    ],
    [
      'other sections',
      '一、总体情况\n2024年，甲。\n五、存在的主要问题及改进情况\n2025年推进甲。2025年推进乙。2025年推进丙。\n',
    ],
    ['carried over', '一、总体情况\n2024年，甲。加上2023年结转的3件，2023年结转1件。\n'],
  ])('is not read from %s', (_, text) => expect(identity(text).year?.value).toBe(2024));

  test.each([
    ['青山镇2024年政府信息公开年报.txt', 2024],
    ['/报告/2023年/青山镇2024年度报告.txt', 2024],
    ['C:\\年报\\青山镇2024.md', 2024],
    ['20250116青山镇2024年.txt', 2024],
    ['2025-01-16.txt', undefined],
    ['000_3aa829d793a68bcf.txt', undefined],
    ['1202499.txt', undefined],
  ])('in the file name %s', (fileName, year) => {
    expect(identity(body, { fileName }).year?.value).toBe(year);
    if (year !== undefined) expect(identity(body, { fileName }).year?.certainty).toBe('unsure');
  });

  test('given from outside wins, and the rest stays on record', () => {
    const { year } = identity(title(2024) + period(2024) + body, { year: 2022 });
    expect(year).toMatchObject({ value: 2022, certainty: 'certain' });
    expect(year!.evidence.map(({ source }) => source)).toEqual(['title', 'period', 'given']);
  });
});

const seeds = new URL('../../../shared/seeds/', import.meta.url);
const expected: Readonly<Record<string, readonly [number, string | undefined]>> = {
  '000': [2025, '人民政府'],
  '001': [2022, '镇'],
  '002': [2025, undefined],
  '003': [2024, '镇'],
  '004': [2025, '镇'],
};
describe.skipIf(!existsSync(seeds))('real drafts (skipped where shared/seeds is absent)', () => {
  test.each(existsSync(seeds) ? readdirSync(seeds) : [])('%s', (name) => {
    const { year, organ } = identity(readFileSync(new URL(name, seeds), 'utf8'), { fileName: name });
    const [value, ending] = expected[name.slice(0, 3)] ?? [];
    expect(year?.value).toBe(value);
    if (ending === undefined) expect(organ).toBeUndefined();
    else expect(organ?.value.endsWith(ending)).toBe(true);
  });
});
