/** Which of the lines that read like section headings are headings, decided by their sequence. */
import type { SectionNumber } from '../form/types';
import type { HeadingLine } from './headings';

/** A line that reads like the heading of a section. */
export interface Candidate {
  readonly line: number;
  /** Counts only lines that hold something, so that neighbours are known as such. */
  readonly contentLine: number;
  readonly reading: HeadingLine;
  readonly section: SectionNumber;
  /** 3 numbered with the official title, 2 either as the form has it, 1 anything weaker. */
  readonly rank: number;
  /** Counts only where it stands in order among the others. */
  readonly ordered: boolean;
  /** Counts only where its table follows. */
  readonly needsTable: boolean;
  readonly titleEnd: number;
  /** Does the section's text follow in the same line? */
  readonly runsOn: boolean;
  /** Distance of the title from a known one, as a share of its length. */
  readonly distance: number;
}

const sectionCount = 6;

/** The headings among the candidates, in the order of the text. Linear in their number. */
export function chooseHeadings(all: readonly Candidate[]): readonly Candidate[] {
  const found = withoutContents(all);
  const best: number[] = new Array<number>(sectionCount + 1).fill(0);
  for (const { section, rank } of found) best[section] = Math.max(best[section] ?? 0, rank);
  const kept = found.filter(({ section, rank }) => rank === best[section]);
  if (kept.every(({ ordered }) => !ordered)) return kept;

  const chosen: Candidate[] = [];
  let gap: Candidate[] = [];
  let before = 0;
  for (const candidate of kept) {
    if (candidate.ordered) {
      gap.push(candidate);
      continue;
    }
    for (const link of longestChain(gap, before, candidate.section)) chosen.push(link);
    chosen.push(candidate);
    gap = [];
    before = candidate.section;
  }
  for (const link of longestChain(gap, before, sectionCount + 1)) chosen.push(link);
  return chosen;
}

/** Leaves out a table of contents: headings one right behind the other that most come again further down. */
function withoutContents(all: readonly Candidate[]): readonly Candidate[] {
  const last: number[] = new Array<number>(sectionCount + 1).fill(-1);
  for (const [index, { section }] of all.entries()) last[section] = index;
  const kept: Candidate[] = [];
  for (let start = 0; start < all.length;) {
    let end = start + 1;
    while (end < all.length && followsInContents(all[end - 1], all[end])) end++;
    const run = all.slice(start, end);
    const again = run.filter(({ section }) => (last[section] ?? -1) >= end).length;
    if (run.length < 3 || again * 2 < run.length) for (const candidate of run) kept.push(candidate);
    start = end;
  }
  return kept;
}

function followsInContents(one: Candidate | undefined, next: Candidate | undefined): boolean {
  return one !== undefined && next?.contentLine === one.contentLine + 1 && next.section > one.section;
}

interface Link {
  readonly candidate: Candidate;
  readonly weight: number;
  readonly previous: Link | undefined;
}

/** The heaviest run of candidates whose sections rise strictly between `low` and `high`. */
function longestChain(gap: readonly Candidate[], low: number, high: number): readonly Candidate[] {
  if (gap.length === 0) return [];
  const chains: (Link | undefined)[] = new Array<Link | undefined>(sectionCount + 1).fill(undefined);
  for (const candidate of gap) {
    const { section } = candidate;
    if (section <= low || section >= high) continue;
    let previous: Link | undefined;
    for (let lower = low + 1; lower < section; lower++) {
      const chain = chains[lower];
      if (chain && chain.weight > (previous?.weight ?? 0)) previous = chain;
    }
    const weight = (previous?.weight ?? 0) + 10 + candidate.rank - candidate.distance;
    if (weight > (chains[section]?.weight ?? 0)) chains[section] = { candidate, weight, previous };
  }
  let link: Link | undefined;
  for (const chain of chains) if (chain && chain.weight > (link?.weight ?? 0)) link = chain;
  const chosen: Candidate[] = [];
  for (; link; link = link.previous) chosen.push(link.candidate);
  return chosen.reverse();
}
