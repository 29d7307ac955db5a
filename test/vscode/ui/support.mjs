// What the UI suites share.
import assert from 'node:assert';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Workbench } from '../../host/workbench.mjs';

/* global suiteSetup, suiteTeardown, teardown */

export const root = path.resolve(import.meta.dirname, '../../..');
export const pictures = path.join(root, 'out-test/ui');
export const samples = path.join(root, 'samples');

/** The sample of an organ. */
export function sample(organ) {
  const name = fs.readdirSync(samples).find((file) => file.includes(organ));
  assert.ok(name, `no sample of ${organ}`);
  return name;
}

/** Its text. */
export const textOf = (organ) => fs.readFileSync(path.join(samples, sample(organ)), 'utf8');

/**
 * A font as people who line up Chinese columns use: a Chinese character is as wide as two letters. It is made of two
 * that the test host has; the letters of the first are 1233/2048 em wide.
 */
export const twoToOne = `
  @font-face { font-family: TwoToOne; font-weight: 100 900; src: local('DejaVu Sans Mono'), local('DejaVuSansMono'); }
  @font-face { font-family: TwoToOne; font-weight: 100 900; size-adjust: ${(2 * 123_300) / 2048}%;
    src: local('WenQuanYi Micro Hei'), local('WenQuanYiMicroHei'); unicode-range: U+2014-2026, U+2E80-FFEF; }`;

/** An item of the extension in the status bar. */
export const item = (name) => `[id="ogi-report.ogi-report.ogiReport.${name}"]`;

/** Takes a picture for people to look at. */
export const picture = (ui, title) => ui.screenshot(path.join(pictures, `${title}.png`));

/** What most suites want of their window. */
const quiet = { 'workbench.editor.enablePreview': false };

/**
 * A window for a suite: opened before its tests, closed after them, with a picture of each test that fails.
 * @param give is handed the window
 * @param files written into the folder that is opened (name -> content), beside the samples unless `samples` is false
 * @param ready what is to be done before the first test
 * @param options of `Workbench.open`
 */
export function useWindow(give, { files = {}, samples: withSamples = true, settings, ready, ...options }) {
  /** @type {Workbench | undefined} */
  let ui;
  suiteSetup(async function () {
    this.timeout(120_000);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-window-'));
    try {
      if (withSamples) fs.cpSync(samples, folder, { recursive: true });
      for (const [name, content] of Object.entries(files)) {
        fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        fs.writeFileSync(path.join(folder, name), content);
      }
      const extension = options.web ? {} : { extension: root };
      ui = await Workbench.open({ ...extension, folder, settings: { ...quiet, ...settings }, ...options });
    } finally {
      fs.rmSync(folder, { recursive: true, force: true }); // the window has a copy
    }
    give(ui);
    await ready?.(ui);
  });
  suiteTeardown(() => ui?.close());
  teardown(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await picture(ui, `failed-${this.currentTest.fullTitle().replace(/[^\p{L}\d]+/gu, '-')}`);
  });
}

/** A text in GB18030, which the platform only reads: every code of two bytes is read once for the way back. */
export function gb18030(text) {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const code = Buffer.from([lead, trail]);
      bytes.set(decoder.decode(code), code);
    }
  }
  return Buffer.concat([...text].map((one) => (one < '\x80' ? Buffer.from(one) : bytes.get(one))));
}
