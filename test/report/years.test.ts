/** What speaks for which report year, where it stands, and how sure all of it together makes one. */
import { describe, expect, test } from 'vitest';
import { LineIndex, range, textOf } from '../../server/src/base/text';
import { readIdentity } from '../../server/src/report/identity';
import { readPeriods } from '../../server/src/report/period';
import { readSections } from '../../server/src/report/sections';

/** `year certainty: source year@text read, …`, or `none`. */
function read(text: string, from: { readonly fileName?: string; readonly year?: number } = {}): string {
  const lines = new LineIndex(text);
  const prose = [range(0, text.length)];
  const periods = readPeriods(text, prose);
  const { year } = readIdentity({
    text,
    lines,
    sections: readSections(text, lines),
    periods,
    prose,
    ...from,
  });
  if (!year) return 'none';
  const evidence = year.evidence.map(
    (one) => `${one.source} ${one.year}${one.range ? `@${textOf(text, one.range)}` : ''}`,
  );
  return `${year.value} ${year.certainty}: ${evidence.join(', ')}`;
}

/** What section one says of a year: `year weight`, where one mention less weighs more than none. */
const inSection = (sentence: string): string => read(`一、总体情况\n${sentence}\n`);

describe('evidence', () => {
  const title = '青山镇2024年政府信息公开年报\n';
  const period = '统计期限为2024年1月1日至2024年12月31日。\n';

  test.each([
    [title, '2024 likely: title 2024@2024年'],
    [`${title}${period}`, '2024 certain: title 2024@2024年, period 2024@2024年1月1日至2024年12月31日'],
    [`${period}一、总体情况\n`, '2024 likely: period 2024@2024年1月1日至2024年12月31日'],
    ['2024年，甲。\n一、总体情况\n', '2024 unsure: preamble 2024@2024年'],
    ['一、总体情况\n2024年，甲。', '2024 likely: prose 2024@2024年'],
    ['一、总体情况\n在2024年度甲。', '2024 unsure: prose 2024@2024年'],
    ['一、总体情况\n2024年，甲，2024年，乙。', '2024 likely: prose 2024@2024年'],
    ['五、存在的问题\n2024年，甲。', '2024 likely: prose 2024@2024年'],
    ['2024年，甲。\n五、存在的主要问题及改进情况\n', '2024 unsure: preamble 2024@2024年'],
    ['一、总体情况\n甲。\n二、主动公开政府信息情况\n2024年，乙。', '2024 likely: prose 2024@2024年'],
    ['没有。', 'none'],
    ['一、总体情况\n2024年，甲。2023年，乙。', 'none'],
    ['一、总体情况\n2024年，甲。2023年度乙。', '2024 likely: prose 2024@2024年'],
    ['一、总体情况\n2023年度乙。2024年，甲。', '2024 likely: prose 2024@2024年'],
    ['一、总体情况\n2023年，乙。2024年，甲。2024年度。', '2024 likely: prose 2024@2024年'],
    ['一、总体情况\n2022年，乙。2023年，乙。2024年，甲。2024年度。', '2024 likely: prose 2024@2024年'],
  ])('%j', (text, expected) => expect(read(text)).toBe(expected));

  test.each([
    ['统计期限为2024年1月1日至12月31日', '2024'],
    ['统计期限为1月1日至2024年12月31日', '2024'],
    ['统计期限为2023年1月1日至2024年12月31日', 'none'],
    ['统计期限为1月1日至12月31日', 'none'],
  ])('the year of a period: %s', (text, year) => {
    expect(/period (\d+)/.exec(read(`${text}。\n一、总体情况\n`))?.[1] ?? 'none').toBe(year);
  });

  test.each([
    ['a/2023年/b2024年.txt', 'fileName 2024'],
    ['a\\2023\\2024.txt', 'fileName 2024'],
    ['2024  年报.txt', 'fileName 2024'],
    ['20232024年.txt', 'none'],
    ['12024年.txt', 'none'],
    ['2024.txt', 'fileName 2024'],
    ['2024-1.txt', 'fileName 2024'],
    ['2024-01.txt', 'none'],
    ['202401.txt', 'none'],
    ['2024_01.txt', 'none'],
    ['2024.01.txt', 'none'],
    ['20240.txt', 'none'],
    ['1924.txt', 'none'],
    ['报.txt', 'none'],
  ])('the file name %s', (fileName, expected) => {
    const found = read('甲', { fileName });
    expect(found === 'none' ? found : found.replace('2024 unsure: ', '')).toBe(expected);
  });

  test('all sources together, in the order of their weight', () => {
    const text = `${title}2024年，序。${period}一、总体情况\n2023年，甲。2023年，乙。\n`;
    expect(read(text, { fileName: '2022年.txt', year: 2021 })).toBe(
      '2021 certain: title 2024@2024年, period 2024@2024年1月1日至2024年12月31日, ' +
        'preamble 2024@2024年, prose 2023@2023年, fileName 2022, given 2021',
    );
  });
});

describe('how sure', () => {
  const t = (year: number): string => `青山镇${year}年政府信息公开年报\n`;
  const p = (year: number): string => `统计期限为${year}年1月1日至${year}年12月31日。\n`;
  const s = (year: number, times: number): string => `一、总体情况\n${`${year}年，甲。`.repeat(times)}\n`;

  test.each([
    [t(2024) + s(2024, 1), '2024 certain'],
    [t(2024) + s(2023, 1), '2024 unsure'],
    [t(2023) + s(2024, 2), '2024 unsure'],
    [t(2024) + p(2024) + s(2023, 1), '2024 likely'],
    [t(2023) + p(2024) + s(2024, 2), '2024 likely'],
    [t(2024) + p(2023) + s(2022, 2), '2022 unsure'],
    [t(2024) + p(2023) + s(2022, 1), '2024 unsure'],
    [s(2024, 1), '2024 likely'],
  ])('%j', (text, expected) => expect(read(text).split(':')[0]).toBe(expected));

  test('a file name confirms a passing mention', () => {
    const text = '一、总体情况\n在2024年度甲。';
    expect(read(text, { fileName: '2024年.txt' })).toMatch(/^2024 certain/);
    expect(read(text, { fileName: '2023年.txt' })).toMatch(/^2024 unsure/);
  });
});

describe('a mention that is not the report year’s', () => {
  test.each([
    ...[...'较比与同自从于至到前-—~～、〔[〈《“以'].map((sign) => `甲${sign}2024年乙。`),
    ...[
      '以来',
      '起',
      '底',
      '初',
      '末',
      '前',
      '之前',
      '相比',
      '同期',
      '结转',
      '的同期',
      '将推进',
      '拟推进',
    ].map((word) => `，2024年${word}甲。`),
    ...[
      '度以来',
      '计划推进',
      '我镇将推进',
      '我镇将继续推进',
      '全镇上下将持续推进',
      '的工作计划',
      '重点工作安排',
    ].map((word) => `，2024年${word}。`),
    '，2024年1月，甲。',
    '，2024年9月，甲。',
    '，2024年  1月，甲。',
    '，2024年１２月，甲。',
    '，2024年元月，甲。',
    '，二〇二四年十二月三十一日，甲。',
    '下一步，2024年，甲。',
    '计划2024年，甲。',
    '展望，2024年，甲。',
    '下年，2024年，甲。',
    '《甲2024年，乙》',
    '《甲\n《2024年，乙》',
  ])('%j', (sentence) => expect(inSection(sentence)).toBe('none'));

  test.each([
    '《甲》2024年，乙。',
    '《甲\n2024年，乙。',
    `《${'甲'.repeat(60)}2024年，乙。`,
    '下一步，甲乙丙丁戊己庚辛壬癸2024年，甲。',
    '，2024年     1月，甲。',
    '，2024年／月，甲。',
    '，2024年：甲。',
    '，2024年一是推进，二是督办。',
    '2024年',
  ])('but the report year’s: %j', (sentence) => expect(inSection(sentence)).toMatch(/^2024/));
});

describe('a mention at the start of a clause weighs as two', () => {
  test.each([...'\n\r。；;，,） \t\u3000：:'])('behind %j', (sign) => {
    expect(inSection(`甲${sign}2024年，乙。`)).toMatch(/likely/);
  });

  test.each(['，', ',', '全镇', '我镇', '本镇', '度，', '度我镇'])('before %s', (word) => {
    expect(inSection(`2024年${word}乙。`)).toMatch(/likely/);
  });

  test.each(['甲2024年，乙。', '，2024年乙度，', '，2024年乙。', '（2024年，乙。'])(
    'elsewhere as one: %j',
    (text) => {
      expect(inSection(text)).toMatch(/unsure/);
    },
  );
});
