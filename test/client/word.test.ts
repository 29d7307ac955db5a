/** Word documents: what is exported has the form's tables, and comes back as the draft that it was made of. */
import { createRequire } from 'node:module';
import path from 'node:path';
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

test('bytes that are no Word document are refused', async () => {
  await expect(readWord(new TextEncoder().encode('今天开会。'))).rejects.toThrow();
});
