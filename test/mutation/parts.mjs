// What mutation testing changes, part by part, and the quick tests that must notice: npm run mutation -- <part>.
// Every mutant is run against all tests of its part that reach it, so a part has no corpus and starts no process.
// parts.json gives a folder (below server/src or test) and the names of its files, `*` for all of it.
import { readdirSync, readFileSync } from 'node:fs';

export const parts = JSON.parse(readFileSync(new URL('parts.json', import.meta.url), 'utf8'));

/** @returns {string[]} the files that a part changes. */
export const filesOf = (name) => paths('server/src', known(name).mutate, '.ts');

/** @returns {string[]} the test files of a part. */
export const testsOf = (name) => paths('test', known(name).tests, '.test.ts');

function paths(root, notes, ending) {
  return notes.split('; ').flatMap((note) => {
    const [folder, names] = note.split(': ');
    const files =
      names === '*' ? readdirSync(`${root}/${folder}`).filter((file) => file.endsWith(ending)) : undefined;
    return (files ?? names.split(' ').map((name) => name + ending)).map(
      (file) => `${root}/${folder}/${file}`,
    );
  });
}

function known(name) {
  if (!parts[name]) throw new Error(`no part ${name}; known: ${Object.keys(parts).join(' ')}`);
  return parts[name];
}
