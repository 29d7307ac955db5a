/** `.ogi-report.json` on the command line: where it is found, what it says, and what is wrong with it. */
import { expect, test } from 'vitest';
import { draft, type TableFigures } from '../support/builders';
import { folderWith } from './run';

const wrong = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] } });
const config = (value: object): string => JSON.stringify(value);
const off = { 'suspect-cell': 'off', 'row-total': 'off', balance: 'off' };

test('the nearest file above counts', () => {
  const folder = folderWith({
    '.ogi-report.json': config({ rules: off }),
    'a.txt': wrong,
    'deep/er/b.txt': wrong,
    'own/.ogi-report.json': config({ rules: { 'suspect-cell': 'warning' } }),
    'own/c.txt': wrong,
  });
  const { stdout } = folder.run(['check', '--format', 'csv', '.']);
  expect(
    stdout
      .split('\r\n')
      .slice(1, -1)
      .map((line) =>
        line
          .split(',')
          .slice(0, 5)
          .filter((_, at) => at === 0 || at > 2),
      ),
  ).toEqual([['own/c.txt', 'warning', 'suspect-cell']]);
});

test('--config counts wherever the files lie, and --rule beats it', () => {
  const folder = folderWith({ 'c/x.json': config({ rules: off }), 'a.txt': wrong });
  expect(folder.run(['check', '--config', 'c/x.json', 'a.txt']).status).toBe(0);
  expect(folder.run(['check', '--config', 'c/x.json', '--rule', 'suspect-cell=error', 'a.txt']).status).toBe(
    1,
  );
  expect(folder.run(['check', '--config', 'gone.json', 'a.txt'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('gone.json') as string,
    stdout: expect.stringContaining('suspect-cell') as string,
  });
});

test('ignores leave out findings of some rules in some files', () => {
  const folder = folderWith({
    '.ogi-report.json': config({ ignores: [{ path: 'old/**', rules: ['suspect-cell'], reason: '已公布' }] }),
    'old/a.txt': wrong,
    'new/a.txt': wrong,
  });
  expect(folder.run(['check', 'old']).status).toBe(0);
  expect(folder.run(['check', 'new']).status).toBe(1);
});

test('exclude leaves files out; include takes in others', () => {
  const folder = folderWith({
    '.ogi-report.json': config({ include: ['*.draft'], exclude: ['attic'] }),
    'a.draft': wrong,
    'b.other': wrong,
    'attic/c.txt': wrong,
  });
  const { stdout } = folder.run(['check', '--format', 'ndjson', '.']);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { path: string }).path),
  ).toEqual(['a.draft']);
});

test.each([
  [
    '{ "rules": { "no-such-rule": "error", "suspect-cell": "off", "row-total": "off", "balance": "off" } }',
    'no-such-rule',
  ],
  [
    '{ "rules": { "section-number": "fatal", "suspect-cell": "off", "row-total": "off", "balance": "off" } }',
    'section-number',
  ],
  [
    '{ "rule": {}, "rules": { "suspect-cell": "off", "row-total": "off", "balance": "off" } }',
    '"rule"|“rule”',
  ],
  [
    '{ "include": "a.txt", "rules": { "suspect-cell": "off", "row-total": "off", "balance": "off" } }',
    'include',
  ],
  ['{ "rules": { "suspect-cell": "off", "row-total": "off", "balance": "off" }, oops }', 'oops'],
])('%s: the flaw is said with its place, and the rest counts', (text, word) => {
  const { status, stdout, stderr } = folderWith({ '.ogi-report.json': text, 'a.txt': wrong }).run([
    'check',
    'a.txt',
  ]);
  expect(status).toBe(2);
  expect(stderr).toMatch(new RegExp(`^\\.ogi-report\\.json:1:\\d+: .*(${word})`));
  expect(stderr.trim().split('\n').length).toBe(1);
  expect(stdout).toContain('没有发现问题');
});

test('in Markdown, comments switch rules off', () => {
  const put = (comment: string): string => wrong.replace('\n', `\n${comment}\n`);
  const folder = folderWith({
    'all.md': put('<!-- ogi-report-disable-file -->'),
    'some.md': put('<!-- ogi-report-disable suspect-cell -- 已核对 -->'),
    'other.md': put('<!-- ogi-report-disable row-total -->'),
    'ended.md': put('<!-- ogi-report-disable -->\n<!-- ogi-report-enable -->'),
    'text.txt': put('<!-- ogi-report-disable-file -->'),
  });
  const status = (file: string): number | null => folder.run(['check', file]).status;
  expect(['all.md', 'some.md', 'other.md', 'ended.md', 'text.txt'].map(status)).toEqual([0, 0, 1, 1, 1]);
});

test('organ: a report that names no organ is of the one that the configuration names', () => {
  const nameless = (year: number, applications: TableFigures): string =>
    draft({ year, title: `${year}年政府信息公开工作年度报告`, preamble: '{period}', applications });
  const reports = {
    '2024.txt': nameless(2024, { carriedForward: [2, 0, 0, 0, 0, 0, 2], newRequests: [2, 0, 0, 0, 0, 0, 2] }),
    '2025.txt': nameless(2025, { carriedIn: [1, 0, 0, 0, 0, 0, 1], granted: [1, 0, 0, 0, 0, 0, 1] }),
  };
  expect(folderWith(reports).run(['check', '.']).stdout).not.toContain('carry-over');

  const named = folderWith({ ...reports, '.ogi-report.json': config({ organ: '青山县水利局' }) });
  expect(named.run(['check', '.']).stdout).toContain('carry-over');
  expect(JSON.parse(named.run(['parse', '2025.txt']).stdout)).toMatchObject({ organ: '青山县水利局' });

  const other = folderWith({ 'a.txt': draft(), '.ogi-report.json': config({ organ: '青山县水利局' }) });
  expect(JSON.parse(other.run(['parse', 'a.txt']).stdout)).toMatchObject({ organ: '青山镇人民政府' });
});
