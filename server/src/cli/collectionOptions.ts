/** What `check` takes for collections: a list of paths on standard input, an index, and what it says of doubles. */
import fs from 'node:fs';
import type { Extract } from '../library/extract';
import type { Locale } from '../messages';
import { collectionWords } from './collectionWords';
import { complain } from './console';
import { NoIndexError, readIndex } from './indexFile';
import { codeOf, standardInput } from './paths';
import { decode } from './textFile';
import { words } from './words';

/** The paths of the command line and, where they stand there, of standard input; undefined where that cannot be. */
export function pathsToCheck(
  { paths, stdinList }: { readonly paths: readonly string[]; readonly stdinList?: boolean },
  locale: Locale,
): readonly string[] | undefined {
  if (stdinList !== true) return paths;
  if (paths.includes(standardInput)) {
    complain(collectionWords[locale].listAndInput);
    return undefined;
  }
  const listed = decode(fs.readFileSync(0))
    .text.split(/[\r\n]+/)
    .filter((path) => path !== '');
  return [...paths, ...listed];
}

/** The reports of an index, none without one; undefined where the file is none, which has been said. */
export function knownFrom(file: string | undefined, locale: Locale): readonly Extract[] | undefined {
  if (file === undefined) return [];
  try {
    return readIndex(file);
  } catch (error) {
    const say = words[locale];
    if (error instanceof NoIndexError) complain(collectionWords[locale].noIndex(file, error.line));
    else if (codeOf(error) === 'ENOENT') complain(say.noSuchPath(file));
    else complain(say.unreadable(file, codeOf(error)));
    return undefined;
  }
}

/** So many groups are named; what is more is counted. */
const named = 5;

/** Says which files are reports of one organ and year: one of them is probably not meant to be there. */
export function sayDoubles(doubles: readonly (readonly string[])[], locale: Locale): void {
  const say = collectionWords[locale];
  for (const paths of doubles.slice(0, named)) complain(say.doubles(paths));
  if (doubles.length > named) complain(say.moreDoubles(doubles.length - named));
}
