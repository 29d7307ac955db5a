// Tables as a person sees them: columns whose borders stand under each other on the screen, and what Ctrl+V makes of
// a table or a report that was copied in Word.
import assert from 'node:assert';
import { wordParagraph, wordTable } from './clipboards.mjs';
import { picture, sample, twoToOne, useWindow } from './support.mjs';

/* global suite, test, document, NodeFilter */

suite('tables in the window', () => {
  /** @type {import('../../host/workbench.mjs').Workbench} */
  let ui;
  useWindow((opened) => (ui = opened), {
    files: { 'empty.ogi.txt': '' },
    file: sample('北岭县'),
    viewport: { width: 1900, height: 1000 },
    settings: {
      'workbench.sideBar.location': 'right',
      'editor.minimap.enabled': false,
      'editor.fontFamily': 'TwoToOne',
      'editor.fontSize': 10,
      'editor.inlayHints.enabled': 'off',
      '[ogi-report]': { 'editor.wordWrap': 'off' },
    },
    ready: ({ page }) => page.addStyleTag({ content: twoToOne }),
  });

  /** The x of every bar in the lines of the window that have one, by line from above. */
  function bars() {
    return ui.page.evaluate(() => {
      const lines = [...document.querySelectorAll('.editor-instance .view-line')].map((line) => {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const places = [];
        let text = '';
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const content = node.nodeValue ?? '';
          text += content;
          for (let at = content.indexOf('|'); at !== -1; at = content.indexOf('|', at + 1)) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            places.push(range.getBoundingClientRect().left);
          }
        }
        return { top: line.getBoundingClientRect().top, text, places };
      });
      return lines.filter(({ places }) => places.length > 1).sort((a, b) => a.top - b.top);
    });
  }

  test('the borders of a formatted table stand under each other', async () => {
    await ui.page.locator('.squiggly-error').first().waitFor();
    await ui.runCommand('整理全部表格');
    await ui.page.locator('.tab.active.dirty').waitFor();
    await ui.page.keyboard.press('Control+f');
    await ui.page.keyboard.type('申请人情况');
    await ui.page.keyboard.press('Enter');
    await ui.page.keyboard.press('Escape');
    await ui.page.keyboard.press('Home');
    await ui.page.locator('.editor-instance .view-line', { hasText: '结转下年度继续办理' }).waitFor();
    const rows = (await bars()).filter(
      ({ text, places }) => /\d\s+\|/.test(text) && /[一二三四（.]/.test(text) && places.length >= 8,
    );
    assert.ok(rows.length >= 20, `only ${rows.length} rows are in view`);
    // the seven values and the edge
    const columns = rows.map(({ places }) => places.slice(-8));
    for (let column = 0; column < 8; column++) {
      const all = columns.map((places) => places[column]);
      const spread = Math.max(...all) - Math.min(...all);
      assert.ok(spread < 1, `border ${column} of ${rows.length} rows wanders by ${spread.toFixed(2)} px`);
    }
    console.log(`      ${rows.length} rows, 8 borders each, the widest spread below 1 px`);
    await picture(ui, '8-aligned');
  });

  test('a report copied in Word is pasted as a clean draft', async () => {
    await ui.openFile('empty.ogi.txt');
    const title = '石桥镇2025年政府信息公开工作年度报告';
    const before = [title, '一、总体情况', '石桥镇认真做好政府信息公开工作。', '二、主动公开政府信息情况'];
    const after = ['三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况'];
    const body = [...before.map(wordParagraph), wordTable, ...after.map(wordParagraph)].join('\n');
    const html = `<html><head><style>p.MsoNormal{margin:0cm}</style></head><body><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
    await ui.copy(html, title);
    await ui.page.locator('.editor-instance .view-lines').first().click();
    await ui.page.keyboard.press('Control+v');
    await ui.page.locator('.view-line', { hasText: '17' }).first().waitFor();
    await picture(ui, '9-pasted');
    const text = await ui.save('empty.ogi.txt');
    assert.match(text, /^石桥镇2025年政府信息公开工作年度报告\n一、总体情况\n/);
    assert.match(text, /^\| 行政规范性文件 \| +2 \| +1 \| +17 \|$/m);
    assert.doesNotMatch(text, /[<>]|Mso/);
    await ui.page.keyboard.press('Control+z');
    await ui.page.locator('.view-line', { hasText: '17' }).first().waitFor({ state: 'detached' });
  });
});
