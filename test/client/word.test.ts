/** Word documents: what is exported has the form's tables, and comes back as the draft that it was made of. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, inject, test } from 'vitest';
import type { WordTool } from '../../client/src/word/tool';
import { applyEdits } from '../../server/src/base/edits';
import { formatTables } from '../../server/src/format/format';
import { printedReport } from '../../server/src/format/printed';
import { draftText, readHtml } from '../../server/src/interchange/html';
import { parseReport } from '../../server/src/report/parse';
import { draft, type DraftOptions } from '../support/builders';

/** The bundle as it is shipped: made for browsers, and loaded by Node.js too. */
const { readWord, writeWord } = createRequire(import.meta.url)(
  path.join(inject('bundles'), 'word.js'),
) as WordTool;

const left = '以下各行不在规定格式之内：';

async function html(text: string): Promise<string> {
  return readWord(await writeWord(printedReport(parseReport(text)), { left }));
}

/** A part of the exported document, as it stands in the file. */
async function part(name: string, text: string): Promise<string> {
  const bytes = unzipSync(await writeWord(printedReport(parseReport(text)), { left }))[name];
  return bytes ? strFromU8(bytes) : '';
}

/** The tables' rows, as Word has them. */
async function rows(text: string): Promise<readonly (readonly string[])[]> {
  const tables = (await part('word/document.xml', text)).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  return tables.map((table) => table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []);
}

/** The draft that an exported one is imported as. */
async function thereAndBack(text: string): Promise<string> {
  const read = readHtml(await html(text));
  const options = { layout: 'pipe', alignNumbers: true, ambiguousWidth: 'wide' } as const;
  const { edits, refused } = formatTables(read.report, options);
  return draftText(
    read,
    edits,
    refused.map(({ table }) => table),
  );
}

function formatted(text: string): string {
  const options = { layout: 'pipe', alignNumbers: true, ambiguousWidth: 'wide' } as const;
  return applyEdits(text, formatTables(parseReport(text), options).edits);
}

const reports: Readonly<Record<string, DraftOptions>> = {
  'a report of 2025': { applications: { newRequests: [58, 7, 0, 0, 1, 0, 66] }, layout: 'pipe-row' },
  'a report on the form of 2019': { year: 2020, layout: 'pipe-row' },
};

test.each(Object.entries(reports))('%s comes back from Word as it was', async (_, options) => {
  const text = draft(options);
  const lines = (all: string): readonly string[] => all.split('\n').filter((line) => line.trim() !== '');
  expect(lines(await thereAndBack(text))).toEqual(lines(formatted(text)));
});

test('the tables have the merged cells of the form', async () => {
  const found = await html(draft());
  expect(found).toMatch(/<th colspan="3" rowspan="3">|<td colspan="3" rowspan="3">/);
  expect(found).toMatch(/<td rowspan="22">(?:<p>)?三、本年度办理结果/);
  expect(found).toMatch(/<td colspan="4">(?:<p>)?第二十条第（一）项/);
  expect(found).toContain('<h1>一、总体情况</h1>');
});

test('rows that the form does not have stand below their table', async () => {
  const text = draft({ duplicate: ['carriedForward'], applications: { carriedForward: [3] } });
  expect(await html(text)).toMatch(new RegExp(`</table><p>${left}</p><p>四、结转下年度继续办理 \\| 3 \\| `));
});

test('tables are as wide as the text, and each column as wide as its cells say', async () => {
  for (const table of (await part('word/document.xml', draft())).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []) {
    const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    const whole = columns.reduce((sum, width) => sum + width, 0);
    // A4 without the margins of official documents: 156 mm
    expect(whole).toBeGreaterThan(8800);
    expect(whole).toBeLessThanOrEqual(8844);
  }
});

test('a table stays on one page with its heading; the headers of one that cannot are repeated', async () => {
  const text = draft();
  for (const table of await rows(text)) {
    expect(table.map((row) => row.includes('<w:keepNext/>'))).toEqual(
      table.map((_, at) => at < table.length - 1),
    );
    expect(table.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  }
  const heads = (await rows(text)).map(
    (table) => table.filter((row) => row.includes('<w:tblHeader/>')).length,
  );
  expect(heads).toEqual([0, 3, 3]);
  const heading = /<w:style [^>]*w:styleId="Heading1">.*?<\/w:style>/s.exec(
    await part('word/styles.xml', text),
  );
  expect(heading?.[0]).toContain('<w:keepNext/>');
});

test('figures of seven digits stand in one line', async () => {
  const [, applications = []] = await rows(draft({ applications: { newRequests: [1234567] } }));
  const cell = /<w:tc>(?:(?!<w:tc>).)*?1234567.*?<\/w:tc>/s.exec(applications.join(''))?.[0] ?? '';
  const length = (pattern: RegExp): number => Number(pattern.exec(cell)?.[1]);
  const room =
    length(/<w:tcW w:type="dxa" w:w="(\d+)"/) -
    length(/<w:(?:left|start) w:type="dxa" w:w="(\d+)"/) -
    length(/<w:(?:right|end) w:type="dxa" w:w="(\d+)"/);
  // digits of Times New Roman are half as wide as its size, here nine points
  expect(room).toBeGreaterThanOrEqual(7 * 90);
});

test('a long title is broken in front of the year, a short one stays whole', async () => {
  const title = async (organ: string): Promise<string> =>
    /<w:pStyle w:val="Title"\/>.*?<\/w:p>/s
      .exec(await part('word/document.xml', draft({ organ })))?.[0]
      .replace(/<w:br\/>/g, '/')
      .replace(/<[^>]*>/g, '') ?? '';
  expect(await title('北岭县青山镇人民政府')).toBe('北岭县青山镇人民政府/2025年政府信息公开工作年度报告');
  expect(await title('甲镇')).toBe('甲镇2025年政府信息公开工作年度报告');
});

test('the document names its title and nobody as its author, and is Chinese', async () => {
  const core = await part('docProps/core.xml', draft({ organ: '青山镇人民政府' }));
  expect(core).toContain('<dc:title>青山镇人民政府2025年政府信息公开工作年度报告</dc:title>');
  expect(core).not.toMatch(/creator|lastModifiedBy|Un-named/);
  expect(await part('word/styles.xml', draft())).toContain('w:eastAsia="zh-CN"');
});

test('bytes that are no Word document are refused', async () => {
  await expect(readWord(new TextEncoder().encode('今天开会。'))).rejects.toThrow();
});
