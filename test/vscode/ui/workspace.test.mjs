// The tree of reports and the two years beside each other, as a person sees them.
import assert from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import { item, picture, textOf, useWindow } from './support.mjs';

/* global suite, test */

const patience = { timeout: 20_000 };

/** Two years of one organ, and another organ whose report has faults. */
function files() {
  // other figures and another prose, under the same name
  const other = textOf('财政局').replaceAll('北岭县财政局', '青山镇人民政府');
  return {
    '2025/青山镇.txt': textOf('青山镇'),
    '2024/青山镇.txt': other.replaceAll('2025年', '2024年').replaceAll('2026年', '2025年'),
    '2025/柳溪街道.txt': textOf('柳溪街道'),
  };
}

suite('all reports of a workspace', () => {
  /** @type {import('../../host/workbench.mjs').Workbench} */
  let ui;
  useWindow((opened) => (ui = opened), {
    samples: false,
    files: files(),
    file: '2025/青山镇.txt',
    viewport: { width: 1400, height: 900 },
    ready: ({ page }) => page.locator(item('report')).waitFor(patience),
  });

  test('the tree lists them with counts, in groups; problems of files that nobody opened are listed', async () => {
    await ui.runCommand('检查工作区中的全部年报');
    const tree = ui.page.getByRole('tree', { name: '年报' });
    const rows = tree.getByRole('treeitem');
    await rows.filter({ hasText: '柳溪街道.txt' }).first().waitFor(patience);
    const texts = await rows.allInnerTexts();
    assert.ok(
      texts.some((text) => text.includes('2025') && /个(?:错误|警告)/.test(text)),
      texts.join(' | '),
    );
    await picture(ui, 'workspace-tree');
    const problems = await (await ui.problems()).allInnerTexts();
    assert.ok(
      problems.some((text) => text.includes('柳溪街道.txt')),
      problems.join(' | '),
    );
    await picture(ui, 'workspace-problems');
  });

  test('all safe fixes are shown before anything is changed', async () => {
    const before = fs.readFileSync(path.join(ui.folder, '2025/柳溪街道.txt'), 'utf8');
    await ui.runCommand('修正全部年报中可放心修正的问题');
    await ui.page.getByRole('dialog').getByRole('button', { name: '预览…' }).click(patience);
    // one of the fixes: a heading of a column
    await ui.page.locator('.monaco-list-row', { hasText: '结果维持' }).first().waitFor(patience);
    await picture(ui, 'workspace-fixes');
    assert.strictEqual(fs.readFileSync(path.join(ui.folder, '2025/柳溪街道.txt'), 'utf8'), before);
    const listed = await ui.page.getByRole('tree', { name: '年报' }).getByRole('treeitem').allInnerTexts();
    assert.ok(
      !listed.some((text) => text.includes('/')),
      `views of files are no reports: ${listed.join(' | ')}`,
    );
  });

  test('two years beside each other', async () => {
    await ui.openFile('青山镇.txt');
    await ui.runCommand('与上年年报对比');
    const page = ui.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
    await page.getByRole('heading', { name: /表格/ }).waitFor(patience);
    await picture(ui, 'compare-tables');
    const all = await page.locator('tbody tr:visible').count();
    await page.getByLabel('只显示有变化的行').check();
    const changed = await page.locator('tbody tr:visible').count();
    assert.ok(changed < all, `${changed} of ${all} rows`);
    await ui.page.getByRole('tab', { name: /正文/ }).click();
    await ui.page.locator('.monaco-diff-editor').first().waitFor(patience);
    await picture(ui, 'compare-prose');
  });
});
