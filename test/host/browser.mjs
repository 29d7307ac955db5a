// Opens headless Chromium: the one named by CHROMIUM_PATH, else the one of the test host.
import fs from 'node:fs';
import { chromium } from 'playwright-core';
import { Problem } from '../../scripts/lib/problem.mjs';
import { install } from './install.mjs';

const quiet = [
  '--no-sandbox', // the tests may run as root
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // nothing leaves the machine
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
];

function executable() {
  const given = process.env.CHROMIUM_PATH;
  if (given && fs.existsSync(given)) return { executablePath: given };
  const host = given ? undefined : install();
  if (host && fs.existsSync(host.chromium)) {
    const env = {
      ...process.env,
      LD_LIBRARY_PATH: host.chromiumLibraries,
      FONTCONFIG_FILE: host.fontsConfig,
    };
    return { executablePath: host.chromium, env };
  }
  throw new Problem(
    given
      ? `CHROMIUM_PATH 所指的 ${given} 不存在：请改为本机 Chromium 的路径`
      : `测试自带的 Chromium 不支持 ${process.arch}：请安装 Chromium，并设 CHROMIUM_PATH=/usr/bin/chromium`,
    given
      ? `CHROMIUM_PATH names no file: set it to a Chromium of this machine`
      : `the tests bring no Chromium for ${process.arch}: install Chromium and set CHROMIUM_PATH=/usr/bin/chromium`,
  );
}

/** @returns a browser with one empty page that asks for `locale` (zh-cn, en); whoever opens it closes it. */
export async function openBrowser({ viewport = { width: 1280, height: 800 }, locale = 'zh-cn' } = {}) {
  const browser = await chromium.launch({
    ...executable(),
    args: quiet,
    // the caller ends it, together with the server
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const context = await browser.newContext({ viewport, locale });
  return { browser, context, page: await context.newPage() };
}
