// The day's work on a draft, by mouse and keyboard: see what is wrong, mend it, format the tables.
import assert from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import { gb18030, picture, sample, textOf, useWindow } from './support.mjs';

/* global suite, test */

suite('in the window', () => {
  /** @type {import('../../host/workbench.mjs').Workbench} */
  let ui;
  useWindow((opened) => (ui = opened), {
    files: { 'memo.txt': '买牛奶。\n', '国标码.txt': gb18030(textOf('青山镇')) },
    file: sample('河湾镇'),
  });
  const text = () => ui.page.locator('.editor-instance .view-lines').first().innerText();

  test('a draft with missing rows has squiggles and problems', async () => {
    await ui.squiggles('warning');
    const rows = await ui.problems();
    await ui.page.locator('.markers-panel', { hasText: 'missing-row' }).waitFor();
    assert.ok((await rows.count()) > 1);
    await picture(ui, '1-problems');
  });

  test('the squiggle of missing rows explains itself in Chinese', async () => {
    // the row of the Problems panel leads to the place
    await ui.page.locator('.markers-panel .monaco-list-row', { hasText: 'missing-row' }).first().dblclick();
    const said = await ui.hover((await ui.squiggles('error')).first());
    assert.match(said, /缺少 \d+ 行/);
    assert.match(said, /missing-row/);
    await picture(ui, '2-hover');
    await ui.page.keyboard.press('Escape');
  });

  test('Ctrl+. fills all missing rows with zeros', async () => {
    const squiggle = (await ui.squiggles('error')).first();
    const fixes = await ui.quickFixes(squiggle);
    const titles = (await fixes.allInnerTexts()).map((title) => title.trim());
    await picture(ui, '3-quick-fixes');
    const all = fixes.filter({ hasText: /全表/ }).first();
    assert.strictEqual(await all.count(), 1, `no fix for all rows among: ${titles.join(' | ')}`);
    await all.click();
    await ui.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await ui.page.locator('.markers-panel', { hasText: 'missing-row' }).waitFor({ state: 'detached' });
    await picture(ui, '4-filled');
  });

  test('the command palette formats the tables', async () => {
    const name = sample('北岭县');
    await ui.openFile(name);
    const before = fs.readFileSync(path.join(ui.folder, name), 'utf8');
    await ui.page.locator('.markers-panel', { hasText: 'suspect-cell' }).waitFor();
    await ui.runCommand('整理全部表格');
    await ui.page.locator('.tab.active.dirty').waitFor();
    const after = await ui.save(name);
    assert.notStrictEqual(after, before);
    assert.strictEqual(after.replace(/[\s|]+/g, ''), before.replace(/[\s|]+/g, ''));
    await ui.page.keyboard.press('Control+Home');
    await ui.page.keyboard.press('Control+f');
    await ui.page.keyboard.type('本年新收');
    await ui.page.keyboard.press('Escape');
    await picture(ui, '5-formatted');
  });

  test('the language status says what was decided and why', async () => {
    await ui.page.locator('[id="status.languageStatus"]').hover();
    await ui.page.locator('.hover-language-status', { hasText: '年度报告' }).first().waitFor();
    const said = await ui.page.locator('.hover-language-status', { hasText: '年度报告' }).first().innerText();
    assert.match(said, /2025 年度报告/);
    assert.match(said, /依据：/);
    await picture(ui, '6-language-status');
    await ui.page.keyboard.press('Escape');
  });

  test('the palette offers nothing of ours for a text that is no report', async () => {
    await ui.openFile('memo.txt');
    await ui.page.keyboard.press('F1');
    await ui.page.locator('.quick-input-widget input').first().waitFor();
    await ui.page.keyboard.type('政府信息公开年报');
    const rows = ui.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: '查看日志' }).first().waitFor();
    const titles = (await rows.allInnerTexts()).join('\n');
    await picture(ui, '7-palette');
    await ui.page.keyboard.press('Escape');
    assert.doesNotMatch(titles, /整理全部表格|补齐缺少的行/);
    assert.strictEqual((await text()).includes('买牛奶'), true);
  });

  test('a report in GB18030 is offered to be read again, and then is one', async () => {
    await ui.openFile('国标码.txt');
    await ui.page.locator('.view-line', { hasText: '\ufffd' }).first().waitFor();
    await ui.runCommand('Notifications: Show Notifications');
    const offer = ui.page.locator('.notification-list-item', { hasText: 'GB18030' });
    await offer.waitFor();
    await picture(ui, '8-garbled');
    await offer.getByRole('button', { name: '重新打开' }).click();
    await ui.page.locator('.view-line', { hasText: '青山镇人民政府' }).first().waitFor();
    await ui.page.locator('.codelens-decoration').first().waitFor();
  });

  test('nothing was asked of the world outside', () => {
    assert.deepStrictEqual([...ui.outsideRequests], []);
  });
});
