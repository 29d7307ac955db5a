/** Globs of a configuration file: they speak of paths relative to its folder, with forward slashes. */
import picomatch from 'picomatch';

export type PathMatcher = (relativePath: string) => boolean;

/** A matcher for one glob. `drafts` and `drafts/` mean all below; a glob without a slash means any folder. */
export function matcher(glob: string): PathMatcher {
  const plain = glob.replace(/^\.\//, '').replace(/\/$/, '');
  const anywhere = plain.includes('/') ? plain.replace(/^\//, '') : `**/${plain}`;
  const file = picomatch(anywhere, { dot: true });
  const below = picomatch(`${anywhere}/**`, { dot: true });
  return (relativePath) => file(relativePath) || below(relativePath);
}

/** Does one of the matchers take the path? */
export function anyMatches(matchers: readonly PathMatcher[], relativePath: string): boolean {
  return matchers.some((matches) => matches(relativePath));
}
