/** The manifest, its texts in two languages and the code name the same settings, rules, commands and messages. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json';
import english from '../../package.nls.json';
import chinese from '../../package.nls.zh-cn.json';
import messages from '../../l10n/bundle.l10n.zh-cn.json';
import { ruleLevels, settingSpecs } from '../../server/src/config/settings';
import { ruleIds } from '../../server/src/rules/registry';

const root = path.resolve(import.meta.dirname, '../..');
const { contributes } = manifest;

interface Property {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}
interface Command {
  readonly command: string;
  readonly enablement?: string;
}
const properties: Readonly<Record<string, Property>> = contributes.configuration.properties;

function clientSources(): string {
  const folder = path.join(root, 'client/src');
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
}

test('declares the settings that the code reads, with the same defaults and choices', () => {
  const declared = Object.entries(properties).map(([name, property]) => ({
    name,
    type: property.type,
    default: property.default,
    choices: property.enum,
  }));
  const expected = settingSpecs.map((spec) => ({
    name: `ogiReport.${spec.name}`,
    type: { boolean: 'boolean', choice: 'string', rules: 'object' }[spec.type],
    default: spec.default,
    choices: spec.choices,
  }));
  const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
  expect(declared.sort(byName)).toEqual(expected.sort(byName));
});

test('describes each choice of a setting', () => {
  for (const [name, property] of Object.entries(properties)) {
    expect(property.enumDescriptions?.length, name).toBe(property.enum?.length);
  }
});

test('lists every rule with every level', () => {
  const listed = contributes.configuration.properties['ogiReport.rules'].properties;
  expect(Object.keys(listed)).toEqual([...ruleIds]);
  for (const [id, rule] of Object.entries(listed)) {
    expect(rule).toEqual({ type: 'string', enum: ruleLevels, description: `%rule.${id}%` });
  }
});

test('has every text of the manifest in both languages', () => {
  const used = [...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key ?? '');
  expect(used.filter((key) => !(key in english))).toEqual([]);
  expect(Object.keys(chinese)).toEqual(Object.keys(english));
  expect(Object.keys(english).filter((key) => !used.includes(key))).toEqual([]);
});

test('has every message of the client in Chinese, and no other', () => {
  const source = clientSources();
  const used = [...source.matchAll(/l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)].map(
    ([, single, double]) => single ?? double ?? '',
  );
  expect(used.length).toBe([...source.matchAll(/l10n\.t\(/g)].length);
  expect([...new Set(used)].sort()).toEqual(Object.keys(messages).sort());
  for (const [key, text] of Object.entries(messages)) {
    const places = (words: string): readonly string[] => (words.match(/\{\d\}/g) ?? []).sort();
    expect(places(text), key).toEqual(places(key));
  }
});

test('registers every command that it declares, and no other', () => {
  const registered = [...clientSources().matchAll(/\bregister(?:Edit)?\(\s*'(\w+)'/g)].map(
    ([, name]) => `ogiReport.${name}`,
  );
  expect(registered.sort()).toEqual(contributes.commands.map(({ command }) => command).sort());
});

test('shows commands only where they make sense', () => {
  for (const { command, enablement } of contributes.commands as readonly Command[]) {
    // a report can be begun anywhere
    if (/newReport|importDocx/.test(command)) expect(enablement, command).toBeUndefined();
    // what is no report may be declared one, or be one that cannot be read yet
    else if (/toggleReport|reopenAsGb18030/.test(command))
      expect(enablement, command).toMatch(/^editorLangId/);
    // they find the reports themselves
    else if (/checkWorkspace|fixWorkspace/.test(command))
      expect(enablement, command).toBe('workspaceFolderCount > 0 || ogiReport.active');
    else if (/clearReportsFilter/.test(command)) expect(enablement).toBe('ogiReport.reportsFiltered');
    else expect(enablement, command).toMatch(/^ogiReport\.(isReport|active)$/);
  }
});

test('the walkthrough has four steps, each with a picture and commands that there are', () => {
  const [walkthrough] = contributes.walkthroughs;
  expect(walkthrough?.steps.length).toBe(4);
  const known = new Set(contributes.commands.map(({ command }) => command));
  for (const texts of [english, chinese] as readonly Readonly<Record<string, string>>[]) {
    for (const { id, media } of walkthrough?.steps ?? []) {
      const description = texts[`walkthrough.${id}.description`] ?? '';
      const commands = [...description.matchAll(/\(command:([\w.]+)\)/g)].map(([, name]) => name ?? '');
      expect(commands.length, id).toBeGreaterThan(1);
      for (const name of commands) expect(name.startsWith('workbench.') || known.has(name), name).toBe(true);
      expect(fs.existsSync(path.join(root, media.image)), media.image).toBe(true);
    }
  }
});

test('packs every file that it names', () => {
  const named = [
    manifest.icon,
    ...contributes.languages.flatMap(({ configuration }) => configuration ?? []),
    ...contributes.jsonValidation.map(({ url }) => url),
    ...contributes.grammars.map(({ path: file }) => file),
  ];
  for (const file of named) expect(fs.existsSync(path.join(root, file)), file).toBe(true);
});
