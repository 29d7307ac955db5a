// What the window says about a report besides its problems: hover, hints, lenses, outline, status bar, preview and
// the walkthrough. The pictures are those of the README and the walkthrough.
import assert from 'node:assert';
import { item, picture, sample, twoToOne, useWindow } from './support.mjs';

/* global suite, test, document, innerWidth */

suite('features in the window', () => {
  /** @type {import('../../host/workbench.mjs').Workbench} */
  let ui;
  const lines = () => ui.page.locator('.editor-instance .view-lines').first();

  /** Brings a line to the top third of the window, and the cursor into a column of it. */
  async function goTo(line, column = 1) {
    await ui.page.keyboard.press('Control+g');
    await ui.page.locator('.quick-input-widget input').first().waitFor();
    await ui.page.keyboard.type(`${line}:${column}`);
    await ui.page.keyboard.press('Enter');
    await ui.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Waits until the hint of the wrong cell ends inside the window, or outside. */
  async function untilHintIs(where) {
    await ui.page.waitForFunction((wanted) => {
      const hint = [...document.querySelectorAll('.view-line span')]
        .filter((span) => /^\s*商业企业\s≠\s0\s*$/.test(span.textContent ?? ''))
        .at(-1);
      const inside = hint && hint.getBoundingClientRect().right < innerWidth;
      return inside !== undefined && inside === (wanted === 'inside');
    }, where);
  }

  useWindow((opened) => (ui = opened), {
    file: sample('北岭县'),
    viewport: { width: 1180, height: 720 },
    settings: {
      'workbench.activityBar.location': 'hidden',
      'editor.minimap.enabled': false,
      'editor.stickyScroll.enabled': false,
      'editor.fontFamily': 'TwoToOne',
      'editor.fontSize': 12,
      'editor.lineHeight': 19,
      '[ogi-report]': { 'editor.wordWrap': 'off' },
    },
    async ready({ page }) {
      await page.addStyleTag({ content: twoToOne });
      await page.locator(item('report')).waitFor();
      await page.keyboard.press('Control+b'); // the side bar
    },
  });

  test('a lens above the table counts its equations, and a hint says what the wrong cell should be', async () => {
    await ui.runCommand('整理全部表格');
    await ui.page.locator('.tab.active.dirty').waitFor();
    await goTo(36);
    const lens = ui.page.locator('.codelens-decoration', { hasText: /个等式不成立.*换行／不换行/s });
    await lens.waitFor();
    assert.match(
      await lens.innerText(),
      /^4 个等式不成立\s*\|\s*整理表格\s*\|\s*重算总计\s*\|\s*换行／不换行$/,
    );
    await lines().getByText('商业企业 ≠ 0').waitFor();
    await picture(ui, '10-lens-and-hint');
    // the same as a command wraps the lines: the hint at the end of its row comes into view, and goes out of it
    await untilHintIs('outside');
    await ui.runCommand('换行／不换行');
    await untilHintIs('inside');
    await picture(ui, '10-wrapped');
    await ui.runCommand('换行／不换行');
    await untilHintIs('outside');
  });

  test('the status bar names form, year, counts and the cell at the cursor', async () => {
    await ui.putCursor((await ui.squiggles('error')).first());
    assert.match(await ui.page.locator(item('report')).innerText(), /2025 · 2021 年版格式\s*2\s*0/);
    const cell = ui.page.locator(item('cell'), { hasText: '4.保护第三方合法权益' });
    await cell.waitFor();
    assert.match(await cell.innerText(), /^三（三）4\.保护第三方合法权益 · \S+ · 行合计 \d+\/\d+$/);
    await picture(ui, '11-status-bar');
    await ui.page.locator(item('report')).click();
    await ui.page.locator('.markers-panel', { hasText: 'suspect-cell' }).waitFor();
    await picture(ui, '11-status-bar-problems');
    await ui.page.keyboard.press('Control+j');
    await ui.page.locator('.markers-panel').waitFor({ state: 'hidden' });
  });

  test('a label says what its row counts and which equations it is in', async () => {
    const label = ui.page.locator('.view-line span span', { hasText: '本年新收' }).last();
    const said = await ui.hover(label);
    assert.match(said, /统计年度内新收到的政府信息公开申请/);
    assert.match(said, /58\+7\+0\+0\+1\+0 = 66，总计 66 ✓/);
    await picture(ui, '12-hover');
    await ui.page.keyboard.press('Escape');
  });

  test('the outline has the sections, and the rows of the tables below them', async () => {
    await ui.runCommand('Focus on Outline View');
    const rows = ui.page.locator('.outline-tree .monaco-list-row');
    await rows.filter({ hasText: '一、总体情况' }).waitFor();
    await ui.page.locator('.explorer-viewlet .pane-header', { hasText: 'workspace' }).click(); // makes room
    const shown = (await rows.allInnerTexts()).map((text) => text.trim());
    assert.ok(
      shown.some((text) => text.includes('（一）主动公开情况')),
      shown.join(' | '),
    );
    await picture(ui, '13-outline');
    await ui.page.keyboard.press('Control+b');
  });

  test('the preview shows the form’s tables beside the text, and follows an edit', async () => {
    await ui.page.locator('.tab.active').click();
    await goTo(28, 1);
    await ui.runCommand('预览（按规定格式）');
    const page = ui.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await page.locator('h1', { hasText: '北岭县财政局2025年政府信息公开工作年度报告' }).waitFor();
    const outcome = page.locator('table.applications th', { hasText: '三、本年度办理结果' });
    assert.strictEqual(await outcome.getAttribute('rowspan'), '22');
    const corner = page.locator('table.applications th').first();
    assert.deepStrictEqual(
      [await corner.getAttribute('colspan'), await corner.getAttribute('rowspan')],
      ['3', '3'],
    );
    await corner.scrollIntoViewIfNeeded();
    await ui.page.mouse.move(900, 400); // onto the preview: the tab would explain itself, and so would the text
    await ui.page.locator('.monaco-hover:not(.hidden)').waitFor({ state: 'hidden' });
    await picture(ui, '14-preview');

    await lines().click();
    await goTo(4, 1);
    await ui.page.keyboard.press('End');
    await ui.page.keyboard.type('又补一句。');
    await page.locator('p', { hasText: '又补一句。' }).waitFor();
    const policy = await page.locator('meta[http-equiv]').getAttribute('content');
    assert.match(policy, /default-src 'none'/);
    await ui.runCommand('Close Editors in Other Groups');
    await ui.page.locator('iframe.webview').waitFor({ state: 'detached' });
  });

  test('the walkthrough has four steps, each with its picture', async () => {
    await ui.page.keyboard.press('F1');
    await ui.page.locator('.quick-input-widget input').first().waitFor();
    await ui.page.keyboard.type('Open Walkthrough...');
    await ui.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'Open Walkthrough' })
      .first()
      .waitFor();
    await ui.page.keyboard.press('Enter');
    const entry = ui.page.locator('.quick-input-list .monaco-list-row', {
      hasText: '检查一份政府信息公开年报',
    });
    await entry.first().click();
    const steps = ui.page.locator('.getting-started-step');
    await steps.first().waitFor();
    assert.strictEqual(await steps.count(), 4);
    for (let index = 0; index < 4; index++) {
      await steps.nth(index).click();
      const image = ui.page.locator('.getting-started-media img');
      await image.waitFor();
      assert.ok((await image.evaluate((one) => one.decode().then(() => one.naturalWidth))) > 300);
      await picture(ui, `15-walkthrough-${index + 1}`);
    }
  });

  test('nothing was asked of the world outside', () => {
    assert.deepStrictEqual([...ui.outsideRequests], []);
  });
});
