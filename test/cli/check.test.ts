/** `ogi-report check` from outside: what it reads, prints and leaves as exit status. */
import { expect, test } from 'vitest';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { draft } from '../support/builders';
import { folderWith } from './run';

const right = draft();
const wrong = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] } });
const warned = draft({ sections: { 3: { heading: '3、收到和处理政府信息公开申请情况' } } });

interface Json {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly report: boolean;
    readonly year: number | null;
    readonly diagnostics: readonly { readonly rule: string; readonly cell?: object }[];
    readonly output?: string;
  }[];
  readonly summary: object;
}

const parsed = (stdout: string): Json => JSON.parse(stdout) as Json;

test('a right report: exit status 0', () => {
  const { status, stdout, stderr } = folderWith({ 'a.txt': right }).run(['check', 'a.txt']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('没有发现问题');
});

test('a report with an error: exit status 1, place, sentence and rule', () => {
  const { status, stdout } = folderWith({ 'a.txt': wrong }).run(['check', 'a.txt']);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^a\.txt\n +\d+:\d+ {2}错误 {2}.*66.* {2}suspect-cell\n/);
});

test('JSON has the names, the order of keys and the summary of the contract', () => {
  const { stdout } = folderWith({ 'a.txt': wrong }).run(['check', '--format', 'json', 'a.txt']);
  const json = parsed(stdout);
  expect(Object.keys(json)).toEqual(['version', 'files', 'summary']);
  const [file] = json.files;
  expect(Object.keys(file!)).toEqual(['path', 'report', 'year', 'diagnostics']);
  expect(file).toMatchObject({ path: 'a.txt', report: true, year: 2025 });
  const [finding] = file!.diagnostics;
  expect(Object.keys(finding!)).toEqual(['rule', 'severity', 'message', 'range', 'cell', 'related', 'fixes']);
  const range = { start: expect.anything() as object, end: expect.anything() as object };
  expect(finding).toMatchObject({
    rule: 'suspect-cell',
    severity: 'error',
    range,
    cell: { table: 'applications', row: 'newRequests', column: 'total' },
    related: expect.arrayContaining([
      { message: expect.any(String) as string, path: 'a.txt', range },
    ]) as object,
    fixes: expect.arrayContaining([
      { title: '改为 66', safe: false, edits: [{ range, newText: '66' }] },
    ]) as object,
  });
  expect(json.summary).toEqual({ files: 1, reports: 1, errors: 1, warnings: 0, information: 0 });
});

test('several missing rows at one place are one finding that names the first and all', () => {
  const text = draft({ omit: ['denied.stateSecret', 'denied.prohibitedByLaw'] });
  const { stdout } = folderWith({ 'a.txt': text }).run(['check', '--format', 'json', 'a.txt']);
  const found = parsed(stdout).files[0]?.diagnostics.filter(({ rule }) => rule === 'missing-row');
  expect(found?.map(({ cell }) => cell)).toEqual([
    {
      table: 'applications',
      row: 'denied.stateSecret',
      rows: ['denied.stateSecret', 'denied.prohibitedByLaw'],
    },
  ]);
});

test('folders are searched, what is no report in them is passed over, a named file is listed', () => {
  const folder = folderWith({
    'b/two.md': right,
    'b/one.txt': wrong,
    'b/three.ogi': right,
    'b/notes.txt': '会议记录\n',
    'b/report.docx': right,
    'b/node_modules/x.txt': wrong,
    'b/picture.txt': Buffer.from([0x89, 0x50, 0, 0, 0xff]),
    'named.txt': '会议记录\n',
  });
  const { status, stdout, stderr } = folder.run(['check', '--format', 'json', 'named.txt', 'b']);
  expect(parsed(stdout).files.map(({ path, report }) => [path, report])).toEqual([
    ['named.txt', false],
    ['b/one.txt', true],
    ['b/three.ogi', true],
    ['b/two.md', true],
  ]);
  expect(parsed(stdout).summary).toMatchObject({ files: 4, reports: 3, errors: 1 });
  expect(stderr).toContain('named.txt');
  expect(status).toBe(1);
});

test('a path that is not there: said, exit status 2, the others are still checked', () => {
  const { status, stdout, stderr } = folderWith({ 'a.txt': wrong }).run(['check', 'gone.txt', 'a.txt']);
  expect(status).toBe(2);
  expect(stderr).toContain('gone.txt');
  expect(stdout).toContain('suspect-cell');
});

test('a device, and text in no known encoding, are refused', () => {
  const folder = folderWith({ 'odd.txt': Buffer.from([0x80, 0xff, 0x81, 0x20, 0xff]), 'a.txt': right });
  execFileSync('mkfifo', [folder.file('pipe.txt')]);
  const { status, stderr } = folder.run(['check', 'pipe.txt', 'odd.txt', 'a.txt']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/pipe\.txt[^]*odd\.txt/);
});

test('links in a folder lead neither into a loop nor out of it', () => {
  const folder = folderWith({ 'in/a.txt': right, 'out/b.txt': wrong });
  fs.symlinkSync('.', folder.file('in/loop'));
  fs.symlinkSync('../out', folder.file('in/away'));
  fs.symlinkSync('../out/b.txt', folder.file('in/b.txt'));
  const { stdout } = folder.run(['check', '--format', 'json', 'in']);
  expect(parsed(stdout).files.map(({ path }) => path)).toEqual(['in/a.txt']);
});

test('standard input is read where a path is -', () => {
  const { status, stdout } = folderWith({}).run(['check', '--format', 'json', '-'], { input: wrong });
  expect(status).toBe(1);
  expect(parsed(stdout).files[0]).toMatchObject({ path: '-', report: true, year: 2025 });
});

test('without a path the working directory is checked', () => {
  expect(folderWith({ 'a.txt': wrong }).run(['check']).stdout).toContain('suspect-cell');
});

test.each([
  [['check', '--format', 'xml']],
  [['check', '--rule', 'no-such-rule=error']],
  [['check', '--rule', 'row-total=fatal']],
  [['check', '--rule', 'row-total']],
  [['check', '--year', 'this']],
  [['check', '--max-warnings', '-1']],
  [['check', '--jobs', '0']],
  [['check', '--locale', 'fr']],
  [['check', '--no-such-option']],
  [['no-such-command']],
  [['parse']],
  [['format', '--layout', 'latex']],
  [[]],
])('%j is a mistake: exit status 2 with words on standard error', (args) => {
  const { status, stdout, stderr } = folderWith({}).run(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).not.toBe('');
});

test('--help and --version are no mistakes', () => {
  const folder = folderWith({});
  expect(folder.run(['--version'])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
  });
  const help = folder.run(['check', '--help']);
  expect(help.status).toBe(0);
  for (const option of [
    '--format',
    '--fix',
    '--fix-dry-run',
    '--rule',
    '--config',
    '--year',
    '--quiet',
    '--max-warnings',
    '--jobs',
    '--locale',
    '--output',
  ]) {
    expect(help.stdout).toContain(option);
  }
});

test('--rule sets a severity and switches a rule off', () => {
  const folder = folderWith({ 'a.txt': wrong });
  expect(folder.run(['check', 'a.txt', '--rule', 'suspect-cell=warning']).status).toBe(0);
  const off = ['suspect-cell', 'row-total', 'balance', 'result-total'].flatMap((id) => [
    '--rule',
    `${id}=off`,
  ]);
  expect(folder.run(['check', 'a.txt', ...off]).stdout).toContain('没有发现问题');
});

test('--quiet keeps errors only; --max-warnings makes too many warnings a failure', () => {
  const folder = folderWith({ 'a.txt': warned });
  expect(folder.run(['check', 'a.txt']).status).toBe(0);
  expect(folder.run(['check', 'a.txt', '--max-warnings', '1']).status).toBe(0);
  expect(folder.run(['check', 'a.txt', '--max-warnings', '0'])).toMatchObject({ status: 1 });
  expect(folder.run(['check', 'a.txt', '--quiet']).stdout).not.toContain('section-number');
});

test('--quiet hides warnings, but --max-warnings still counts them', () => {
  const folder = folderWith({ 'a.txt': warned });
  const { status, stdout, stderr } = folder.run(['check', 'a.txt', '--quiet', '--max-warnings', '0']);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '警告 1 个，多于允许的 0 个\n' });
  expect(stdout).toContain('没有发现问题');
});

test('the language: --locale, then LANG, then Chinese', () => {
  const folder = folderWith({ 'a.txt': wrong });
  const says = (args: readonly string[], env: NodeJS.ProcessEnv): string =>
    folder.run(['check', 'a.txt', ...args], { env }).stdout;
  expect(says([], {})).toContain('错误');
  expect(says([], { LANG: 'C.UTF-8' })).toContain('错误');
  expect(says([], { LANG: 'en_US.UTF-8' })).toContain('should be');
  expect(says(['--locale', 'zh-cn'], { LANG: 'en_US.UTF-8' })).toContain('错误');
  expect(says(['--locale=en'], { LANG: 'zh_CN.UTF-8' })).toContain('should be');
});

test('--output writes the results to a file', () => {
  const folder = folderWith({ 'a.txt': wrong });
  expect(folder.run(['check', 'a.txt', '--format', 'json', '--output', 'out.json'])).toMatchObject({
    status: 1,
    stdout: '',
  });
  expect(parsed(folder.read('out.json')).files.length).toBe(1);
  expect(folder.run(['check', 'a.txt', '--output', 'no/such/folder.txt'])).toMatchObject({
    status: 2,
    stderr: '无法写入 no/such/folder.txt：ENOENT\n',
  });
});

test('--year decides the report year', () => {
  const folder = folderWith({ 'a.txt': right });
  const { stdout } = folder.run(['check', 'a.txt', '--format', 'json', '--year', '2024']);
  expect(parsed(stdout).files[0]?.year).toBe(2024);
});

test('a byte order mark is no character', () => {
  const marked = folderWith({ 'a.txt': `\ufeff${wrong}`, 'b.txt': wrong });
  const { files } = parsed(marked.run(['check', '--format', 'json', 'a.txt', 'b.txt']).stdout);
  expect(JSON.stringify(files[0]?.diagnostics).replaceAll('a.txt', 'b.txt')).toEqual(
    JSON.stringify(files[1]?.diagnostics),
  );
});
