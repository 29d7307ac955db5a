/** Is a text a report? Drafts in bad shape are, other documents are not, however near they come. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectReport } from '../../server/src/report/detect';

const titles = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const sections = titles.map((title, index) => `${'一二三四五六'.charAt(index)}、${title}\n文字若干。\n`);
const title = '青山镇2024年政府信息公开工作年度报告\n';

const kinds = (text: string): readonly string[] => detectReport(text).reasons.map(({ kind }) => kind);

describe('reports', () => {
  test.each([
    ['a whole one', title + sections.join('')],
    ['without its title', sections.join('')],
    ['half of its sections', sections.slice(3).join('')],
    ['a title and one section', title + sections[0]!],
    ['headings numbered by Word', titles.map((one, index) => `${index + 1}、 ${one}\n`).join('')],
    [
      'Markdown',
      `# ${title}\n${titles.map((one, index) => `## ${'一二三四五六'.charAt(index)}、${one}\n`).join('')}`,
    ],
    [
      'HTML headings',
      titles.map((one, index) => `<h2>${'一二三四五六'.charAt(index)}、${one}</h2>\n`).join(''),
    ],
    ['carriage returns', (title + sections.join('')).replaceAll('\n', '\r\n')],
    ['carriage returns alone', sections.join('').replaceAll('\n', '\r')],
    ['carriage returns alone but for the title', title + sections.join('').replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${title}${sections.join('')}`],
    ['headings without numbers', titles.map((one) => `${one}\n文字。\n`).join('')],
    [
      'tables only',
      '一、本年新收政府信息公开申请数量 | 3 | 0 |\n二、上年结转政府信息公开申请数量 | 0 | 0 |\n四、结转下年度继续办理 | 0 |\n',
    ],
    [
      'tables only, one cell a line',
      '本列数据的勾稽关系为\n一、本年新收政府信息公开申请数量\n\n3\n\n0\n二、上年结转政府信息公开申请数量\n0\n未经复议直接起诉\n',
    ],
    [
      'text that runs on behind headings',
      titles
        .slice(0, 3)
        .map((one, i) => `${'一二三'.charAt(i)}、${one}。文字\n`)
        .join(''),
    ],
  ])('%s', (_, text) => expect(detectReport(text)).toMatchObject({ report: true }));
});

describe('other texts', () => {
  const sixParts =
    '包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、其他需要报告的事项等六个部分';
  test.each([
    ['nothing', ''],
    ['blanks', ' \n\t\n'],
    ['binary', '\0\u0001\ufffd'.repeat(1000)],
    ['news', `青山镇发布2024年政府信息公开工作年度报告\n近日，青山镇公布年报，${sixParts}。\n`],
    ['news with the same title', `${title}近日，青山镇公布年报，${sixParts}。统计期限为全年。\n`],
    [
      'a notice on the reports',
      `关于做好2024年政府信息公开工作年度报告编制发布工作的通知\n各乡镇：\n一、总体要求\n年报${sixParts}。\n二、报送时间\n1月31日前。\n国办公开办函〔2021〕30号\n`,
    ],
    [
      'a notice that gives the outline',
      `关于编制政府信息公开年报的通知\n${titles
        .map((one, i) => `${'一二三四五六'.charAt(i)}、${one}\n`)
        .slice(0, 5)
        .join('')}`,
    ],
    [
      'an explanation',
      `政府信息公开工作年度报告解读\n一、总体情况\n要写五个方面。\n二、主动公开政府信息情况\n填表。\n`,
    ],
    [
      'regulations on disclosure',
      '第五十条　政府信息公开工作年度报告应当包括下列内容：\n（一）行政机关主动公开政府信息的情况；\n（二）行政机关收到和处理政府信息公开申请的情况；\n（六）其他需要报告的事项。\n',
    ],
    [
      'a README about such a tool',
      `# 工具\n检查政府信息公开工作年度报告。\n\n| 规则 | 章节 |\n|---|---|\n| a | 一、总体情况 |\n\n- 一、总体情况\n- 二、主动公开政府信息情况\n- 五、存在的主要问题及改进情况\n- 六、其他需要报告的事项\n`,
    ],
    [
      'a table of the form',
      '| label | key |\n|---|---|\n| 一、本年新收政府信息公开申请数量 | `newRequests` |\n| 二、上年结转政府信息公开申请数量 | `carriedIn` |\n| 四、结转下年度继续办理 | `carriedForward` |\n勾稽关系为 信息公开\n',
    ],
    [
      'source code',
      `import x from 'y';\nconst titles = ['总体情况', '主动公开政府信息情况'];\n// 信息公开\n`,
    ],
    ['JSON', `{ "sections": ["一、总体情况", "二、主动公开政府信息情况", "信息公开"] }`],
    [
      'a work summary',
      '青山镇2024年工作总结\n一、总体情况\n平稳。\n二、存在的主要问题\n不足。推进政府信息公开。\n三、下一步打算\n',
    ],
    ['another annual report', '某公司2024年年度报告\n一、总体情况\n营收增长。\n二、主要问题\n'],
    ['a plan', '青山镇2024年政务公开工作要点\n一、总体要求\n推进政府信息公开。\n'],
    [
      'documentation with examples',
      `# 规则\n政府信息公开年报的例子：\n\n\`\`\`markdown\n${title}${sections.join('')}\`\`\`\n\n更正后：\n\n\`\`\`\n${sections.join('')}\`\`\`\n`,
    ],
    ['a log', '2024-01-01 00:00:00 INFO 信息公开 start\n'.repeat(2000)],
    ['a novel', '从前有座山，山里有座庙。\n'.repeat(2000)],
    [
      'a rule about government affairs',
      '政府信息公开申请办理规范\n一、申请的提出\n二、申请的登记\n三、申请的答复\n',
    ],
  ])('%s', (_, text) => expect(detectReport(text)).toMatchObject({ report: false }));
});

describe('what is decided stays decided', () => {
  const thin = title;
  test('a draft that lost its sections stays a report, and a text that gains a title does not become one', () => {
    expect(detectReport(thin, { was: true }).report).toBe(true);
    expect(detectReport(thin, { was: false }).report).toBe(false);
  });

  test('every draft that loses one line after the other stays one until two sections are left', () => {
    const all = (title + sections.join('')).split('\n');
    for (let from = 0; from <= all.length - 5; from++) {
      expect(detectReport(all.slice(from).join('\n'), { was: true }).report).toBe(true);
    }
  });

  test('an emptied document is no report', () => {
    expect(detectReport('', { was: true }).report).toBe(false);
    expect(detectReport('别的文字，信息公开。\n', { was: true }).report).toBe(false);
  });
});

test('the reasons say what was found', () => {
  expect(kinds(`${title}${sections.join('')}统计期限 国办公开办函`)).toEqual([
    'title',
    'sections',
    'period',
    'form',
  ]);
  expect(detectReport(sections.join('')).reasons).toEqual([{ kind: 'sections', value: 6 }]);
  expect(detectReport('', { fileName: '/a/青山镇2024年政府信息公开年报.txt' }).reasons).toEqual([
    { kind: 'fileName' },
  ]);
});

test('the file name helps, but does not decide', () => {
  const fileName = '青山镇政府信息公开工作年度报告.txt';
  const text = `${sections[0]!}${sections[4]!}政府信息公开 统计期限`;
  expect(detectReport(text).report).toBe(false);
  expect(detectReport(text, { fileName }).report).toBe(true);
  expect(detectReport('', { fileName }).report).toBe(false);
});

const seeds = new URL('../../../shared/seeds/', import.meta.url);
describe.skipIf(!existsSync(seeds))('real drafts (skipped where shared/seeds is absent)', () => {
  test.each(existsSync(seeds) ? readdirSync(seeds) : [])('%s, whole and halved', (name) => {
    const lines = readFileSync(new URL(name, seeds), 'utf8').split('\n');
    const middle = Math.floor(lines.length / 2);
    for (const part of [lines, lines.slice(0, middle), lines.slice(middle)]) {
      expect(detectReport(part.join('\n')).report).toBe(true);
    }
  });
});
