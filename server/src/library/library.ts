/**
 * The reports of a workspace or of the checked folders, by organ and year. A library is a value: `with` and `without`
 * give new ones that share what has not changed. The great part lies on a shelf that is indexed once; what came since,
 * such as the drafts that are being edited, lies on a small one in front of it.
 */
import type { Extract, Figures, KeptRow, PlacedFigure } from './extract';
import { keptRows } from './extract';
import type { LastYear, Neighbours, Said, Twin } from './neighbours';
import { certainMembers, knownReport, Shelf, type Group, type KnownReport } from './shelf';
import { twinsOf } from './twins';

/** When more than this has come since, it is worth putting everything on one shelf again. */
const deskSize = 64;

const nothing: ReadonlySet<number> = new Set();

export class Library {
  static readonly empty = new Library(new Shelf([], nothing), new Map(), undefined);

  readonly #shelf: Shelf;
  /** What has changed since the shelf was filled; undefined for what has gone. */
  readonly #changes: ReadonlyMap<string, Extract | undefined>;
  #desk: Shelf | undefined;

  private constructor(
    shelf: Shelf,
    changes: ReadonlyMap<string, Extract | undefined>,
    desk: Shelf | undefined,
  ) {
    this.#shelf = shelf;
    this.#changes = changes;
    this.#desk = desk;
  }

  /** A library of these reports; of two with one path the later counts. */
  static of(extracts: Iterable<Extract>): Library {
    return new Library(new Shelf(extracts), new Map(), undefined);
  }

  get size(): number {
    let size = this.#shelf.byPath.size;
    for (const [path, extract] of this.#changes) {
      size += Number(extract !== undefined) - Number(this.#shelf.byPath.has(path));
    }
    return size;
  }

  get(path: string): Extract | undefined {
    return this.#changes.has(path) ? this.#changes.get(path) : this.#shelf.byPath.get(path);
  }

  /** All reports, those of the shelf in the order of their paths. */
  *extracts(): Generator<Extract> {
    for (const [path, extract] of this.#shelf.byPath) if (!this.#changes.has(path)) yield extract;
    for (const extract of this.#changes.values()) if (extract) yield extract;
  }

  /** The library with this report instead of the one with its path. */
  with(extract: Extract): Library {
    return this.changed([[extract.path, extract]]);
  }

  without(path: string): Library {
    return this.get(path) === undefined ? this : this.changed([[path, undefined]]);
  }

  /**
   * Several changes at once: a path and the report that is there now, if there is one. They lie on the desk; where they
   * are many, asking is slow until they have been shelved.
   */
  changed(changes: Iterable<readonly [path: string, extract: Extract | undefined]>): Library {
    const all = new Map(this.#changes);
    for (const [path, extract] of changes) all.set(path, extract);
    return new Library(this.#shelf, all, undefined);
  }

  /** Has so much come that it should be shelved? */
  get crowded(): boolean {
    return this.#changes.size > deskSize;
  }

  /** The same library with everything on one shelf and indexed, in short steps. */
  *shelving(): Generator<undefined, Library> {
    const shelf = yield* new Shelf(this.extracts()).preparing();
    return new Library(shelf, new Map(), undefined);
  }

  /** What the others say about a report, which need not be in the library itself. Computed when asked for. */
  neighboursOf(extract: Extract): Neighbours {
    const report = knownReport(extract);
    if (!report) return { lastYear: () => undefined, twins: () => undefined };
    return { lastYear: () => this.#lastYearOf(report), twins: () => this.#twinsOf(report) };
  }

  /** All that is to be said about a report, as plain data. */
  allSaid(extract: Extract): Said {
    const neighbours = this.neighboursOf(extract);
    const lastYear = neighbours.lastYear();
    const twins = neighbours.twins();
    return { ...(lastYear && { lastYear }), ...(twins && { twins }) };
  }

  /** Paths of files that are reports of the same organ and year, where there are several. */
  doubles(): readonly (readonly string[])[] {
    const whole = this.#changes.size === 0 ? this.#shelf : new Shelf(this.extracts(), nothing);
    return [...whole.doubles()].map(({ members }) => members.map(({ extract }) => extract.path));
  }

  get #front(): Shelf {
    return (this.#desk ??= new Shelf(
      [...this.#changes.values()].filter((extract) => extract !== undefined),
      this.#shelf.common,
    ));
  }

  /** Paths of the reports for which this one is, or may be, last year's. */
  nextYearOf(extract: Extract): readonly string[] {
    const report = knownReport(extract);
    return report ? this.#ofYear(report, report.year + 1).map((one) => one.extract.path) : [];
  }

  /** The organ's reports of a year; none where two organs look like it. */
  #ofYear({ extract, name, year: own }: KnownReport, year: number): readonly KnownReport[] {
    const found = certainMembers(name, this.#groups(name.core, year)).filter(
      (one) => one.extract.path !== extract.path,
    );
    const [first] = found;
    if (!first || first.name.above === name.above) return found;
    // a name in other words may be another organ's: it is, where that has a report of its own for this year
    const rivals = certainMembers(first.name, this.#groups(name.core, own)).filter(
      (one) => one.name.above === first.name.above && one.extract.path !== extract.path,
    );
    return rivals.length > 0 ? [] : found;
  }

  /** Reports of a year whose organ's own name is `core`. */
  #groups(core: string, year: number): readonly Group[] {
    return [
      ...this.#shelf.groups(core, year).map((group) => ({
        ...group,
        members: group.members.filter((one) => !this.#changes.has(one.extract.path)),
      })),
      ...(this.#changes.size === 0 ? [] : this.#front.groups(core, year)),
    ].filter(({ members }) => members.length > 0);
  }

  #lastYearOf(report: KnownReport): LastYear | undefined {
    const found = this.#ofYear(report, report.year - 1);
    const [first] = found;
    if (!first) return undefined;
    return {
      year: first.year,
      path: first.extract.path,
      form: first.extract.form,
      rows: agreedRows(found.map((one) => one.extract)),
    };
  }

  #twinsOf(report: KnownReport): readonly Twin[] {
    const shelf = { prose: this.#shelf.prose, hidden: (path: string) => this.#changes.has(path) };
    const desk = this.#changes.size === 0 ? [] : [{ prose: this.#front.prose, hidden: () => false }];
    return twinsOf(report, [shelf, ...desk], this.#shelf.common);
  }
}

/** The figures on which all files for one organ and year agree: usually there is one file. */
function agreedRows(extracts: readonly Extract[]): Readonly<Record<KeptRow, Figures>> {
  if (extracts.length === 1 && extracts[0]) return extracts[0].rows;
  const rows = (name: KeptRow): readonly Figures[] => {
    const form = extracts[0]?.form;
    // rows of the same name count other things on another form
    return extracts
      .filter((one) => name === 'carriedForward' || name === 'carriedIn' || one.form === form)
      .map((one) => one.rows[name]);
  };
  const agreed = (name: KeptRow): Figures => {
    const all = rows(name);
    const width = Math.max(0, ...all.map((row) => row.length));
    return Array.from({ length: width }, (_, column) => agreedFigure(all.map((row) => row[column] ?? null)));
  };
  return Object.fromEntries(
    (Object.keys(keptRows) as KeptRow[]).map((name) => [name, agreed(name)]),
  ) as Record<KeptRow, Figures>;
}

function agreedFigure(figures: readonly (PlacedFigure | null)[]): PlacedFigure | null {
  const [first, ...rest] = figures.filter((figure) => figure !== null);
  return first && rest.every(({ value }) => value === first.value) ? first : null;
}
