/** What the command line writes: mended files in their own encoding, formatted tables, baselines. */
import { expect, test } from 'vitest';
import { draft } from '../support/builders';
import { encodeGb18030 } from '../../server/src/cli/gb18030';
import { folderWith } from './run';

const options = {
  sections: { 3: { heading: '3、收到和处理政府信息公开申请情况' } },
  applications: { newRequests: ['５８', 7, 0, 0, 1, 0, 66] },
} as const;
const flawed = draft(options);
const mended = flawed.replace('3、收到', '三、收到').replace('５８', '58');
const gb = (text: string): Buffer => encodeGb18030(text) ?? Buffer.alloc(0);

test('--fix mends what is safe, and a second run changes nothing', () => {
  const folder = folderWith({ 'a.txt': flawed });
  const { status, stdout } = folder.run(['check', '--fix', 'a.txt']);
  expect(status).toBe(0);
  expect(stdout).toContain('已修正 1 个文件');
  expect(folder.read('a.txt')).toBe(mended);
  expect(folder.run(['check', '--fix', 'a.txt']).stdout).not.toContain('已修正');
});

test('byte order mark, line ends and encoding stay', () => {
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
  const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
  const folder = folderWith({
    'bom.txt': `\ufeff${crlf(flawed)}`,
    'gb.txt': gb(flawed),
    'utf16.txt': utf16(flawed),
  });
  expect(folder.run(['check', '--fix', '.']).status).toBe(0);
  expect(folder.read('bom.txt')).toBe(`\ufeff${crlf(mended)}`);
  expect(folder.bytes('gb.txt').equals(gb(mended))).toBe(true);
  expect(folder.bytes('utf16.txt').equals(utf16(mended))).toBe(true);
});

test('a file whose encoding cannot be kept is left alone, and said', () => {
  // a four-byte code for a character that has a shorter one: reads well, but would not be written so
  const bytes = Buffer.concat([gb(flawed), Buffer.from([0x84, 0x31, 0xa4, 0x37])]);
  const folder = folderWith({ 'gb.txt': bytes });
  const { status, stderr } = folder.run(['check', '--fix', 'gb.txt']);
  expect(status).toBe(2);
  expect(stderr).toContain('gb.txt');
  expect(folder.bytes('gb.txt').equals(bytes)).toBe(true);
});

test('--fix-dry-run writes nothing and gives the text with JSON', () => {
  const folder = folderWith({ 'a.txt': flawed });
  const { stdout } = folder.run(['check', '--fix-dry-run', '--format', 'json', 'a.txt']);
  const { files } = JSON.parse(stdout) as {
    files: readonly { output: string; diagnostics: readonly object[] }[];
  };
  expect(files[0]).toMatchObject({ output: mended, diagnostics: [] });
  expect(folder.read('a.txt')).toBe(flawed);
});

test('standard input cannot be mended in place', () => {
  expect(folderWith({}).run(['check', '--fix', '-'], { input: flawed })).toMatchObject({
    status: 2,
    stdout: '',
  });
});

test('format writes tables, --check only says, and a second run changes nothing', () => {
  const folder = folderWith({ 'a.txt': mended, 'notes.txt': 'a | b\n' });
  expect(folder.run(['format', '--check', '.'])).toMatchObject({ status: 1, stdout: '' });
  expect(folder.read('a.txt')).toBe(mended);
  expect(folder.run(['format', '.']).status).toBe(0);
  expect(folder.read('a.txt')).not.toBe(mended);
  expect(folder.read('notes.txt')).toBe('a | b\n');
  expect(folder.run(['format', '--check', '.']).status).toBe(0);
});

test('format prints to standard output for --stdout and for standard input, and converts layouts', () => {
  const folder = folderWith({ 'a.txt': mended });
  const printed = folder.run(['format', '--stdout', '--layout', 'markdown', 'a.txt']).stdout;
  expect(printed).toMatch(/\|\s*:?-+:?\s*\|/);
  expect(folder.read('a.txt')).toBe(mended);
  expect(folder.run(['format', '--layout', 'markdown', '-'], { input: mended }).stdout).toBe(printed);
  expect(folder.run(['format', '-'], { input: '会议记录\n' }).stdout).toBe('会议记录\n');
  expect(folder.run(['format', 'gone.txt']).status).toBe(2);
});

test('a baseline accepts what is there, while lines move, until a figure changes', () => {
  const wrong = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] } });
  const folder = folderWith({
    'sub/a.txt': wrong,
    '.ogi-report.json': '{\n  "rules": { "missing-topic": "off" }\n}\n',
  });
  expect(folder.run(['check', '.']).status).toBe(1);
  expect(folder.run(['check', '--write-baseline', '.'])).toMatchObject({ status: 0 });
  expect(JSON.parse(folder.read('.ogi-report.json'))).toMatchObject({
    baseline: '.ogi-report-baseline.json',
  });
  expect(folder.run(['check', '.']).status).toBe(0);
  const moved = folderWith({
    'sub/a.txt': `\n\n${wrong}`,
    '.ogi-report.json': folder.read('.ogi-report.json'),
    '.ogi-report-baseline.json': folder.read('.ogi-report-baseline.json'),
    'b.txt': wrong,
  });
  expect(moved.run(['check', 'sub']).status).toBe(0);
  expect(moved.run(['check', 'b.txt']).status).toBe(1);
  const changed = folderWith({
    'sub/a.txt': wrong.replace('65', '64'),
    '.ogi-report.json': folder.read('.ogi-report.json'),
    '.ogi-report-baseline.json': folder.read('.ogi-report-baseline.json'),
  });
  expect(changed.run(['check', 'sub']).status).toBe(1);
});
