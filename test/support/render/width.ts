/** Columns that a text takes on screen: Chinese characters two, others one. Good enough to line up test data. */
export function screenWidth(content: string): number {
  return [...content].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) >= 0x2010 ? 2 : 1), 0);
}

/** Spaces that fill `content` up to `width` columns. */
export function filler(content: string, width: number): string {
  return ' '.repeat(Math.max(0, width - screenWidth(content)));
}
