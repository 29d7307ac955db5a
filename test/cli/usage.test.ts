/** Command lines that cannot be taken, and files that may not be written: status 2, and why, in the reader's language. */
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { draft } from '../support/builders';
import { folderWith } from './run';

const formats = 'stylish, json, ndjson, sarif, github, csv';

test.each([
  [['check', '--nope'], '没有选项 --nope\n', "error: unknown option '--nope'\n"],
  [
    ['check', '--fromat', 'json'],
    '没有选项 --fromat\n是否想用：--format\n',
    "error: unknown option '--fromat'\n(Did you mean --format?)\n",
  ],
  [['bogus'], '没有命令 bogus\n', "error: unknown command 'bogus'\n"],
  [
    ['check', '--format', 'xml'],
    `选项 --format <format> 的值“xml”无效，应为：${formats}\n`,
    `error: option '--format <format>' argument 'xml' is invalid. Allowed choices are ${formats}.\n`,
  ],
  [
    ['check', '--rule', 'foo=error'],
    '没有这条规则：foo（ogi-report rules 列出全部规则）\n',
    "error: option '--rule <id=severity>' argument 'foo=error' is invalid. no such rule: foo (\"ogi-report rules\" lists them)\n",
  ],
  [
    ['check', '--config'],
    '选项 --config <file> 缺少值\n',
    "error: option '--config <file>' argument missing\n",
  ],
  [
    ['new', '--year', '2025'],
    '缺少选项 --organ <name>\n',
    "error: required option '--organ <name>' not specified\n",
  ],
  [['parse'], '缺少参数 paths\n', "error: missing required argument 'paths'\n"],
])('%j', (args, chinese, english) => {
  const folder = folderWith({});
  const run = (locale: string) => folder.run(args, { env: { LANG: locale } });
  expect(run('zh_CN.UTF-8')).toEqual({ status: 2, stdout: '', stderr: chinese });
  expect(run('en_US.UTF-8')).toEqual({ status: 2, stdout: '', stderr: english });
});

test('a write-protected file is left as it is, and the others are mended', () => {
  const damaged = draft({ before: '打印' });
  const folder = folderWith({ 'a.txt': damaged, 'b.txt': damaged });
  fs.chmodSync(folder.file('a.txt'), 0o444);
  const off = ['--rule', 'copied-text=off'];
  const { status, stderr } = folder.run(['check', '--fix', ...off, '.']);
  expect(status).toBe(2);
  expect(stderr).toContain('无法写入 a.txt：EACCES');
  expect([folder.read('a.txt'), folder.read('b.txt')]).toEqual([damaged, draft()]);
  expect(folder.run(['format', 'a.txt']).status).toBe(2);
  expect(folder.read('a.txt')).toBe(damaged);
});
