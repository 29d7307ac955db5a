// Tables as a person sees them: columns whose borders stand under each other on the screen, and what Ctrl+V makes of
// a table or a report that was copied in Word.
import assert from 'node:assert';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Workbench } from '../../host/workbench.mjs';
import { pictures, root, sample, samples, twoToOne } from './support.mjs';

/* global suite, test, suiteSetup, suiteTeardown, teardown, navigator, ClipboardItem, Blob, document, NodeFilter */

suite('tables in the window', () => {
  /** @type {Workbench} */
  let ui;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-tables-'));
  const name = sample('北岭县');
  const picture = (title) => ui.screenshot(path.join(pictures, `${title}.png`));

  suiteSetup(async () => {
    fs.cpSync(samples, folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'empty.ogi.txt'), '');
    ui = await Workbench.open({
      extension: root,
      folder,
      file: name,
      viewport: { width: 1900, height: 1000 },
      settings: {
        'workbench.editor.enablePreview': false,
        'workbench.sideBar.location': 'right',
        'editor.minimap.enabled': false,
        'editor.fontFamily': 'TwoToOne',
        'editor.fontSize': 10,
        'editor.inlayHints.enabled': 'off',
        '[ogi-report]': { 'editor.wordWrap': 'off' },
        '[plaintext]': { 'editor.wordWrap': 'off' },
        '[markdown]': { 'editor.wordWrap': 'off' },
      },
    });
    await ui.page.addStyleTag({ content: twoToOne });
  });
  suiteTeardown(async () => {
    await ui?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  teardown(async function () {
    if (this.currentTest?.state === 'failed')
      await picture(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
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

  async function copy(html, plain) {
    const { origin } = new URL(ui.page.url());
    await ui.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await ui.page.evaluate(
      async ([asHtml, asText]) =>
        navigator.clipboard.write([
          new ClipboardItem({
            'text/html': new Blob([asHtml], { type: 'text/html' }),
            'text/plain': new Blob([asText], { type: 'text/plain' }),
          }),
        ]),
      [html, plain],
    );
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
    const shown = async () =>
      (await bars()).filter(({ text }) => /\d\s+\|/.test(text) && /[一二三四（.]/.test(text));
    for (let wait = 0; wait < 40 && (await shown()).length < 20; wait++) await ui.page.waitForTimeout(100);
    const rows = (await shown()).filter(({ places }) => places.length >= 8);
    assert.ok(rows.length >= 20, `only ${rows.length} rows are in view`);
    // the seven values and the edge
    const columns = rows.map(({ places }) => places.slice(-8));
    for (let column = 0; column < 8; column++) {
      const all = columns.map((places) => places[column]);
      const spread = Math.max(...all) - Math.min(...all);
      assert.ok(spread < 1, `border ${column} of ${rows.length} rows wanders by ${spread.toFixed(2)} px`);
    }
    console.log(`      ${rows.length} rows, 8 borders each, the widest spread below 1 px`);
    await picture('8-aligned');
  });

  test('a report copied in Word is pasted as a clean draft', async () => {
    await ui.openFile('empty.ogi.txt');
    const title = '石桥镇2025年政府信息公开工作年度报告';
    const paragraph = (text) =>
      `<p class=MsoNormal><span style='font-family:仿宋'>${text}<o:p></o:p></span></p>`;
    const row = (cells) =>
      `<tr style='mso-yfti-irow:1'>${cells.map((cell) => `<td style='padding:0cm'>${paragraph(cell)}</td>`).join('')}</tr>`;
    const html =
      `<html><head><style>p.MsoNormal{margin:0cm}</style></head><body><!--StartFragment-->` +
      [title, '一、总体情况', '石桥镇认真做好政府信息公开工作。', '二、主动公开政府信息情况']
        .map(paragraph)
        .join('\n') +
      `<table class=MsoNormalTable>${[
        ['第二十条第（一）项'],
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', '0', '0', '0'],
        ['行政规范性文件', '2', '1', '17'],
        ['第二十条第（五）项'],
        ['信息内容', '本年处理决定数量'],
        ['行政许可', '350'],
        ['第二十条第（六）项'],
        ['信息内容', '本年处理决定数量'],
        ['行政处罚', '4'],
        ['行政强制', '0'],
        ['第二十条第（八）项'],
        ['信息内容', '本年收费金额（单位：万元）'],
        ['行政事业性收费', '0'],
      ]
        .map(row)
        .join('\n')}</table>` +
      ['三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况']
        .map(paragraph)
        .join('\n') +
      `<!--EndFragment--></body></html>`;
    await copy(html, title);
    await ui.page.locator('.editor-instance .view-lines').first().click();
    await ui.page.keyboard.press('Control+v');
    await ui.page.locator('.view-line', { hasText: '17' }).first().waitFor();
    await picture('9-pasted');
    const text = await ui.save('empty.ogi.txt');
    assert.match(text, /^石桥镇2025年政府信息公开工作年度报告\n一、总体情况\n/);
    assert.match(text, /^\| 行政规范性文件 \| +2 \| +1 \| +17 \|$/m);
    assert.doesNotMatch(text, /[<>]|Mso/);
    await ui.page.keyboard.press('Control+z');
    await ui.page.locator('.view-line', { hasText: '17' }).first().waitFor({ state: 'detached' });
  });
});
