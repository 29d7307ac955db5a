/** Columns of a line in UTF-16 units and in UTF-8 bytes, for clients that count in bytes (LSP 3.17). */

/** The UTF-16 column of UTF-8 byte `bytes` in a line; clamps to the line, and to the start of a character. */
export function utf16Column(line: string, bytes: number): number {
  let seen = 0;
  for (let at = 0; at < line.length;) {
    const code = line.codePointAt(at) ?? 0;
    const width = utf8Width(code);
    if (seen + width > bytes) return at;
    seen += width;
    at += code > 0xffff ? 2 : 1;
  }
  return line.length;
}

/** The UTF-8 byte column of the first `units` UTF-16 units of a line. */
export function utf8Column(line: string, units: number): number {
  let bytes = 0;
  for (let at = 0; at < units && at < line.length;) {
    const code = line.codePointAt(at) ?? 0;
    bytes += utf8Width(code);
    at += code > 0xffff ? 2 : 1;
  }
  return bytes;
}

function utf8Width(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
