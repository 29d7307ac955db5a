/**
 * The configuration that docs/editors.md gives for Neovim, in the real one: diagnostics appear, a fix fills in the
 * missing row, formatting changes the buffer, and last year's file counts. Skipped, saying so, where no nvim is installed.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse';
import { draft } from '../support/builders';

const root = path.resolve(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-nvim-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const installed = spawnSync('nvim', ['--version']).status === 0;

/** The organ of the two years; another than that of the single draft. */
const organ = '白河镇人民政府';

interface Seen {
  readonly failure?: string;
  readonly diagnostics: readonly string[];
  readonly action: string;
  readonly filled: string;
  readonly formatted: string;
  /** Rules that speak of this year's report beside last year's file, and beside the mended buffer. */
  readonly found: readonly string[];
  readonly mended: readonly string[];
}

/** The first block of Lua in the section on Neovim. */
function configuration(): string {
  const page = fs.readFileSync(path.join(root, 'docs/editors.md'), 'utf8');
  const section = page.slice(page.indexOf('## Neovim'));
  const block = /```lua\n([^]*?)```/.exec(section)?.[1];
  if (block === undefined) throw new Error('docs/editors.md has no Lua for Neovim');
  return block;
}

function drive(text: string): Seen {
  const file = (name: string): string => path.join(folder, name);
  fs.writeFileSync(file('config.lua'), configuration());
  fs.writeFileSync(file('draft.txt'), text);
  fs.mkdirSync(file('years'));
  const carried = (count: number): string =>
    draft({ organ, year: 2024, applications: { newRequests: [5], carriedForward: [count] } });
  fs.writeFileSync(file('years/2024.txt'), carried(3));
  fs.writeFileSync(file('mended'), carried(2));
  fs.writeFileSync(file('years/2025.txt'), draft({ organ, applications: { carriedIn: [2] } }));
  const command = file('ogi-report-language-server');
  fs.writeFileSync(
    command,
    `#!/bin/sh\nexec "${process.execPath}" "${path.join(root, 'dist/server.js')}" "$@"\n`,
    {
      mode: 0o755,
    },
  );
  const script = path.join(import.meta.dirname, 'neovim.lua');
  const { stderr } = spawnSync('nvim', ['--clean', '--headless', '-n', '-c', `luafile ${script}`], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 90_000,
    env: {
      ...process.env,
      PATH: `${folder}${path.delimiter}${process.env.PATH ?? ''}`,
      XDG_STATE_HOME: folder,
      XDG_CACHE_HOME: folder,
      OGI_CONFIG: file('config.lua'),
      OGI_DRAFT: file('draft.txt'),
      OGI_LAST: file('years/2024.txt'),
      OGI_NOW: file('years/2025.txt'),
      OGI_MENDED: file('mended'),
      OGI_RESULT: file('result.json'),
    },
  });
  if (!fs.existsSync(file('result.json'))) throw new Error(`Neovim ended without a result: ${stderr}`);
  return JSON.parse(fs.readFileSync(file('result.json'), 'utf8')) as Seen;
}

test(
  'Neovim shows diagnostics, fills in a missing row, formats the tables and compares with last year’s file',
  { timeout: 120_000 },
  ({ skip }) => {
    // vitest counts skipped tests and keeps their reason to itself
    if (!installed) console.warn('nvim is not installed: its configuration was not tried');
    skip(!installed, 'nvim is not installed');
    const text = draft({ omit: ['denied.prohibitedByLaw'] });
    const seen = drive(text);
    expect(seen.failure).toBeUndefined();
    expect(seen.diagnostics).toContain('missing-row');
    expect(seen.action).toBe('补入“2.其他法律行政法规禁止公开”行（填 0）');
    expect(seen.filled).toBe(draft());
    expect(seen.formatted).not.toBe(seen.filled);
    const figures = (of: string): readonly unknown[] =>
      Object.values(parseReport(of).tables).map((table) => table?.cells.map((cell) => cell?.value));
    expect(figures(seen.formatted)).toEqual(figures(draft()));
    expect(seen.found).toEqual(['carry-over', 'carry-over']);
    expect(seen.mended).toEqual([]);
  },
);
