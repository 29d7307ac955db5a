/** Files as they are on real disks: gone, unreadable, linked, in other encodings; and how they are written back. */
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { FileChecker, type CheckRequest } from '../../server/src/cli/checkFile';
import { encodeGb18030 } from '../../server/src/cli/gb18030';
import { decode, encode, writeAtomically, type Encoding } from '../../server/src/cli/textFile';
import { draft } from '../support/builders';
import { folderWith } from './run';

const flawed = draft({
  sections: { 3: { heading: '3、收到和处理政府信息公开申请情况' } },
  applications: { newRequests: ['５８', 7, 0, 0, 1, 0, 66] },
});
const mended = flawed.replace('3、收到', '三、收到').replace('５８', '58');

const request: CheckRequest = {
  format: 'json',
  fix: 'no',
  rules: [],
  config: undefined,
  writeBaseline: false,
  year: undefined,
  quiet: false,
  locale: 'en',
  colour: false,
  debug: false,
};

test('a file that has vanished since it was found, and one that cannot be read, are said; nothing is thrown', () => {
  const folder = folderWith({ 'sub/a.txt': flawed });
  const checker = new FileChecker(request);
  const outcome = (name: string): object => checker.check({ path: folder.file(name), named: false });
  expect(outcome('gone.txt')).toMatchObject({ failed: true, notes: [expect.stringContaining('ENOENT')] });
  expect(outcome('sub')).toMatchObject({ failed: true, notes: [expect.stringContaining('EISDIR')] });
  expect(outcome('sub/a.txt')).toMatchObject({ failed: false, notes: [] });
});

test('links that lead nowhere or to themselves, and devices: said, and the rest goes on', () => {
  const folder = folderWith({ 'a.txt': flawed });
  fs.symlinkSync('nowhere.txt', folder.file('dangling.txt'));
  fs.symlinkSync('loop.txt', folder.file('loop.txt'));
  const { status, stdout, stderr } = folder.run(['check', 'dangling.txt', 'loop.txt', '/dev/null', 'a.txt']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/dangling\.txt[^]*loop\.txt[^]*\/dev\/null/);
  expect(stdout).toContain('section-number');
});

test('a config that cannot be read is said once, whatever the number of files', () => {
  const folder = folderWith({ 'a.txt': draft(), 'b.txt': draft() });
  fs.mkdirSync(folder.file('.ogi-report.json'));
  const { status, stderr } = folder.run(['check', 'a.txt', 'b.txt']);
  expect(status).toBe(2);
  expect(stderr.match(/\.ogi-report\.json/g)?.length).toBe(1);
});

const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'];

test.each(encodings)(
  '%s: --fix keeps encoding, mark and line ends to the byte',
  (encoding) => {
    for (const mark of encoding === 'utf-8' ? [true, false] : [encoding !== 'gb18030']) {
      for (const eol of ['\n', '\r\n', '\r']) {
        const bytes = (text: string): Buffer =>
          encode(text.replaceAll('\n', eol), { encoding, mark }) ?? Buffer.alloc(0);
        expect(decode(bytes(flawed))).toMatchObject({ encoding, mark });
        const folder = folderWith({ 'a.txt': bytes(flawed) });
        const { status, stderr } = folder.run(['check', '--fix', 'a.txt']);
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        expect(folder.bytes('a.txt').equals(bytes(mended)), JSON.stringify({ mark, eol })).toBe(true);
      }
    }
  },
  60_000,
);

test('GB18030 holds every character that it can hold, and says which it cannot', () => {
  const text = '政府信息公开〇㎡€𠮷😀“”—…０';
  const bytes = encodeGb18030(text);
  expect(bytes && new TextDecoder('gb18030', { fatal: true }).decode(bytes)).toBe(text);
  expect(encodeGb18030('\ud800')).toBeUndefined();
});

test('a file is replaced in one step: links and permissions stay, nothing is left beside it', () => {
  const folder = folderWith({ 'real/a.txt': flawed, 'out.txt': '' });
  fs.chmodSync(folder.file('real/a.txt'), 0o640);
  fs.symlinkSync('real/a.txt', folder.file('link.txt'));
  expect(folder.run(['check', '--fix', 'link.txt']).status).toBe(0);
  expect(fs.lstatSync(folder.file('link.txt')).isSymbolicLink()).toBe(true);
  expect(folder.read('real/a.txt')).toBe(mended);
  expect(fs.statSync(folder.file('real/a.txt')).mode & 0o777).toBe(0o640);
  expect(fs.readdirSync(folder.file('real'))).toEqual(['a.txt']);
});

test('where a file cannot be replaced, the old one stays whole and nothing is left beside it', () => {
  const folder = folderWith({ 'taken/inside.txt': 'x' });
  expect(() => writeAtomically(folder.file('taken'), Buffer.from('y'))).toThrow();
  expect(folder.read('taken/inside.txt')).toBe('x');
  expect(fs.readdirSync(folder.path)).toEqual(['taken']);
});

test('--output replaces a file whole, and writes through a device', () => {
  const folder = folderWith({ 'a.txt': flawed, 'out.json': 'old' });
  expect(folder.run(['check', 'a.txt', '--format', 'json', '--output', 'out.json']).status).toBe(1);
  expect(JSON.parse(folder.read('out.json'))).toMatchObject({ version: 1 });
  expect(folder.run(['check', 'a.txt', '--output', '/dev/null'])).toMatchObject({ status: 1, stdout: '' });
});

test('--fix with --quiet and --max-warnings counts what is left', () => {
  const folder = folderWith({ 'a.txt': flawed });
  expect(folder.run(['check', '--max-warnings', '0', '--rule', 'invalid-value=off', 'a.txt']).status).toBe(1);
  expect(folder.run(['check', '--fix-dry-run', '--max-warnings', '0', 'a.txt']).status).toBe(0);
  expect(folder.read('a.txt')).toBe(flawed);
  expect(folder.run(['check', '--fix', '--quiet', '--max-warnings', '0', 'a.txt']).status).toBe(0);
  expect(folder.read('a.txt')).toBe(mended);
});
