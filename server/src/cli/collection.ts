/**
 * Checks a collection of reports: each by itself, then each beside the others. Each file is read once; only those that
 * their neighbours have something to say about are read again, so that a report is never held in memory.
 */
import { breaksWith } from '../library/balance';
import type { Extract } from '../library/extract';
import { Library } from '../library/library';
import type { Said } from '../library/neighbours';
import type { CheckRequest, FileOutcome } from './checkFile';
import { crewFor, type Task } from './crew';
import type { Target } from './paths';

export interface Collection {
  readonly files: readonly Target[];
  readonly request: CheckRequest;
  readonly jobs: number | undefined;
  /** Reports that are known from an index; those that are checked count before them. */
  readonly indexed: readonly Extract[];
}

/** The rules that need other reports. */
const acrossReports = ['carry-over', 'in-force-balance', 'copied-text'] as const;

/** Are there other reports to look at, and rules that do? */
export function looksAcross({ files, request, indexed }: Omit<Collection, 'jobs'>): boolean {
  if (files.length + indexed.length < 2) return false;
  const levels = new Map(request.rules);
  return acrossReports.some((id) => levels.get(id) !== 'off');
}

/**
 * Checks all files and hands over the outcomes in their order, however many threads there are.
 * @param step told of each file that has been read.
 * @returns files that are reports of one organ and year, where there are several.
 */
export async function checkCollection(
  collection: Collection,
  take: (outcome: FileOutcome) => void,
  step: () => void,
): Promise<readonly (readonly string[])[]> {
  const { files, jobs, indexed } = collection;
  const across = looksAcross(collection);
  const request = { ...collection.request, extracts: across };
  const crew = crewFor(files, request, jobs);
  try {
    const tasks = files.map((file): Task => ({ file }));
    if (!across) {
      await crew.check(tasks, (outcome) => {
        step();
        take(outcome);
      });
      return [];
    }
    const first: FileOutcome[] = [];
    const extracts: (Extract | undefined)[] = [];
    await crew.check(tasks, ({ extract, ...outcome }) => {
      step();
      first.push(outcome);
      extracts.push(extract);
    });
    const library = Library.of([...indexed, ...extracts.filter((extract) => extract !== undefined)]);
    const again = new Map<number, Task>();
    extracts.forEach((extract, index) => {
      const said = extract && worthSaying(library, extract);
      const file = files[index];
      if (said && file) again.set(index, { file, said });
    });
    const second: FileOutcome[] = [];
    await crew.check([...again.values()], (outcome) => second.push(outcome));
    [...again.keys()].forEach((index, at) => {
      const [before, after] = [first[index], second[at]];
      if (before && after) first[index] = merged(before, after);
    });
    first.forEach(take);
    const own = new Set(files.map(({ path }) => path));
    return library.doubles().filter((paths) => paths.some((path) => own.has(path)));
  } finally {
    crew.end();
  }
}

/** What the others say about a report, if any rule would have something to find in it. */
function worthSaying(library: Library, extract: Extract): Said | undefined {
  const said = library.allSaid(extract);
  const { lastYear, twins = [] } = said;
  return twins.length > 0 || (lastYear && breaksWith(lastYear, extract)) ? said : undefined;
}

/** The second outcome is the whole one; but what was written to the file, was written the first time. */
function merged(first: FileOutcome, second: FileOutcome): FileOutcome {
  return {
    ...second,
    counts: { ...second.counts, mended: Math.max(first.counts.mended, second.counts.mended) },
    notes: [...new Set([...first.notes, ...second.notes])],
    failed: first.failed || second.failed,
  };
}
