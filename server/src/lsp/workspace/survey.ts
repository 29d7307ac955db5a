/**
 * The check of all reports of the workspace, open or not. Once it has been asked for, it is kept up: what changes on
 * disk, or beside a report, is checked again.
 */
import type { Diagnostic } from 'vscode-languageserver';
import { checkDraft, type Checked, type Draft } from '../../config/check';
import type { Settings } from '../../config/settings';
import { repeat } from '../../library/neighbours';
import type { CheckedFinding } from '../../rules/rule';
import type { FileSummary } from '../workspaceRequests';
import type { Logger } from '../logger';
import type { ServerState } from '../state';
import type { Background } from './background';
import type { FileReader } from './fileReader';
import type { Neighbourhood } from './neighbourhood';
import type { Progress } from './progress';
import { summaryOf } from './summary';

/** Files that are read side by side. */
const atOnce = 8;

/** A report as it stands now. */
export interface Surveyed {
  readonly uri: string;
  /** Of the open document; null for a file that nobody has open. */
  readonly version: number | null;
  readonly draft: Draft;
  readonly settings: Settings;
  readonly checked: Checked;
  readonly summary: FileSummary;
  readonly diagnostics: () => Diagnostic[];
}

/** Where results go. */
export interface SurveySink {
  /** A report was checked. */
  readonly found: (surveyed: Surveyed) => void;
  /** A file that was a report is none any more. */
  readonly gone: (uri: string) => void;
  /** A lot has been worked off. */
  readonly flush: () => void;
}

export interface SurveyWorld {
  readonly state: ServerState;
  readonly reader: FileReader;
  readonly neighbourhood: Neighbourhood;
  readonly background: Background;
  readonly logger: Logger;
  /** The address of the open document that is this file. */
  readonly openAs: (uri: string) => string | undefined;
  /** Is it a file of the workspace? */
  readonly known: (uri: string) => boolean;
}

export class Survey {
  readonly #world: SurveyWorld;
  readonly #sink: SurveySink;
  /** Whom the findings of a report speak of, by the report. */
  readonly #mentions = new Map<string, ReadonlySet<string>>();
  readonly #stale = new Set<string>();
  #on = false;
  #running: Promise<void> | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(world: SurveyWorld, sink: SurveySink) {
    this.#world = world;
    this.#sink = sink;
  }

  /** Has it been asked for? */
  get on(): boolean {
    return this.#on;
  }

  /** Checks all these files; what is not done when somebody cancels keeps its old result, or has none. */
  async run(uris: readonly string[], progress: Progress): Promise<void> {
    this.#on = true;
    const turn = this.#turn.then(async () => {
      await this.rest();
      if (progress.cancelled) return;
      for (const uri of uris) this.#stale.add(uri);
      await this.#start(progress);
      for (const uri of uris) this.#stale.delete(uri);
    });
    // one that fails must not keep the next from its turn; whoever has asked is told
    this.#turn = turn.catch(() => undefined);
    await turn;
  }

  /** Resolves when nothing is left to be checked. */
  async rest(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** These reports have changed: they, and those that speak of them or may do so now, are checked again. */
  changed(uris: readonly string[]): void {
    if (!this.#on) return;
    const { neighbourhood } = this.#world;
    const several = new Set(uris);
    for (const uri of uris) {
      this.#stale.add(uri);
      for (const next of neighbourhood.nextYearOf(uri)) if (this.#mentions.has(next)) this.#stale.add(next);
    }
    for (const [uri, mentioned] of this.#mentions) {
      if ([...mentioned].some((one) => several.has(one))) this.#stale.add(uri);
    }
    if (!this.#running) this.#world.logger.watch(this.#start(undefined));
  }

  /** One report as it stands; undefined for a file that is none. */
  async look(uri: string): Promise<Surveyed | undefined> {
    const open = this.#world.openAs(uri);
    return open === undefined ? this.#lookAtFile(uri) : this.#lookAtDocument(open);
  }

  #start(progress: Progress | undefined): Promise<void> {
    this.#running = this.#work(progress).finally(() => {
      this.#running = undefined;
      if (this.#stale.size > 0 && progress?.cancelled !== true)
        this.#world.logger.watch(this.#start(undefined));
    });
    return this.#running;
  }

  async #work(progress: Progress | undefined): Promise<void> {
    // all that changes in one go
    await this.#world.background.turn();
    let done = 0;
    while (this.#stale.size > 0) {
      if (progress?.cancelled === true) return;
      progress?.report(done, done + this.#stale.size);
      const some = [...this.#stale].slice(0, atOnce);
      for (const uri of some) this.#stale.delete(uri);
      await Promise.all(some.map((uri) => this.#check(uri)));
      done += some.length;
      this.#sink.flush();
    }
  }

  async #check(uri: string): Promise<void> {
    let surveyed: Surveyed | undefined;
    try {
      surveyed = await this.look(uri);
    } catch (error) {
      // what was found last stays: nothing would look like a clean report
      this.#world.logger.once(`check ${uri}`, `the check of ${uri} failed`, error);
      return;
    }
    await this.#world.background.turn();
    if (surveyed) {
      this.#mentions.set(uri, mentionedIn(surveyed.checked.findings));
      this.#sink.found(surveyed);
    } else if (this.#mentions.delete(uri)) {
      this.#sink.gone(uri);
    }
  }

  #lookAtDocument(uri: string): Surveyed | undefined {
    const { state } = this.#world;
    const snapshot = state.snapshot(uri);
    if (!snapshot?.checked) return undefined;
    const { version, draft, settings, checked } = snapshot;
    return this.#surveyed({ uri, version, draft, settings, checked });
  }

  async #lookAtFile(uri: string): Promise<Surveyed | undefined> {
    const { reader, neighbourhood, known } = this.#world;
    const found = known(uri) ? await reader.report(uri) : undefined;
    if (!found) return undefined;
    const { draft, settings } = found;
    const checked = checkDraft(draft, settings, repeat(await neighbourhood.saidOf(uri)));
    return this.#surveyed({ uri, version: null, draft, settings, checked });
  }

  #surveyed(of: Omit<Surveyed, 'summary' | 'diagnostics'>): Surveyed {
    const { protocol } = this.#world.state;
    const { report, findings } = of.checked;
    return {
      ...of,
      summary: summaryOf(of.uri, report, findings),
      diagnostics: () => findings.map((one) => protocol.diagnostic(report, of.uri, one)),
    };
  }
}

/** Paths of the other reports that findings speak of. */
function mentionedIn(findings: readonly CheckedFinding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ finding: { related = [] } }) =>
      related.flatMap(({ elsewhere }) => (elsewhere ? [elsewhere.path] : [])),
    ),
  );
}
