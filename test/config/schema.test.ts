/** The schema of `.ogi-report.json`: current, and of one mind with the reader about what is right and what is wrong. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { configSchema } from '../../server/src/cli/configSchema';
import { readConfig } from '../../server/src/config/configFile';
import { rules } from '../../server/src/rules/registry';

const root = path.resolve(import.meta.dirname, '../..');
const known = new Set(rules.map(({ id }) => id as string));
const valid = new Ajv({ strict: false }).compile(configSchema());

test('schemas/ is what npm run generate writes', () => {
  execFileSync(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: root, stdio: 'pipe' });
});

const texts: readonly string[] = [
  '{}',
  '{ "$schema": "x" }',
  ...rules.map(({ id }) => `{ "rules": { "${id}": "off" } }`),
  '{ "rules": { "balance": "error", "row-total": "hint" } }',
  '{ "rules": { "balance": "fatal" } }',
  '{ "rules": { "balance": 1 } }',
  '{ "rules": { "no-such-rule": "off" } }',
  '{ "rules": [] }',
  '{ "include": ["*.draft"], "exclude": ["attic/**"] }',
  '{ "include": "*.draft" }',
  '{ "exclude": [""] }',
  '{ "exclude": [3] }',
  '{ "ignores": [{ "path": "a/**", "rules": ["balance"], "reason": "已核对" }] }',
  '{ "ignores": [{ "path": "a/**", "rules": [] }] }',
  '{ "ignores": [{ "rules": ["balance"] }] }',
  '{ "ignores": [{ "path": "a" }] }',
  '{ "ignores": [{ "path": "", "rules": ["balance"] }] }',
  '{ "ignores": [{ "path": "a", "rules": ["no-such-rule"] }] }',
  '{ "ignores": [{ "path": "a", "rules": ["balance"], "reason": 1 }] }',
  '{ "ignores": ["a"] }',
  '{ "ignores": {} }',
  '{ "organ": "青山市人民政府", "baseline": "base.json" }',
  '{ "organ": null }',
  '{ "baseline": true }',
  '{ "rule": {} }',
  '[]',
];

test.each(texts)('%s: schema and reader agree', (text) => {
  const { problems } = readConfig(text, known);
  expect(valid(parse(text)), JSON.stringify(problems)).toBe(problems.length === 0);
});

test('the examples of the documentation are right, and use every key', () => {
  const folder = path.join(root, 'docs');
  const examples = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => [
      ...fs.readFileSync(path.join(folder, file), 'utf8').matchAll(/```jsonc\n([^]*?)```/g),
    ])
    .map(([, text = '']) => text);
  const used = new Set<string>();
  for (const text of examples) {
    expect(readConfig(text, known).problems, text).toEqual([]);
    const value = parse(text) as object;
    expect(valid(value), text).toBe(true);
    for (const key of Object.keys(value)) used.add(key);
  }
  expect([...used].sort()).toEqual(
    ['$schema', 'rules', 'include', 'exclude', 'ignores', 'organ', 'baseline'].sort(),
  );
});
