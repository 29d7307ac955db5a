/** Values worked out once: when first asked for, or for an immutable object, with which they are forgotten. */

/** `make`, called when its value is first asked for and never again. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * `make`, but only once for each key object. The other arguments must follow from the key: a table's text, a
 * row's table.
 */
export function oncePer<Key extends object, Rest extends readonly unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key, ...rest) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key, ...rest);
    made.set(key, { value });
    return value;
  };
}
