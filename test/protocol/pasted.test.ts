/** Headings that Word has numbered itself: their numbers are no text, on the clipboard and in a file. */
import { expect, test } from 'vitest';
import type { PastedResult } from '../../server/src/lsp/requests';
import { form2021 } from '../../server/src/form/form2021';
import { start } from './support';

const title = '<p>白河镇人民政府2025年政府信息公开工作年度报告</p>';

async function pasted(html: string): Promise<readonly string[]> {
  const client = await start();
  const result = await client.ask<PastedResult | null>('ogiReport/pasted', {
    textDocument: { uri: 'untitled:Untitled-1', languageId: 'plaintext' },
    html,
  });
  expect(result?.kind).toBe('report');
  return (result?.text ?? '').split('\n');
}

test('the numbers of a numbered list of headings come back', async () => {
  const headings = form2021.sections.map(({ title: words }) => `<ol><li>${words}</li></ol><p>正文。</p>`);
  expect(await pasted(title + headings.join(''))).toEqual(
    expect.arrayContaining(form2021.sections.map(({ numeral, title: words }) => `${numeral}、${words}`)),
  );
});

test('headings that their author left without numbers stay without, for the rule to say so', async () => {
  const headings = form2021.sections.map(({ title: words }) => `<h1>${words}</h1><p>正文。</p>`);
  expect(await pasted(title + headings.join(''))).toEqual(
    expect.arrayContaining(form2021.sections.map(({ title: words }) => words)),
  );
});
