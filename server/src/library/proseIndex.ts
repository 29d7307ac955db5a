/**
 * Passages that may be alike, found without comparing each with each: texts with a band of their sketches in common
 * are candidates. Equal texts are one content with many holders, so that a text that a thousand reports share costs no
 * more than one.
 */
import type { Passage } from './extract';
import type { KnownReport } from './shelf';
import { commonCharacters } from './overlap';
import { alike, bandKeys, bands, contentKey, shingleHashes, shingleLength, sketchOf } from './sketch';
import { drained } from './steps';
import { substanceOf, type Substance } from './substance';

export interface Holder {
  readonly report: KnownReport;
  readonly passage: Passage;
}

/** What is known of a passage before it is compared with any other. */
export interface Prepared {
  readonly sketch: Int32Array;
  /** How many characters count: those that are no boilerplate. */
  readonly counted: number;
}

/** A text and all passages that have it, newest first, then by path. */
export interface Content extends Prepared {
  readonly holders: readonly Holder[];
}

interface Filling extends Prepared {
  readonly holders: Holder[];
}

/** Prepares the words of a passage for being compared. */
export function prepared({ codes }: Substance, common: ReadonlySet<number>): Prepared {
  const hashes = shingleHashes(codes);
  const boilerplate = commonCharacters(hashes, codes.length, shingleLength, common);
  let counted = codes.length;
  for (const mark of boilerplate ?? []) counted -= mark;
  return { sketch: sketchOf(hashes, common), counted };
}

/** So many contents of one band are looked at. Those behind them are as alike as the ones before. */
const perBand = 48;
/** Fewer equal bins (of 64) cannot become a share worth reporting. */
const leastAlike = 20;
/** Substances that are kept because the next report may be compared with them too. */
const kept = 64;

export class ProseIndex {
  readonly #contents: Filling[] = [];
  readonly #byPassage = new Map<Passage, Prepared>();
  /** First content of each band key; `#next` has the one behind it, by content and band. */
  readonly #first = new Map<number, number>();
  #next = new Int32Array();
  readonly #substances = new Map<Holder, Substance>();

  /** An index of the prose of these reports. */
  static of(reports: readonly KnownReport[], common: ReadonlySet<number>): ProseIndex {
    return drained(ProseIndex.building(reports, common));
  }

  /** The same in short steps, for those who have something else to do meanwhile. */
  static *building(
    reports: readonly KnownReport[],
    common: ReadonlySet<number>,
  ): Generator<undefined, ProseIndex> {
    const index = new ProseIndex();
    const byKey = new Map<string, Filling>();
    for (const report of [...reports].sort((a, b) => b.year - a.year)) {
      for (const passage of report.extract.passages) index.#put({ report, passage }, common, byKey);
      yield;
    }
    index.#next = new Int32Array(index.#contents.length * bands).fill(-1);
    // from the last to the first, so that each chain runs in order
    for (let at = index.#contents.length - 1; at >= 0; at--) {
      index.#add(at);
      yield;
    }
    return index;
  }

  #put(holder: Holder, common: ReadonlySet<number>, byKey: Map<string, Filling>): void {
    const { report, passage } = holder;
    const substance = substanceOf(passage, report.extract, report.name);
    const key = `${passage.section}.${contentKey(substance.codes)}`;
    const known = byKey.get(key);
    if (known) {
      known.holders.push(holder);
      this.#byPassage.set(passage, known);
      return;
    }
    const content = { ...prepared(substance, common), holders: [holder] };
    byKey.set(key, content);
    this.#byPassage.set(passage, content);
    this.#contents.push(content);
  }

  #add(at: number): void {
    const content = this.#contents[at];
    const section = content?.holders[0]?.passage.section ?? 0;
    bandKeys(content?.sketch ?? new Int32Array()).forEach((key, band) => {
      const own = key + section;
      this.#next[at * bands + band] = this.#first.get(own) ?? -1;
      this.#first.set(own, at);
    });
  }

  /** What is known of a passage of one of the reports. */
  preparedFor(passage: Passage): Prepared | undefined {
    return this.#byPassage.get(passage);
  }

  /** Contents of a section that may be alike, the likest first. */
  candidates(section: number, sketch: Int32Array): readonly Content[] {
    const scores = new Map<number, number>();
    bandKeys(sketch).forEach((key, band) => {
      let at = this.#first.get(key + section) ?? -1;
      for (let looked = 0; at !== -1 && looked < perBand; looked++) {
        const content = this.#contents[at];
        if (content && !scores.has(at)) scores.set(at, alike(content.sketch, sketch));
        at = this.#next[at * bands + band] ?? -1;
      }
    });
    return [...scores]
      .filter(([, score]) => score >= leastAlike)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .flatMap(([at]) => this.#contents[at] ?? []);
  }

  /** The words of a holder's passage; remembered for a while. */
  substance(holder: Holder): Substance {
    const known = this.#substances.get(holder);
    if (known) return known;
    const { report, passage } = holder;
    const substance = substanceOf(passage, report.extract, report.name);
    if (this.#substances.size >= kept) this.#substances.clear();
    this.#substances.set(holder, substance);
    return substance;
  }
}
