/** The parts of mutation testing: nothing of the reader and the form is left out, nothing is measured twice. */
import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import parts from './parts.json';

/** The files that a note such as `report: values dates` names. */
function files(note: string): readonly string[] {
  const [folder, names = ''] = note.split(': ');
  return names.split(' ').map((name) => `${folder}/${name}`);
}

test.each(['report', 'form'])('each file of server/src/%s belongs to one part', (folder) => {
  const all = readdirSync(`server/src/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.slice(0, -'.ts'.length)}`);
  const measured = Object.values(parts).flatMap(({ mutate }) => files(mutate));
  expect(measured.filter((file) => file.startsWith(`${folder}/`)).sort()).toEqual(all.sort());
});

test.each(Object.entries(parts))('the tests of %s are there', (_, { tests }) => {
  const missing = files(tests).filter((file) => !file.endsWith('/*') && !existsSync(`test/${file}.test.ts`));
  expect(missing).toEqual([]);
});
