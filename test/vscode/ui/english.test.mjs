// The same window for a reader of English: every word of the extension's own is English, the report stays Chinese.
import assert from 'node:assert';
import { item, picture, sample, useWindow } from './support.mjs';

/* global suite, test */

suite('in English', () => {
  /** @type {import('../../host/workbench.mjs').Workbench} */
  let ui;
  useWindow((opened) => (ui = opened), { file: sample('河湾镇'), locale: 'en' });

  test('problems, quick fixes and lenses speak English', async () => {
    await ui.problems();
    const problem = ui.page.locator('.markers-panel .monaco-list-row', { hasText: 'missing-row' }).first();
    await problem.waitFor();
    assert.match(await problem.innerText(), /5 rows are missing here/);
    await problem.dblclick();
    const fixes = await ui.quickFixes((await ui.squiggles('error')).first());
    const titles = (await fixes.allInnerTexts()).map((title) => title.trim());
    assert.match(titles[0] ?? '', /^Insert the 5 rows missing here/, titles.join(' | '));
    await ui.page.keyboard.press('Escape');
    await ui.page.locator('.editor-instance .view-lines').first().click();
    await ui.page.keyboard.press('Control+Home');
    const lens = ui.page.locator('.codelens-decoration', { hasText: 'Format table' }).first();
    await lens.waitFor();
    await picture(ui, '20-english');
  });

  test('the status bar and the palette speak English', async () => {
    assert.match(await ui.page.locator(item('report')).innerText(), /2025 · 2021 form\s*2\s*3/);
    await ui.page.keyboard.press('F1');
    await ui.page.locator('.quick-input-widget input').first().waitFor();
    await ui.page.keyboard.type('OGI Report: ');
    const rows = ui.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Fill in Missing Rows with Zeros' }).first().waitFor();
    const titles = (await rows.allInnerTexts()).map((title) => title.split('\n')[0]);
    assert.ok(titles.length > 5);
    for (const title of titles) assert.doesNotMatch(title, /[\u4e00-\u9fff]/);
    await picture(ui, '21-english-palette');
    await ui.page.keyboard.press('Escape');
  });
});
