/**
 * What of a passage counts when it is compared with another: its own words. White space and punctuation come from the
 * paste; figures and the organ's own name change while a text is copied; legal bases, sub-headings and sentences that
 * the form asks for are alike in every report.
 */
import { bareText } from '../base/normalise';
import type { Extract, Passage } from './extract';
import type { OrganName } from './organNames';

export interface Substance {
  /** The characters that count, one after the other. */
  readonly codes: Uint16Array;
  /** The place of each in the passage's text. */
  readonly places: Uint32Array;
}

/** Cited documents and their numbers. */
const cited = /《[^》\n]{1,80}》|[（(][^（）()\n]{0,24}号[）)]/g;
/** Words of sentences that say what the form asks to be said. */
const asked = [
  '统计期限',
  '本报告',
  '年度报告',
  '国办公开办函',
  '信息处理费',
  '其他需要报告',
  '需要报告的其他',
];
const sentenceEnds = '。；！？\n';
/** A sentence is looked at so far to each side. */
const longestHalf = 200;

/** Reads the words of a passage that count. Linear in its length. */
export function substanceOf({ text, headings }: Passage, { organ }: Extract, name: OrganName): Substance {
  const skipped = skippedOf(text, headings, namesOf(organ ?? '', name));
  const codes = new Uint16Array(text.length);
  const places = new Uint32Array(text.length);
  let count = 0;
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    const skip = skipped[next];
    if (skip && at >= skip[0]) {
      next++;
      at = skip[1] - 1;
      continue;
    }
    const code = text.charCodeAt(at);
    if (!counts(code)) continue;
    codes[count] = code;
    places[count++] = at;
  }
  return { codes: codes.subarray(0, count), places: places.subarray(0, count) };
}

/** Chinese characters and letters; no figures, whose change hides no copy. */
function counts(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x3007;
}

function namesOf(organ: string, { core, above }: OrganName): readonly string[] {
  const names = [organ, bareText(organ), above + core, core].filter((name) => name.length >= 3);
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}

type Span = readonly [start: number, end: number];

/** What does not count, in order and without overlap. */
function skippedOf(text: string, headings: readonly Span[], names: readonly string[]): readonly Span[] {
  const spans: Span[] = [...headings];
  for (const match of text.matchAll(cited)) spans.push([match.index, match.index + match[0].length]);
  for (const word of asked) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      spans.push(sentenceAt(text, at));
    }
  }
  for (const name of names) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      const behind = at + name.length;
      spans.push([at, text.startsWith('人民政府', behind) ? behind + 4 : behind]);
    }
  }
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const merged: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function sentenceAt(text: string, at: number): Span {
  let start = at;
  while (start > 0 && at - start < longestHalf && !sentenceEnds.includes(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at < longestHalf && !sentenceEnds.includes(text.charAt(end))) end++;
  return [start, end];
}
