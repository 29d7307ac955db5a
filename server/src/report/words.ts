/** Sets of words that a clause is taken apart into, longest first and without backtracking. */

export class Words {
  readonly #byFirst = new Map<number, string[]>();

  constructor(words: readonly string[]) {
    for (const word of words) {
      const group = this.#byFirst.get(word.charCodeAt(0));
      if (group) group.push(word);
      else this.#byFirst.set(word.charCodeAt(0), [word]);
    }
    for (const group of this.#byFirst.values()) group.sort((a, b) => b.length - a.length);
  }

  /** The length of the longest word of the set that stands at `at`, or 0. */
  at(text: string, at: number): number {
    const group = this.#byFirst.get(text.charCodeAt(at));
    if (!group) return 0;
    for (const word of group) if (text.startsWith(word, at)) return word.length;
    return 0;
  }

  /** Behind the run of words and white space that starts at `start` and does not pass `end`. */
  skip(text: string, start: number, end: number): number {
    let at = start;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code === 0x20 || code === 0x3000 || code === 0xa0) {
        at++;
        continue;
      }
      const length = this.at(text, at);
      if (length === 0 || at + length > end) break;
      at += length;
    }
    return at;
  }
}
