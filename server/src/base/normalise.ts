/**
 * Texts as they are compared: what pasting changes (white space, character width, punctuation) taken away, so
 * that `1．属于 国家秘密` and `1.属于国家秘密` are one, while a lost syllable or numeral still shows.
 */
import { isBlank } from './text';

/**
 * Only the letters, digits and Chinese characters of a text, full-width forms narrowed, Latin letters small.
 * Linear in the length of the text; `[start, end)` picks a part of it.
 */
export function bareText(text: string, start = 0, end = text.length): string {
  let bare = '';
  let run = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    if (isPlain(code)) continue;
    if (run < at) bare += text.slice(run, at);
    run = at + 1;
    const narrow = narrowed(code);
    if (narrow !== 0) bare += String.fromCharCode(narrow);
  }
  return run === start && end === text.length && start === 0 ? text : bare + text.slice(run, end);
}

function isPlain(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || code > 0xffff;
}

/** The plain form of a character that is not plain yet, or 0 where it only separates. */
function narrowed(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 32;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xfee0;
  if (code >= 0xff41 && code <= 0xff5a) return code - 0xfee0;
  if (code >= 0xff21 && code <= 0xff3a) return code - 0xfee0 + 32;
  if (code < 0x80 || isBlank(code)) return 0;
  if (code >= 0x2010 && code <= 0x206f) return 0;
  if (code >= 0x3000 && code <= 0x3020 && code !== 0x3005 && code !== 0x3007) return 0;
  if (code >= 0xff00 && code <= 0xff20) return 0;
  if (code >= 0xff3b && code <= 0xff65) return 0;
  if (code === 0xb7 || code === 0xad || code === 0x7f) return 0;
  return code;
}
