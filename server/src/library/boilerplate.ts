/** What most reports of a collection say in the same words is nobody's copy: a county's template, the form's own. */
import type { KnownReport } from './shelf';
import { shingleHashes } from './sketch';
import { drained } from './steps';
import { substanceOf } from './substance';

/** With fewer organs nothing can be called common: two that agree are a copy. */
const fewestOrgans = 8;
/** So many organs are looked at, spread evenly over the collection; each once, by its latest report. */
const sampled = 128;

/** Hashes of the shingles that more than half of the organs have. */
export function commonShingles(reports: readonly KnownReport[]): ReadonlySet<number> {
  return drained(findingCommon(reports));
}

/** The same in short steps. */
export function* findingCommon(reports: readonly KnownReport[]): Generator<undefined, ReadonlySet<number>> {
  const latest = new Map<string, KnownReport>();
  for (const report of reports) {
    const { core, above, folder } = report.name;
    const key = above === '' ? `${core}\n${folder}` : above + core;
    const known = latest.get(key);
    if (!known || report.year > known.year) latest.set(key, report);
  }
  if (latest.size < fewestOrgans) return new Set();
  const organs = [...latest.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, report]) => report);
  const step = Math.max(1, organs.length / sampled);
  const counts = new Map<number, number>();
  let looked = 0;
  for (let at = 0; at < organs.length; at += step) {
    const organ = organs[Math.floor(at)];
    if (!organ) continue;
    looked++;
    for (const hash of shinglesOf(organ)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    yield;
  }
  return new Set([...counts].filter(([, count]) => count * 2 > looked).map(([hash]) => hash));
}

function shinglesOf({ extract, name }: KnownReport): ReadonlySet<number> {
  const own = new Set<number>();
  for (const passage of extract.passages) {
    for (const hash of shingleHashes(substanceOf(passage, extract, name).codes)) own.add(hash);
  }
  return own;
}
