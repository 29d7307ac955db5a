/**
 * What files looked like when they were last seen. Not every change is told of: file systems of a network tell
 * nothing, and VS Code does not watch a folder that was made, with its parent, faster than it could follow.
 */

/** Differs when a file has changed; undefined where it cannot be read. */
export type StampOf = (file: string) => Promise<string | undefined>;

/** Files that are looked at side by side. */
const atOnce = 16;

export class Stamps {
  readonly #stampOf: StampOf;
  #seen: ReadonlyMap<string, string> = new Map();

  constructor(stampOf: StampOf) {
    this.#stampOf = stampOf;
  }

  /**
   * Looks at all files, and remembers them for the next look.
   * @returns those that have changed since the last look; one that was not seen then is not among them. Undefined, and
   *   nothing remembered, where `cancelled` came to hold.
   */
  async changed(files: readonly string[], cancelled: () => boolean): Promise<readonly string[] | undefined> {
    const before = this.#seen;
    const seen = new Map<string, string>();
    const changed: string[] = [];
    for (let at = 0; at < files.length; at += atOnce) {
      const some = files.slice(at, at + atOnce);
      const stamps = await Promise.all(some.map((file) => this.#stampOf(file)));
      if (cancelled()) return undefined;
      some.forEach((file, index) => {
        const stamp = stamps[index];
        if (stamp === undefined) return;
        seen.set(file, stamp);
        if ((before.get(file) ?? stamp) !== stamp) changed.push(file);
      });
    }
    this.#seen = seen;
    return changed;
  }
}
