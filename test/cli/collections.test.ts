/** Collections from outside: rules across reports, any number of threads, an index and parts of a collection. */
import { expect, test } from 'vitest';
import { generateReport } from '../corpus/generate';
import { draft } from '../support/builders';
import { folderWith } from './run';

const last = draft({ year: 2024, applications: { newRequests: [5], carriedForward: [3] } });
const wrong = draft({ applications: { carriedIn: [2] } });
const right = draft({ applications: { carriedIn: [3] } });

interface Line {
  readonly path: string;
  readonly diagnostics: readonly {
    readonly rule: string;
    readonly related: readonly { readonly path: string; readonly range: { start: { line: number } } }[];
    readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
  }[];
}

const linesOf = (stdout: string): readonly Line[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** Rules by file. */
const rulesOf = (stdout: string): readonly string[] =>
  linesOf(stdout).flatMap(({ path, diagnostics }) => diagnostics.map(({ rule }) => `${path} ${rule}`));

/** Generated reports: a few organs over the years, so that there is much to find between them. */
const corpus = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, seed) => {
      const { text } = generateReport(seed, { damage: seed % 3 === 0 ? 1 : 0 });
      return [`县/${String(seed).padStart(3, '0')}.txt`, text];
    }),
  );

test('this year is compared with last year, and the place in last year’s file is shown', () => {
  const folder = folderWith({ '2024.txt': last, '2025.txt': wrong });
  const { status, stdout } = folder.run(['check', '--format', 'ndjson', '.']);
  expect(status).toBe(1);
  expect(rulesOf(stdout)).toEqual(['2025.txt carry-over', '2025.txt carry-over']);
  const [finding] = linesOf(stdout)[1]!.diagnostics;
  const line = last.split('\n').findIndex((text) => text.includes('结转下年度继续办理'));
  expect(finding?.related).toMatchObject([{ path: '2024.txt', range: { start: { line } } }]);
  expect(finding?.fixes).toMatchObject([{ title: '改为 3', safe: false }]);
});

test('alone, or in agreement with last year, a report has nothing to be compared with', () => {
  expect(folderWith({ '2025.txt': wrong }).run(['check', '.']).status).toBe(0);
  expect(folderWith({ '2024.txt': last, '2025.txt': right }).run(['check', '.']).status).toBe(0);
});

test('settings count for the rules across reports as for the others', () => {
  const files = { '2024.txt': last, '2025.txt': wrong };
  expect(folderWith(files).run(['check', '--rule', 'carry-over=off', '.']).status).toBe(0);
  const ignores = [{ path: '2025.txt', rules: ['carry-over'], reason: '上一年有误' }];
  const configured = folderWith({ ...files, '.ogi-report.json': JSON.stringify({ ignores }) });
  expect(configured.run(['check', '.']).status).toBe(0);
  const accepted = folderWith(files);
  accepted.run(['check', '--write-baseline', '.']);
  expect(accepted.run(['check', '.']).status).toBe(0);
});

test('what is mended is written once, and standard input is compared too', () => {
  const folder = folderWith({
    '2024.txt': last,
    '2025.txt': wrong.replace('三、收到和处理', '3、收到和处理'),
  });
  const { stdout } = folder.run(['check', '--fix', '.']);
  expect(stdout).toContain('已修正 1 个文件');
  expect(folder.read('2025.txt')).toBe(wrong);
  const piped = folder.run(['check', '--format', 'ndjson', '2024.txt', '-'], { input: wrong });
  expect(rulesOf(piped.stdout)).toEqual(['- carry-over', '- carry-over']);
});

test('two files for one organ and year are named once', () => {
  const folder = folderWith({ 'a.txt': last, 'b.txt': last, 'c.txt': right });
  const { stderr } = folder.run(['check', '.']);
  expect(stderr).toBe('同一机关同一年度有 2 个文件：a.txt、b.txt\n');
});

test('the output does not depend on the number of threads', { timeout: 60_000 }, () => {
  const folder = folderWith(corpus(70));
  const run = (jobs: string) => folder.run(['check', '--format', 'json', '--jobs', jobs, '.']);
  const one = run('1');
  expect(one.stdout).toContain('"carry-over"');
  expect(one.stdout).toContain('"copied-text"');
  expect(run('2').stdout).toBe(one.stdout);
  expect(run('3').stdout).toBe(one.stdout);
});

/** The files of the corpus in four parts, as they would be given to four machines. */
function parts(names: readonly string[]): readonly (readonly string[])[] {
  return [0, 1, 2, 3].map((part) => names.filter((_, at) => at % 4 === part));
}

test('four parts with an index of all find what one run finds', { timeout: 60_000 }, () => {
  const files = corpus(48);
  const folder = folderWith(files);
  const whole = folder.run(['check', '--format', 'ndjson', '.']).stdout;
  const four = parts(Object.keys(files));
  four.forEach((part, at) => {
    const { status } = folder.run(['index', '--output', `${at}.ndjson`, ...part]);
    expect(status).toBe(0);
  });
  // the index is made in parts as well, and joined by putting one behind the other
  folder.write('index.ndjson', [0, 1, 2, 3].map((at) => folder.read(`${at}.ndjson`)).join(''));
  const lines = four.flatMap((part) => {
    const { stdout } = folder.run(
      ['check', '--format', 'ndjson', '--index', 'index.ndjson', '--stdin-list'],
      {
        input: part.join('\n'),
      },
    );
    return stdout.split('\n').filter((line) => line !== '');
  });
  const sorted = (all: readonly string[]): readonly string[] => [...all].sort();
  expect(sorted(lines)).toEqual(sorted(whole.split('\n').filter((line) => line !== '')));
});

test('an index in one JSON document does the same', () => {
  const folder = folderWith({ '2024.txt': last, '2025.txt': wrong });
  folder.run(['index', '--format', 'json', '--output', 'index.json', '2024.txt']);
  expect(JSON.parse(folder.read('index.json'))).toMatchObject({
    version: 1,
    reports: [{ path: '2024.txt' }],
  });
  expect(folder.run(['check', '--index', 'index.json', '2025.txt']).status).toBe(1);
});

test('a file that is no index, or is not there, is trouble', () => {
  const folder = folderWith({ '2025.txt': wrong, 'index.ndjson': '{"version":1,"path":"a"}\n' });
  const bad = folder.run(['check', '--index', 'index.ndjson', '2025.txt']);
  expect(bad).toMatchObject({ status: 2, stdout: '' });
  expect(bad.stderr).toContain('index.ndjson 第 1 行');
  expect(folder.run(['check', '--index', 'none.ndjson', '2025.txt']).status).toBe(2);
});

test('a list on standard input: one path a line, each with a line of output', () => {
  const folder = folderWith({ 'a.txt': right, 'b.txt': '不是年报' });
  const { status, stdout, stderr } = folder.run(['check', '--format', 'ndjson', '--stdin-list'], {
    input: 'a.txt\r\nb.txt\n\nc.txt\n',
  });
  expect(status).toBe(2);
  expect(linesOf(stdout).map(({ path }) => path)).toEqual(['a.txt', 'b.txt']);
  expect(stderr).toContain('c.txt');
  expect(folder.run(['check', '--stdin-list'], { input: '' })).toMatchObject({ status: 0 });
  expect(folder.run(['check', '--stdin-list', '-'], { input: '' }).status).toBe(2);
});
