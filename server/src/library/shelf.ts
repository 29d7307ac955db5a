/** Reports by organ and year: the part of a library that is indexed once and shared by all that come after it. */
import type { Extract } from './extract';
import { compareOrgans, organName, type OrganName } from './organNames';
import { ProseIndex } from './proseIndex';
import { commonShingles, findingCommon } from './boilerplate';

/** A report of which it is known whose and of which year it is. */
export interface KnownReport {
  readonly extract: Extract;
  readonly name: OrganName;
  readonly year: number;
}

/** The report with its organ's name read; undefined where organ or year is not known. */
export function knownReport(extract: Extract): KnownReport | undefined {
  const { organ, year, path } = extract;
  return organ === null || year === null ? undefined : { extract, name: organName(organ, path), year };
}

/** Reports of one name, one folder and one year: usually one. */
export interface Group {
  readonly name: OrganName;
  readonly members: readonly KnownReport[];
}

export class Shelf {
  readonly #byPath: ReadonlyMap<string, Extract>;
  /** In the order of their paths, so that nothing depends on the order in which they came. */
  #knownReports: readonly KnownReport[] | undefined;
  #groups: ReadonlyMap<string, readonly Group[]> | undefined;
  #common: ReadonlySet<number> | undefined;
  #prose: ProseIndex | undefined;

  /** @param common the boilerplate of a larger collection, where this shelf is a small part of one. */
  constructor(extracts: Iterable<Extract>, common?: ReadonlySet<number>) {
    const sorted = [...extracts].sort((a, b) => (a.path < b.path ? -1 : 1));
    this.#byPath = new Map(sorted.map((extract) => [extract.path, extract]));
    this.#common = common;
  }

  /** Does in short steps what would otherwise be done when someone first asks. */
  *preparing(): Generator<undefined, this> {
    const known: KnownReport[] = [];
    for (const extract of this.#byPath.values()) {
      const report = knownReport(extract);
      if (report) known.push(report);
      yield;
    }
    this.#knownReports ??= known;
    this.#common ??= yield* findingCommon(known);
    this.#prose ??= yield* ProseIndex.building(known, this.#common);
    return this;
  }

  get #known(): readonly KnownReport[] {
    return (this.#knownReports ??= [...this.#byPath.values()].flatMap(
      (extract) => knownReport(extract) ?? [],
    ));
  }

  get byPath(): ReadonlyMap<string, Extract> {
    return this.#byPath;
  }

  /** Hashes of what most organs say alike. */
  get common(): ReadonlySet<number> {
    return (this.#common ??= commonShingles(this.#known));
  }

  /** The prose of all reports, indexed when someone first asks for what is alike. */
  get prose(): ProseIndex {
    return (this.#prose ??= ProseIndex.of(this.#known, this.common));
  }

  /** Reports of a year whose organ's own name is `core`, whichever organ that is. */
  groups(core: string, year: number): readonly Group[] {
    this.#groups ??= groupsOf(this.#known);
    return this.#groups.get(`${core}\n${year}`) ?? [];
  }

  /** All groups of more than one report: two files for the same organ and year. */
  *doubles(): Generator<Group> {
    this.#groups ??= groupsOf(this.#known);
    for (const groups of this.#groups.values()) {
      for (const group of groups) if (group.members.length > 1) yield group;
    }
  }
}

function groupsOf(known: readonly KnownReport[]): ReadonlyMap<string, readonly Group[]> {
  const all = new Map<string, Map<string, { name: OrganName; members: KnownReport[] }>>();
  for (const report of known) {
    const { core, above, folder } = report.name;
    const key = `${core}\n${report.year}`;
    let groups = all.get(key);
    if (!groups) all.set(key, (groups = new Map<string, { name: OrganName; members: KnownReport[] }>()));
    const own = `${above}\n${folder}`;
    const group = groups.get(own);
    if (group) group.members.push(report);
    else groups.set(own, { name: report.name, members: [report] });
  }
  return new Map([...all].map(([key, groups]) => [key, [...groups.values()]]));
}

/**
 * The reports that are certain to be the organ's, of these groups: those that name it in the same words, if there are
 * any; none where two of the groups are different organs that both look like it.
 */
export function certainMembers(name: OrganName, groups: readonly Group[]): readonly KnownReport[] {
  const alike = groups.filter((group) => compareOrgans(name, group.name) === 'same');
  const exact = alike.filter((group) => group.name.above === name.above);
  const same = exact.length > 0 ? exact : alike;
  const torn = same.some((one, index) =>
    same.slice(index + 1).some((other) => compareOrgans(one.name, other.name) === 'different'),
  );
  return torn ? [] : same.flatMap(({ members }) => members);
}
