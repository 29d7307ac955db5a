/** What is printed: headings, prose and the tables of the form with the draft's values; nothing is lost on the way. */
import { expect, test } from 'vitest';
import { printedReport, type PrintedBlock, type PrintOptions } from '../../server/src/format/printed';
import { parseReport } from '../../server/src/report/parse';
import { draft, layoutIds } from '../support/builders';

function printed(text: string, options?: PrintOptions): readonly PrintedBlock[] {
  return printedReport(parseReport(text), options);
}

type TableBlock = Extract<PrintedBlock, { kind: 'table' }>;

function tablesOf(blocks: readonly PrintedBlock[]): readonly TableBlock[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

/** The values of the row with this label. */
function values({ grid }: TableBlock, label: string): readonly string[] {
  const row = grid.rows.find(({ cells }) =>
    cells.some(({ kind, text }) => kind === 'label' && text === label),
  );
  return (row?.cells ?? []).filter(({ kind }) => kind === 'value').map(({ text }) => text);
}

const figures = { newRequests: [58, 7, 0, 0, 1, 0, 66] };

test.each(layoutIds)('a report in layout %s is printed as one in any other', (layout) => {
  const options = { applications: figures };
  const blocks = printed(draft({ ...options, layout }));
  expect(blocks).toEqual(printed(draft({ ...options, layout: 'pipe-row' })));
  expect(tablesOf(blocks).map(({ table, left }) => [table, left])).toEqual([
    ['disclosure', []],
    ['applications', []],
    ['review', []],
  ]);
});

test('the organ on a line of its own belongs to the title; what a web page has above it does not', () => {
  const text = `当前位置：首页 > 政务公开 > 年度报告\n发布日期2026-01-20\n青山镇人民政府\n${draft({ organ: '青山镇人民政府' }).replace('青山镇人民政府', '')}`;
  expect(printed(text).slice(0, 4)).toEqual([
    { kind: 'paragraph', text: '当前位置：首页 > 政务公开 > 年度报告' },
    { kind: 'paragraph', text: '发布日期2026-01-20' },
    { kind: 'title', text: '青山镇人民政府' },
    { kind: 'title', text: '2025年政府信息公开工作年度报告' },
  ]);
});

test('title, headings and paragraphs follow each other as in the text', () => {
  const sections = {
    1: '（一）主动公开。全年公开信息十二条。\n第二段。',
    5: { heading: '五、存在的主要问题及改进情况', text: '（一）存在的问题\n人手不足。' },
  };
  const blocks = printed(draft({ sections, preamble: '根据《条例》编制。{period}' }));
  expect(blocks[0]).toEqual({ kind: 'title', text: '青山镇人民政府2025年政府信息公开工作年度报告' });
  expect(blocks[1]).toMatchObject({
    kind: 'paragraph',
    text: expect.stringMatching(/^根据《条例》编制。/) as string,
  });
  expect(blocks.slice(2, 5)).toEqual([
    { kind: 'heading', text: '一、总体情况' },
    { kind: 'subheading', heading: '（一）主动公开。', text: '全年公开信息十二条。' },
    { kind: 'paragraph', text: '第二段。' },
  ]);
  expect(blocks.flatMap((block) => (block.kind === 'heading' ? block.text : block.kind))).toContain(
    '五、存在的主要问题及改进情况',
  );
  expect(blocks.flatMap((block) => (block.kind === 'table' ? block.table : []))).toEqual([
    'disclosure',
    'applications',
    'review',
  ]);
});

test('a name of the organ above the title is part of it', () => {
  const text = draft({ title: '2025年政府信息公开工作年度报告', before: '青山镇人民政府' });
  expect(printed(text).slice(0, 2)).toEqual([
    { kind: 'title', text: '青山镇人民政府' },
    { kind: 'title', text: '2025年政府信息公开工作年度报告' },
  ]);
});

test('the table is the form’s: merged labels span their rows, and a missing row stands there without values', () => {
  const [, applications] = tablesOf(printed(draft({ applications: figures, omit: ['carriedForward'] })));
  const { rows, columns } = applications!.grid;
  expect(columns).toBe(10);
  const header = rows[0]!.cells.filter(({ covered }) => !covered);
  expect(header.map((cell) => [cell.columns, cell.rows])).toEqual([
    [3, 3],
    [7, 1],
  ]);
  const outcome = rows.flatMap(({ cells }) => cells).find(({ text }) => text === '三、本年度办理结果');
  expect(outcome?.rows).toBe(22);
  expect(values(applications!, '一、本年新收政府信息公开申请数量')).toEqual([
    '58',
    '7',
    '0',
    '0',
    '1',
    '0',
    '66',
  ]);
  expect(values(applications!, '四、结转下年度继续办理')).toEqual(Array.from({ length: 7 }, () => ''));
});

test('damaged values are printed as they stand', () => {
  const [, applications] = tablesOf(
    printed(draft({ applications: { newRequests: ['12件', '/', '', '０'] } })),
  );
  expect(values(applications!, '一、本年新收政府信息公开申请数量').slice(0, 4)).toEqual([
    '12件',
    '/',
    '',
    '０',
  ]);
});

test('rows that the form does not know, or that stand twice, are kept as text', () => {
  const text = draft({ duplicate: ['carriedForward'], applications: { carriedForward: [3] } });
  const [, applications] = tablesOf(printed(text));
  expect(applications?.left.length).toBe(1);
  expect(applications?.left[0]).toMatch(/^四、结转下年度继续办理 \| 3/);
});

test('comments and marks of Markdown are not printed', () => {
  const sections = {
    5: '<!-- ogi-report-disable-next-line placeholder -->\n人手**不足**。<!-- 一处\n两处 -->已补充。',
  };
  const text = draft({ sections, layout: 'markdown' }).replace('五、存在', '## 五、存在');
  const texts = printed(text, { markdown: true }).flatMap((block) => ('text' in block ? block.text : []));
  expect(texts).toContain('五、存在的主要问题及改进情况');
  expect(texts).toContain('人手不足。');
  expect(texts).toContain('已补充。');
  expect(texts.join('')).not.toMatch(/<!--|-->|\*\*|ogi-report/);
});
