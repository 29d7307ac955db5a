// What is copied in Word, Excel or a browser and pasted or dropped into a window, with the extension on the server and
// in the browser: the clipboard and the mouse are Chromium's own, so that the providers are asked as they will be.
import assert from 'node:assert';
import { excelClipboard, excelTable } from './clipboards.mjs';
import { root, useWindow } from './support.mjs';

/* global suite, test, document, DataTransfer, DragEvent */

const title = '石桥镇2025年政府信息公开工作年度报告';
const started = `${title}
统计期限为2025年1月1日至2025年12月31日。
一、总体情况
石桥镇认真做好政府信息公开工作。
二、主动公开政府信息情况

三、收到和处理政府信息公开申请情况
五、存在的主要问题及改进情况
公开不够及时，将加强培训。
六、其他需要报告的事项
未收取信息处理费。
`;

const page = `<html><body><nav>首页</nav><h1>${title}</h1><p>一、总体情况</p><p>石桥镇认真做好政府信息公开工作。</p>
<p>二、主动公开政府信息情况</p>${excelTable}<p>三、收到和处理政府信息公开申请情况</p><footer>版权所有</footer></body></html>`;

for (const [where, extension] of [
  ['on the server', {}],
  ['in the browser', { web: root }],
]) {
  suite(`pasting with the extension ${where}`, () => {
    /** @type {import('../../host/workbench.mjs').Workbench} */
    let ui;
    useWindow((opened) => (ui = opened), {
      ...extension,
      samples: false,
      files: { 'started.ogi.txt': started, 'dropped.ogi.txt': '' },
      file: 'started.ogi.txt',
      settings: { 'editor.dropIntoEditor.showDropSelector': 'never' },
      ready: (opened) => opened.squiggles('error'),
    });

    const line = (text) => ui.page.locator('.editor-instance .view-line', { hasText: text }).first();

    test('a table from Excel becomes one of the form in the report', async () => {
      await ui.copy(excelClipboard, '行政规范性文件\t2\t1\t17');
      await line('二、主动公开政府信息情况').click();
      await ui.page.keyboard.press('ArrowDown');
      await ui.page.keyboard.press('Control+v');
      await line('17').waitFor();
      const text = await ui.save('started.ogi.txt');
      assert.match(text, /^\| 行政规范性文件 \| +2 \| +1 \| +17 \|$/m);
      assert.match(text, /^\| 行政许可 +\| +350 \|$/m);
      assert.ok(
        text.startsWith(started.slice(0, started.indexOf('\n\n'))),
        'what stands before it is as it was',
      );
      assert.ok(text.endsWith(started.slice(started.indexOf('三、收到'))), 'and what stands behind it');
      await ui.page.keyboard.press('Control+z');
      await line('17').waitFor({ state: 'detached' });
    });

    test('a page dropped into an empty report becomes a clean draft', async () => {
      await ui.openFile('dropped.ogi.txt');
      await ui.page.locator('.editor-instance .view-lines').first().waitFor();
      await ui.page.evaluate(
        ([html, text]) => {
          const target = document.querySelector('.editor-instance .view-lines');
          const { left, top } = target.getBoundingClientRect();
          const dataTransfer = new DataTransfer();
          dataTransfer.setData('text/html', html);
          dataTransfer.setData('text/plain', text);
          for (const type of ['dragenter', 'dragover', 'drop']) {
            const place = { clientX: left + 5, clientY: top + 5 };
            target.dispatchEvent(
              new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer, ...place }),
            );
          }
        },
        [page, title],
      );
      await line('17').waitFor();
      const text = await ui.save('dropped.ogi.txt');
      assert.match(text, /^石桥镇2025年政府信息公开工作年度报告\n一、总体情况\n/);
      assert.match(text, /^\| 行政规范性文件 \| +2 \| +1 \| +17 \|$/m);
      assert.doesNotMatch(text, /[<>]|首页|版权所有/);
    });
  });
}
