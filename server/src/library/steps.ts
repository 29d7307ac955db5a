/** Long work in short steps: a generator that yields wherever something else may be done first. */

/** Does all steps at once; gives what comes of them. */
export function drained<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
