/** The output formats of `check`, but for SARIF: what other programs make of them. */
import { expect, test } from 'vitest';
import { draft } from '../support/builders';
import { folderWith, type Folder } from './run';

const wrong = draft({
  sections: { 3: { heading: '3、收到和处理政府信息公开申请情况' } },
  applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] },
});
const odd = '年 报,100%:二.txt';

const check = (folder: Folder, format: string, ...more: readonly string[]): string =>
  folder.run(['check', '--format', format, ...more]).stdout;

test('github: a command a finding, with everything escaped that would end a value', () => {
  const lines = check(folderWith({ [odd]: wrong }), 'github', '--locale', 'en', '.')
    .trimEnd()
    .split('\n');
  const command = /^::(error|warning|notice) ((?:\w+=[^,:\r\n]*)(?:,\w+=[^,:\r\n]*)*)::([^\r\n]+)$/;
  expect(lines.length).toBe(2);
  for (const line of lines) expect(line).toMatch(command);
  expect(lines[0]).toMatch(/^::warning /);
  expect(lines[1]).toContain('::error file=年 报%2C100%25%3A二.txt,line=');
});

/** A CSV text as a spreadsheet reads it (RFC 4180). */
function records(text: string): readonly (readonly string[])[] {
  return text
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    );
}

test('csv: begins with a byte order mark, a record a finding, quoted where it must be', () => {
  const name = '年,报 "终稿".txt';
  const text = check(folderWith({ [name]: wrong }), 'csv', '.');
  expect(text.startsWith('\ufeffpath,line,column,severity,rule,message')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  const [head, ...rows] = records(text.slice(1));
  expect(rows.length).toBe(2);
  for (const row of rows) expect(row.length).toBe(head?.length);
  expect(rows.map(([path, , , severity, rule]) => [path, severity, rule])).toEqual([
    [name, 'warning', 'section-number'],
    [name, 'error', 'suspect-cell'],
  ]);
  expect(rows[1]?.slice(-3)).toEqual(['applications', 'newRequests', 'total']);
});

test('csv: a name that a spreadsheet would take for a formula stays a name', () => {
  const rows = records(check(folderWith({ '=1+1.txt': wrong }), 'csv', '=1+1.txt').slice(1));
  expect(rows[1]?.[0]).toBe("'=1+1.txt");
});

test('ndjson: a document a line, the same files as json', () => {
  const folder = folderWith({ 'a.txt': wrong, 'b.txt': draft() });
  const lines = check(folder, 'ndjson', '.').trimEnd().split('\n');
  const { files } = JSON.parse(check(folder, 'json', '.')) as { files: readonly object[] };
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual(files);
});

test('stylish: colours only where someone asks for them, and none when standard output is no terminal', () => {
  const folder = folderWith({ 'a.txt': wrong });
  const run = (env: NodeJS.ProcessEnv): string => folder.run(['check', 'a.txt'], { env }).stdout;
  const colour = '\u001b[';
  expect(run({})).not.toContain(colour);
  expect(run({ FORCE_COLOR: '1' })).toContain(colour);
  expect(run({ FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain(colour);
  expect(run({ FORCE_COLOR: '0' })).not.toContain(colour);
  expect(run({})).toMatch(
    /^a\.txt\n( +\d+:\d+ {2}.*\n){2}\n✖ 1 份年报，2 个问题（1 个错误，1 个警告，0 个提示）\n/,
  );
});

test.each(['stylish', 'json', 'ndjson', 'sarif', 'github', 'csv'])(
  '%s: the order of files does not depend on the number of threads',
  (format) => {
    const files = Object.fromEntries(
      Array.from({ length: 70 }, (_, at) => [`f${at}.txt`, at % 7 === 0 ? draft() : wrong]),
    );
    const folder = folderWith(files);
    // copies of one another have more to say about each other than this test wants to hear
    const off = ['copied-text', 'carry-over', 'in-force-balance'].flatMap((id) => ['--rule', `${id}=off`]);
    const run = (jobs: number): object =>
      folder.run(['check', '--format', format, '--jobs', `${jobs}`, ...off, '.']);
    const one = run(1);
    expect(one).toMatchObject({ status: 1, stderr: '' });
    expect(run(3)).toEqual(one);
  },
  30_000,
);
