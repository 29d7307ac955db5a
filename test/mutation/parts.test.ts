/** The parts of mutation testing: nothing of form, reader, solving and rules is left out, nothing is measured twice. */
import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import parts from './parts.json';

/** The files below `root` that a note such as `report: values dates; rules/prose: *` names, without their ending. */
function files(root: string, ending: string, notes: string): readonly string[] {
  return notes.split('; ').flatMap((note) => {
    const [folder, names = ''] = note.split(': ');
    const all = () => readdirSync(`${root}/${folder}`).filter((name) => name.endsWith(ending));
    return (names === '*' ? all() : names.split(' ').map((name) => name + ending)).map(
      (name) => `${folder}/${name.slice(0, -ending.length)}`,
    );
  });
}

test.each(['form', 'report', 'solve', 'rules'])(
  'each file of server/src/%s belongs to one part',
  (folder) => {
    const all = readdirSync(`server/src/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name.slice(0, -'.ts'.length)}`);
    const measured = Object.values(parts).flatMap(({ mutate }) => files('server/src', '.ts', mutate));
    expect(measured.filter((file) => file.startsWith(`${folder}/`)).sort()).toEqual(all.sort());
  },
);

test.each(Object.entries(parts))('the tests of %s are there', (_, { tests }) => {
  const named = files('test', '.test.ts', tests);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((file) => !existsSync(`test/${file}.test.ts`))).toEqual([]);
});
