/** Passages of other reports that have nearly the same words. Candidates are found by sketch, judged by the text. */
import { oncePer } from '../base/memo';
import type { Passage, PlacedRange } from './extract';
import type { Twin } from './neighbours';
import { compareOrgans } from './organNames';
import { commonCharacters, sharedRuns, type Run } from './overlap';
import { prepared, type Content, type Holder, type ProseIndex } from './proseIndex';
import type { KnownReport } from './shelf';
import { shingleHashes, shingleLength } from './sketch';
import { substanceOf, type Substance } from './substance';

/** Shares below this are no copy: counted are characters, of a hundred. */
export const leastShare = 80;
/** So many characters must count: shorter texts are alike by chance, and section six by its nature. */
const shortest: Readonly<Record<number, number>> = { 1: 60, 5: 40, 6: 200 };
/** Contents that are compared with the text, the likest first, and twins that are named. */
const compared = 4;
const named = 3;

/** Where twins are looked for: an index, and the paths in it that something newer stands for. */
export interface Place {
  readonly prose: ProseIndex;
  readonly hidden: (path: string) => boolean;
}

/** The twins of all passages of a report; of each passage the likest first, at most three. */
export function twinsOf(
  report: KnownReport,
  places: readonly Place[],
  common: ReadonlySet<number>,
): readonly Twin[] {
  return report.extract.passages.flatMap((passage) => twinsOfPassage(report, passage, places, common));
}

function twinsOfPassage(
  report: KnownReport,
  passage: Passage,
  places: readonly Place[],
  common: ReadonlySet<number>,
): readonly Twin[] {
  const least = shortest[passage.section] ?? 60;
  // most characters are Chinese: a text that is too short as it stands need not be read
  if (passage.text.length < least) return [];
  const own = (): Substance => substanceOf(passage, report.extract, report.name);
  const known = places.map(({ prose }) => prose.preparedFor(passage)).find((one) => one !== undefined);
  const { sketch, counted } = known ?? prepared(own(), common);
  if (counted < least) return [];
  const found: Twin[] = [];
  let read: Words | undefined;
  for (const { prose, hidden } of places) {
    let looked = 0;
    for (const content of prose.candidates(passage.section, sketch)) {
      const holders = eligible(report, content, hidden);
      const [first] = holders;
      if (!first) continue;
      // hardly any passage has a candidate: only then its words are read
      read ??= wordsOf(own(), common);
      const other = prose.substance(first);
      const runs = runsIn(read.codes, other.codes);
      const share = Math.floor((100 * covered(runs, read.boilerplate)) / counted);
      if (share >= leastShare) {
        found.push(...holders.map((holder) => twin(report, holder, share, runs, prose.substance(holder))));
      }
      // what is alike to the last character leaves nothing to look for
      if (share === 100 || ++looked >= compared) break;
    }
  }
  return found.sort(byLikeness).slice(0, named);
}

/**
 * The holders of a content that a report may have been copied from: one for each organ and year. A thousand others may
 * hold it, and each of them asks.
 */
function eligible(
  report: KnownReport,
  content: Content,
  hidden: (path: string) => boolean,
): readonly Holder[] {
  const { holders } = content;
  const chosen: Holder[] = [];
  const seen = new Set<string>();
  let own: Holder | undefined;
  const consider = (holder: Holder): void => {
    const { report: other } = holder;
    if (hidden(other.extract.path) || other.extract.path === report.extract.path) return;
    const sameness = compareOrgans(report.name, other.name);
    if (sameness === 'unsure') return;
    if (sameness === 'same') {
      // the nearest of the organ's own earlier reports
      if (other.year < report.year) own ??= holder;
      return;
    }
    const key = `${other.name.above}${other.name.core} ${other.year}`;
    if (seen.has(key)) return;
    seen.add(key);
    chosen.push(holder);
  };
  let at = firstUpTo(holders, report.year);
  for (; chosen.length < named; at++) {
    const holder = holders[at];
    if (!holder) break;
    consider(holder);
  }
  // behind these only the organ itself is of interest
  for (const place of placesByCore(content).get(report.name.core) ?? []) {
    const holder = holders[place];
    if (holder && place >= at) consider(holder);
  }
  return own ? [own, ...chosen.slice(0, named - 1)] : chosen;
}

/** The first of some holders, newest first, that is no newer than `year`. */
function firstUpTo(holders: readonly Holder[], year: number): number {
  let low = 0;
  let high = holders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holders[middle]?.report.year ?? 0) > year) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The places of a content's holders by the core of the organ's name. */
const placesByCore = oncePer(({ holders }: Content): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (const [place, { report }] of holders.entries()) {
    const known = places.get(report.name.core);
    if (known) known.push(place);
    else places.set(report.name.core, [place]);
  }
  return places;
});

/** The words of a passage, and which of them are boilerplate. */
interface Words {
  readonly codes: Uint16Array;
  readonly boilerplate: Uint8Array | undefined;
}

function wordsOf({ codes }: Substance, common: ReadonlySet<number>): Words {
  return {
    codes,
    boilerplate: commonCharacters(shingleHashes(codes), codes.length, shingleLength, common),
  };
}

function runsIn(own: Uint16Array, other: Uint16Array): readonly Run[] {
  return equal(own, other) ? [{ start: 0, inOther: 0, length: own.length }] : sharedRuns(own, other);
}

function equal(a: Uint16Array, b: Uint16Array): boolean {
  return a.length === b.length && a.every((code, at) => code === b[at]);
}

function covered(runs: readonly Run[], boilerplate: Uint8Array | undefined): number {
  let count = 0;
  for (const { start, length } of runs) {
    count += length;
    if (!boilerplate) continue;
    for (let at = start; at < start + length; at++) count -= boilerplate[at] ?? 0;
  }
  return count;
}

function twin(
  report: KnownReport,
  { report: other, passage }: Holder,
  share: number,
  runs: readonly Run[],
  substance: Substance,
): Twin {
  return {
    section: passage.section,
    path: other.extract.path,
    organ: other.extract.organ ?? '',
    year: other.year,
    own: compareOrgans(report.name, other.name) === 'same',
    share,
    range: stretch(passage, runs, substance),
  };
}

/** From the first to the last shared character in the other file. */
function stretch({ text, start }: Passage, runs: readonly Run[], { places }: Substance): PlacedRange {
  let first = places.length - 1;
  let last = 0;
  for (const { inOther, length } of runs) {
    first = Math.min(first, inOther);
    last = Math.max(last, inOther + length - 1);
  }
  const at = (offset: number): PlacedRange['start'] => {
    const before = text.slice(0, offset).split(/\r\n|\r|\n/);
    const line = before.length - 1;
    const character = before.at(-1)?.length ?? 0;
    return { line: start.line + line, character: line === 0 ? start.character + character : character };
  };
  return { start: at(places[first] ?? 0), end: at((places[last] ?? 0) + 1) };
}

/** The likest first; of equals the organ's own, then the newest, then by path. */
function byLikeness(a: Twin, b: Twin): number {
  return (
    b.share - a.share ||
    Number(b.own) - Number(a.own) ||
    b.year - a.year ||
    (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
  );
}
