/** `format` and `new` from end to end: exit statuses, what is said, and files as they are on disk. */
import { describe, expect, test } from 'vitest';
import { encodeGb18030 } from '../../server/src/cli/gb18030';
import { draft } from '../support/builders';
import { folderWith } from './run';

const plain = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 66] } });
const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
const gb = (text: string): Buffer => encodeGb18030(text) ?? Buffer.alloc(0);
const row = plain.split('\n').find((line) => line.includes('（七）总计'))!;
const strange = plain.replace(row, `| 甲乙丙丁戊己庚辛 | 5 | 0 | 0 | 0 | 0 | 0 | 5 | ||\n${row}`);

describe('format', () => {
  test.each(['preserve', 'pipe', 'markdown', 'tsv', 'html'])('--layout %s', (layout) => {
    const folder = folderWith({ 'a.txt': plain });
    const printed = folder.run(['format', '--stdout', '--layout', layout, 'a.txt']);
    expect(printed).toMatchObject({ status: 0, stderr: '' });
    expect(folder.read('a.txt')).toBe(plain);
    const changes = printed.stdout !== plain;
    expect(folder.run(['format', '--check', '--layout', layout, 'a.txt']).status).toBe(changes ? 1 : 0);
    expect(folder.run(['format', '--layout', layout, 'a.txt']).status).toBe(0);
    expect(folder.read('a.txt')).toBe(printed.stdout);
    expect(folder.run(['format', '--check', '--layout', layout, 'a.txt']).status).toBe(0);
  });

  test('--check with --stdout prints nothing and tells by its status', () => {
    const folder = folderWith({ 'a.txt': plain });
    const args = ['format', '--check', '--stdout', '--layout', 'tsv', 'a.txt'];
    expect(folder.run(args)).toMatchObject({ status: 1, stdout: '' });
  });

  test('byte order mark, line ends and encoding stay, on disk and on standard output', () => {
    const files = {
      'bom.txt': Buffer.from(`\ufeff${crlf(plain)}`),
      'gb.txt': gb(crlf(plain)),
      'utf16.txt': Buffer.from(`\ufeff${plain}`, 'utf16le'),
    };
    const folder = folderWith(files);
    const markdown = folderWith({ 'a.txt': plain }).run([
      'format',
      '--stdout',
      '--layout',
      'markdown',
      'a.txt',
    ]);
    expect(folder.run(['format', '--layout', 'markdown', '.']).status).toBe(0);
    const after = markdown.stdout;
    expect(folder.read('bom.txt')).toBe(`\ufeff${crlf(after)}`);
    expect(folder.bytes('gb.txt').equals(gb(crlf(after)))).toBe(true);
    expect(folder.bytes('utf16.txt').equals(Buffer.from(`\ufeff${after}`, 'utf16le'))).toBe(true);
    const again = folder.run(['format', '--stdout', 'bom.txt']);
    expect(again.stdout).toBe(`\ufeff${crlf(after)}`);
  });

  test('a table that cannot be understood is left as it is, and named', () => {
    const folder = folderWith({ 'a.txt': strange });
    const { status, stderr, stdout } = folder.run(['format', '--stdout', '--layout', 'pipe', 'a.txt']);
    expect(status).toBe(0);
    expect(stderr).toContain('a.txt：收到和处理政府信息公开申请情况表未作改动：有规定格式中没有的行');
    expect(stdout).toContain('| 甲乙丙丁戊己庚辛 | 5 | 0 | 0 | 0 | 0 | 0 | 5 | ||');
    const english = folder.run(['format', '--check', '--locale', 'en', 'a.txt']);
    expect(english.stderr).toContain('it has rows that the form does not know');
  });

  test('a wrong layout, a missing file: status 2', () => {
    const folder = folderWith({ 'a.txt': plain });
    expect(folder.run(['format', '--layout', 'latex', 'a.txt'])).toMatchObject({ status: 2, stdout: '' });
    const { status, stderr } = folder.run(['format', '--check', 'gone.txt', 'a.txt']);
    expect(status).toBe(2);
    expect(stderr).toContain('a.txt');
  });
});

describe('new', () => {
  const args = ['new', '--organ', '青山镇人民政府', '--year', '2025'];
  const last = draft({ year: 2024, applications: { carriedForward: [3, 0, 1, 0, 0, 0] } });
  const rulesOf = (stdout: string): readonly string[] => {
    const { files } = JSON.parse(stdout) as {
      files: readonly { diagnostics: readonly { rule: string }[] }[];
    };
    return [...new Set(files.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)))];
  };

  test('prints a draft that check finds only placeholders in', { timeout: 20_000 }, () => {
    const folder = folderWith({ 'last.txt': gb(last) });
    for (const more of [
      [],
      ['--last', 'last.txt'],
      ['--layout', 'html'],
      ['--last', 'last.txt', '--layout', 'preserve'],
    ]) {
      const { status, stdout, stderr } = folder.run([...args, ...more]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const checked = folder.run(['check', '--format', 'json', '-'], { input: stdout });
      expect(rulesOf(checked.stdout)).toEqual(['placeholder']);
      expect(checked.status).toBe(0);
    }
  });

  test('writes a file, but not over another text', () => {
    const folder = folderWith({ 'last.txt': last });
    expect(folder.run([...args, '--last', 'last.txt', '--output', '2025.txt'])).toMatchObject({
      status: 0,
      stdout: '',
    });
    const written = folder.read('2025.txt');
    expect(written).toContain('青山镇人民政府2025年政府信息公开工作年度报告');
    expect(folder.run([...args, '--output', '2025.txt'])).toMatchObject({ status: 2, stdout: '' });
    expect(folder.read('2025.txt')).toBe(written);
    // beside last year's report, what goes on from one year to the next is right
    expect(rulesOf(folder.run(['check', '--format', 'json', '2025.txt', 'last.txt']).stdout)).not.toContain(
      'carry-over',
    );
  });

  test('says what is missing or wrong', () => {
    const folder = folderWith({ 'last.txt': last, 'memo.txt': '买牛奶。\n' });
    expect(folder.run(['new', '--year', '2025']).status).toBe(2);
    expect(folder.run(['new', '--organ', '青山镇人民政府']).status).toBe(2);
    expect(folder.run(['new', '--organ', ' ', '--year', '2025']).status).toBe(2);
    expect(folder.run([...args, '--last', 'gone.txt']).status).toBe(2);
    expect(folder.run([...args, '--last', 'memo.txt']).stderr).toContain('memo.txt');
    const { status, stderr } = folder.run([
      'new',
      '--organ',
      '青山镇人民政府',
      '--year',
      '2026',
      '--last',
      'last.txt',
    ]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'last.txt 是 2024 年度的年报，--last 应为 2025 年度的\n',
    });
  });
});
