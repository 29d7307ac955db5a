/**
 * How wide a text stands on screen in a monospaced editor font: Chinese characters take two columns, combining
 * marks none. Tables are measured and padded with these same functions, so that their borders line up.
 */
import { eastAsianWidth } from 'get-east-asian-width';
import { once } from './memo';
import { isBlank } from './text';

/** How characters of ambiguous width (`“”`, `…`, `①`, Greek, Cyrillic) stand in the reader's font. */
export type AmbiguousWidth = 'wide' | 'narrow';

/** Control characters, zero-width marks, variation selectors and combining marks: they take no column. */
const zeroWidth = /^[\p{Cc}\p{Cf}\p{Mn}\p{Me}]$/u;
/** Emoji that are drawn wide whatever their East Asian width says. */
const emojiPresentation = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u;

/** Made when first needed: it loads tables of its own, which takes longer than checking a draft. */
const graphemes = once(() => new Intl.Segmenter('und', { granularity: 'grapheme' }));

/** Columns that `text` takes on screen; a tab counts as one. Linear in its length. */
export function displayWidth(text: string, ambiguous: AmbiguousWidth): number {
  const ambiguousAsWide = ambiguous === 'wide';
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code < 0x7f) width += 1;
    else if (isPlainWide(code)) width += 2;
    else if (isSimple(code)) width += eastAsianWidth(code, { ambiguousAsWide });
    else return graphemeWidth(text, ambiguousAsWide);
  }
  return width;
}

/** Han characters and the full-width forms that form tables are made of. */
function isPlainWide(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3000 && code <= 0x3029) || isFullWidthForm(code);
}

function isFullWidthForm(code: number): boolean {
  return code >= 0xff01 && code <= 0xff60;
}

/** Characters that stand alone: no mark, joiner or surrogate that must be measured with its neighbours. */
function isSimple(code: number): boolean {
  return (
    (code >= 0xa1 && code < 0x300 && code !== 0xad) ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x2030 && code <= 0x205e) ||
    (code >= 0x2460 && code <= 0x24ff)
  );
}

function graphemeWidth(text: string, ambiguousAsWide: boolean): number {
  let width = 0;
  for (const { segment } of graphemes().segment(text)) {
    width += emojiPresentation.test(segment) ? 2 : clusterWidth(segment, ambiguousAsWide);
  }
  return width;
}

/** A cluster is as wide as its widest character: marks and joiners add nothing. */
function clusterWidth(cluster: string, ambiguousAsWide: boolean): number {
  let widest = 0;
  for (const character of cluster) {
    if (character === '\t') widest = Math.max(widest, 1);
    if (zeroWidth.test(character)) continue;
    widest = Math.max(widest, eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide }));
  }
  return widest;
}

export type Alignment = 'left' | 'right' | 'center';

/**
 * `text` with blanks beside it until it is `width` columns wide; unchanged where it is as wide already. Of an odd
 * number of blanks around a centred text the greater half stands behind it.
 */
export function padTo(text: string, width: number, alignment: Alignment, ambiguous: AmbiguousWidth): string {
  const missing = width - displayWidth(text, ambiguous);
  if (missing <= 0) return text;
  if (alignment === 'left') return text + ' '.repeat(missing);
  if (alignment === 'right') return ' '.repeat(missing) + text;
  const before = missing >> 1;
  return ' '.repeat(before) + text + ' '.repeat(missing - before);
}

/**
 * A label as it should stand in one line: blanks and line breaks beside Chinese characters are taken away, other
 * runs become one space (`商业 企业` → `商业企业`, `PDF  2` → `PDF 2`).
 */
export function joinedText(text: string): string {
  let joined = '';
  let pending = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      pending = joined !== '';
      continue;
    }
    if (pending && isWord(code) && isWord(joined.charCodeAt(joined.length - 1))) joined += ' ';
    pending = false;
    joined += text.charAt(at);
  }
  return joined;
}

/** Letters and digits of scripts that part words by blanks. */
function isWord(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f)
  );
}
