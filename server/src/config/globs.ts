/** Globs of a configuration file: they speak of paths relative to its folder, with forward slashes. */
import picomatch from 'picomatch';

export type PathMatcher = (relativePath: string) => boolean;

/** A matcher for one glob. `drafts` and `drafts/` mean all below; a glob without a slash means any folder. */
export function matcher(glob: string): PathMatcher {
  const matchers = searchable(glob).map((one) => picomatch(one, { dot: true }));
  return (relativePath) => matchers.some((matches) => matches(relativePath));
}

/** The globs that one of a configuration stands for where nothing is read into them: of files, and of all below. */
export function searchable(glob: string): readonly string[] {
  const plain = glob.replace(/^\.\//, '').replace(/\/$/, '');
  const anywhere = plain.includes('/') ? plain.replace(/^\//, '') : `**/${plain}`;
  return [anywhere, `${anywhere}/**`];
}

/** Does one of the matchers take the path? */
export function anyMatches(matchers: readonly PathMatcher[], relativePath: string): boolean {
  return matchers.some((matches) => matches(relativePath));
}
