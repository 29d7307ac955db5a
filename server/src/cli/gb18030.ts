/**
 * GB18030 encoding. The platform decodes GB18030 but does not encode it; as decoding is one to one, the table for
 * the way back is made by decoding every code once, when it is first needed.
 */
import { once } from '../base/memo';

/** A character and the bytes that stand for it. */
type Table = ReadonlyMap<string, readonly number[]>;

const newline = 0x0a;

/** Characters of the Basic Multilingual Plane to their bytes. */
function makeTable(): Table {
  const codes: (readonly number[])[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push([lead, trail]);
  }
  // four bytes: the rest of the plane stands in 81308130 … 8439FE39
  for (let first = 0x81; first <= 0x84; first++) {
    for (let second = 0x30; second <= 0x39; second++) {
      for (let third = 0x81; third <= 0xfe; third++) {
        for (let fourth = 0x30; fourth <= 0x39; fourth++) codes.push([first, second, third, fourth]);
      }
    }
  }
  // decoded in one go, a line each; what stands for nothing comes out as U+FFFD, alone or with its last byte
  const lines = Uint8Array.from(codes.flatMap((code) => [...code, newline]));
  const decoded = new TextDecoder('gb18030').decode(lines).split('\n');
  const table = new Map<string, readonly number[]>();
  codes.forEach((code, index) => {
    const text = decoded[index] ?? '';
    if (text.length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, code);
  });
  return table;
}

/** The table, made on first use. */
const table = once(makeTable);

/** Beyond the Basic Multilingual Plane, codes run on in order from 90308130. */
function supplementary(code: number): readonly number[] {
  let rest = code - 0x10000;
  const fourth = 0x30 + (rest % 10);
  rest = Math.floor(rest / 10);
  const third = 0x81 + (rest % 126);
  rest = Math.floor(rest / 126);
  return [0x90 + Math.floor(rest / 10), 0x30 + (rest % 10), third, fourth];
}

/** The bytes of a text, or undefined where it cannot be written so that it reads back the same. */
export function encodeGb18030(text: string): Buffer | undefined {
  const codes = table();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes.push(code);
    } else {
      const known = code > 0xffff ? supplementary(code) : codes.get(character);
      if (!known) return undefined;
      for (const byte of known) bytes.push(byte);
    }
  }
  const encoded = Buffer.from(bytes);
  return new TextDecoder('gb18030', { ignoreBOM: true }).decode(encoded) === text ? encoded : undefined;
}
