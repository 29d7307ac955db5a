// The reviewer's sheet as a page in a browser: its numbers are those of `check`, its bars as long as they say.
import assert from 'node:assert';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from '../../host/browser.mjs';
import { ensureChineseFont } from '../../host/fonts.mjs';
import { install } from '../../host/install.mjs';
import { pictures, root, samples } from './support.mjs';

/* global suite, test, suiteSetup, suiteTeardown */

/** What the command line prints about the samples. */
function told(...args) {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), ...args, samples], {
    encoding: 'utf8',
  });
  assert.ok(stdout !== '', stderr);
  return stdout;
}

suite('the page of the summary', function () {
  const opened = {};

  suiteSetup(async function () {
    this.timeout(120_000);
    opened.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-summary-'));
    const file = path.join(opened.folder, 'summary.html');
    fs.writeFileSync(file, told('summary', '--format', 'html'));
    ensureChineseFont(install());
    Object.assign(opened, await openBrowser({ viewport: { width: 1280, height: 1000 } }));
    opened.failures = [];
    opened.page.on('pageerror', (error) => opened.failures.push(String(error)));
    opened.page.on('requestfailed', (request) => opened.failures.push(request.url()));
    await opened.page.goto(pathToFileURL(file).href);
  });

  suiteTeardown(async () => {
    await opened.browser?.close();
    fs.rmSync(opened.folder, { recursive: true, force: true });
  });

  test('its numbers are those of the JSON', async () => {
    const { summary, files } = JSON.parse(told('check', '--format', 'json'));
    const { page } = opened;
    const total = async (name) =>
      Number(await page.locator('dl div', { hasText: name }).locator('dd').first().innerText());
    assert.deepStrictEqual(
      { errors: await total('错误'), warnings: await total('警告'), information: await total('提示') },
      { errors: summary.errors, warnings: summary.warnings, information: summary.information },
    );

    const counts = {};
    for (const { rule } of files.flatMap(({ diagnostics }) => diagnostics))
      counts[rule] = (counts[rule] ?? 0) + 1;
    const rows = await page.locator('table.bars tbody tr').all();
    const shown = {};
    for (const row of rows)
      shown[await row.getByRole('rowheader').innerText()] = Number(
        await row.locator('td.number').first().innerText(),
      );
    assert.deepStrictEqual(shown, counts);

    const reports = await page.locator('section').last().locator('tbody tr').all();
    assert.strictEqual(reports.length, summary.reports);
    for (const row of reports) {
      const [, errors, warnings] = await row.locator('td.number').allInnerTexts();
      const name = (await row.locator('td').last().innerText()).trim();
      const file = files.find((one) => one.path.endsWith(name));
      const count = (severity) => file.diagnostics.filter((one) => one.severity === severity).length;
      assert.deepStrictEqual([Number(errors), Number(warnings)], [count('error'), count('warning')], name);
    }
  });

  test('its bars are as long as the numbers are large', async () => {
    const bars = await opened.page.locator('table.bars tbody tr').evaluateAll((rows) =>
      rows.map((row) => ({
        count: Number(row.querySelector('td.number').textContent),
        length: row.querySelector('.bar').getBoundingClientRect().width,
      })),
    );
    const [longest] = bars;
    for (const { count, length } of bars) {
      assert.ok(Math.abs(length / longest.length - count / longest.count) < 0.02, `${count}: ${length}`);
    }
  });

  test('a line of the list stays a line, however long the path of its file', async () => {
    const heights = await opened.page
      .locator('section:last-of-type tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    for (const height of heights) assert.ok(height < 120, `${height} pixels`);
  });

  test('nothing is loaded, nothing fails, on a screen and on paper', async () => {
    await opened.page.screenshot({ path: path.join(pictures, 'summary.png'), fullPage: true });
    await opened.page.emulateMedia({ media: 'print' });
    await opened.page.screenshot({ path: path.join(pictures, 'summary-print.png'), fullPage: true });
    assert.deepStrictEqual(opened.failures, []);
  });
});
