/** What client and server say to each other about all reports of the workspace; names and types only. */
import type { Comparison } from '../library/compare';
import type { ReportStatus, WireEdit } from './requests';

/** A report of the workspace in one line. */
export interface FileSummary {
  readonly uri: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly counts: ReportStatus['counts'];
  /** How often each rule has found something. */
  readonly rules: Readonly<Record<string, number>>;
}

/** Reports that were checked, and files that are no reports any more; sent once all have been asked for. */
export interface FileSummaries {
  readonly files: readonly FileSummary[];
  readonly removed: readonly string[];
}

/** What the check of all reports came to. */
export interface CheckWorkspaceResult {
  readonly reports: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  /** Files that are reports of the same organ and year, where there are several. */
  readonly doubles: readonly (readonly string[])[];
}

/** Edits of a file; the version is that of the open document, null where nobody has it open. */
export interface FileEdits {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: readonly WireEdit[];
}

export interface FixFilesResult {
  readonly files: readonly FileEdits[];
}

export interface CompareParams {
  readonly textDocument: { readonly uri: string };
  /** The report to compare with; left out: the one of the year before, where it is certain. */
  readonly last?: string;
}

/** A report that is compared. */
export interface ComparedReport {
  readonly uri: string;
  readonly organ: string | null;
  readonly year: number | null;
}

export type CompareResult =
  | {
      readonly kind: 'compared';
      readonly last: ComparedReport;
      readonly now: ComparedReport;
      readonly comparison: Comparison;
    }
  /** The document, or the file named, is no report. */
  | { readonly kind: 'no-report' }
  /** No report of the year before is certain to be the organ's; these are the reports that there are. */
  | { readonly kind: 'unknown'; readonly others: readonly ComparedReport[] };

/** As LSP's `WorkDoneProgressParams`. */
export interface ProgressParams {
  readonly workDoneToken?: string | number;
}

/** Requests about all reports of the workspace; they can be cancelled, and show how far they have come. */
export interface WorkspaceRequests {
  /**
   * Checks all reports, open or not; diagnostics and `ogiReport/summaries` come as they are found, and from then on
   * whenever something changes.
   */
  readonly 'ogiReport/checkWorkspace': {
    readonly params: ProgressParams;
    readonly result: CheckWorkspaceResult;
  };
  /** This year's and last year's report beside each other. */
  readonly 'ogiReport/compareWithLastYear': {
    readonly params: ProgressParams & CompareParams;
    readonly result: CompareResult;
  };
  /** All safe fixes of these files, or of all reports. */
  readonly 'ogiReport/fixFiles': {
    readonly params: ProgressParams & { readonly uris?: readonly string[] };
    readonly result: FixFilesResult;
  };
}
