/** Editor and command line report the same on the same folder: one resolver and one check serve both. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, onTestFinished, test } from 'vitest';
import { draft } from '../support/builders';
import { start } from './support';

const cli = path.join(inject('bundles'), 'cli.js');

// what stands in other files of the folder is checked by these; here each file is to speak for itself
const alone = ['carry-over', 'in-force-balance', 'copied-text'];

const heading = { sections: { 3: { heading: '3、收到和处理政府信息公开申请情况' } } } as const;
const wrong = draft({ ...heading, applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] } });
const blanks = draft({
  ...heading,
  omit: ['granted'],
  applications: { newRequests: ['５８', 7, 0, 0, 1, 0, 66] },
});
const markdown = draft({
  ...heading,
  layout: 'markdown',
  applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] },
});

const files: Readonly<Record<string, string>> = {
  '.ogi-report.json': JSON.stringify({
    rules: { 'missing-topic': 'off', 'section-number': 'error', 'no-such-rule': 'off' },
    exclude: ['旧稿'],
    include: ['*.draft'],
    ignores: [{ path: '/甲/忽略.txt', rules: ['section-number'], reason: '已核对' }],
  }),
  'a.txt': wrong,
  'crlf.txt': blanks.replaceAll('\n', '\r\n'),
  'right.txt': draft(),
  'notes.txt': '会议记录\n',
  'other.draft': wrong,
  '旧稿/b.txt': wrong,
  '甲/忽略.txt': wrong,
  '甲/年报.md': `<!-- ogi-report-disable suspect-cell -->\n${markdown}`,
  '乙/.ogi-report.json': JSON.stringify({ rules: { 'suspect-cell': 'hint' } }),
  '乙/c.txt': wrong,
  '乙/深/d.txt': `\n${blanks}`,
};

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: unknown;
}

const severities = ['', 'error', 'warning', 'information', 'hint'];

test('the same findings, severities, sentences and places', async () => {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report 一致-')));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
  const off = alone.flatMap((id) => ['--rule', `${id}=off`]);
  // one file's findings are accepted, and then it has a new one
  const baseline = ['check', '--write-baseline', ...off, '乙/c.txt'];
  execFileSync(process.execPath, [cli, ...baseline], { cwd: root, stdio: 'pipe' });
  fs.writeFileSync(path.join(root, '乙/c.txt'), `\n${wrong}残留&nbsp;\n`);

  const check = ['check', '--format', 'json', '--locale', 'zh-cn', ...off, '.'];
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...check], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(2); // the configuration names a rule that does not exist
  const said = new Map(
    (JSON.parse(stdout) as { files: readonly { path: string; diagnostics: readonly Found[] }[] }).files.map(
      (file) => [
        file.path,
        file.diagnostics.map(({ rule, severity, message, range }) => ({ rule, severity, message, range })),
      ],
    ),
  );

  const rules = Object.fromEntries(alone.map((id) => [id, 'off']));
  const client = await start({
    initializationOptions: { settings: { rules }, status: true },
    params: { workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'all' }] },
  });
  const inEditor = new Map<string, readonly Found[]>();
  for (const name of Object.keys(files).filter((one) => !one.endsWith('.json'))) {
    const uri = pathToFileURL(path.join(root, name)).href;
    const status = client.next(
      ({ method, params }) => method === 'ogiReport/status' && (params as { uri: string }).uri === uri,
    );
    const text = fs.readFileSync(path.join(root, name), 'utf8');
    client.open(uri, text, name.endsWith('.md') ? 'markdown' : 'plaintext');
    if (!((await status).params as { report: boolean }).report) continue;
    const published = client.allPublished(uri).at(-1);
    inEditor.set(
      name,
      (published?.diagnostics ?? []).map(({ code, severity, message, range }) => ({
        rule: code,
        severity: severities[severity] ?? '',
        message,
        range,
      })),
    );
  }
  expect(Object.fromEntries(inEditor)).toEqual(Object.fromEntries(said));
  // and the folder is one that could tell them apart
  const rulesIn = (name: string): readonly string[] => (said.get(name) ?? []).map(({ rule }) => rule);
  expect([...said.keys()].sort()).toEqual(
    [
      'a.txt',
      'crlf.txt',
      'right.txt',
      'other.draft',
      '甲/忽略.txt',
      '甲/年报.md',
      '乙/c.txt',
      '乙/深/d.txt',
    ].sort(),
  );
  expect(rulesIn('a.txt')).toContain('suspect-cell');
  expect(rulesIn('甲/忽略.txt')).toEqual(['suspect-cell']);
  expect(rulesIn('甲/年报.md')).toEqual(['section-number']);
  expect(rulesIn('乙/c.txt')).toEqual(['residue']);
  expect(said.get('a.txt')?.find(({ rule }) => rule === 'section-number')?.severity).toBe('error');
});
