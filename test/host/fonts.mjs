// A small Chinese font for screenshots. The tests do not need it: without one, pictures show boxes.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const debianPackage = 'fonts-wqy-microhei';

/**
 * Fetches the font with apt (no root needed) into the host's font folder, once.
 * @returns why there is none, or undefined
 */
export function ensureChineseFont({ fonts }) {
  const target = path.join(fonts, 'wqy-microhei.ttc');
  if (fs.existsSync(target)) return undefined;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-font-'));
  try {
    const options = { cwd: folder, encoding: 'utf8', timeout: 30_000 };
    const download = spawnSync('apt-get', ['download', '-q', debianPackage], options);
    const file = fs.readdirSync(folder).find((name) => name.endsWith('.deb'));
    if (!file)
      return `apt-get download ${debianPackage}: ${download.error?.message ?? download.stderr.trim()}`;
    const unpack = spawnSync('dpkg-deb', ['-x', file, 'unpacked'], options);
    const font = path.join(folder, 'unpacked/usr/share/fonts/truetype/wqy/wqy-microhei.ttc');
    if (!fs.existsSync(font)) return `dpkg-deb -x ${file}: ${unpack.error?.message ?? unpack.stderr.trim()}`;
    fs.mkdirSync(fonts, { recursive: true });
    fs.copyFileSync(font, target);
    return undefined;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
