/**
 * What client and server say to each other beyond the protocol: names and types only, so that a client can take
 * them without taking the server. Positions count in the encoding that `initialize` settled (UTF-16 by default).
 */
import type { LayoutId } from '../report/model';
import type { FormId, TableKey } from '../form/types';
import type { FileSummaries } from './workspaceRequests';
import type { PrintedBlock } from '../format/printed';

/** As in LSP 3.17. */
export interface WirePosition {
  readonly line: number;
  readonly character: number;
}

export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

export interface WireEdit {
  readonly range: WireRange;
  readonly newText: string;
}

export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

export interface PlaceParams extends DocumentParams {
  /** Only the table that holds this position; without it, the whole document. */
  readonly position?: WirePosition;
}

/** The layouts that tables can be written in: the draft's own, or one of four. */
export type TargetLayout = 'preserve' | 'pipe' | 'markdown' | 'tsv' | 'html';

export interface FormatTablesParams extends PlaceParams {
  /** Wins over the setting `ogiReport.format.layout`. */
  readonly layout?: TargetLayout;
  /** Where the cursor is: the answer says where it belongs afterwards. */
  readonly cursor?: WirePosition;
}

/** Edits for one version of a document: apply them only while the document is at that version. */
export interface DocumentEdits {
  readonly version: number;
  readonly edits: readonly WireEdit[];
}

/** Edits of formatting, and the tables that were left as they are. */
export interface FormattedEdits extends DocumentEdits {
  readonly refused: readonly { readonly table: TableKey; readonly reason: string }[];
  /** The cursor's place in its cell, once the edits are made; absent where it was in no cell. */
  readonly cursor?: WirePosition;
}

/** A total that is not the sum of its items; row and column in the form's own words. */
export interface TotalChange {
  readonly table: TableKey;
  readonly row: string;
  readonly column: string;
  /** Null for a blank or unreadable value. */
  readonly before: number | null;
  readonly after: number;
  readonly edit: WireEdit;
}

export interface TotalChanges {
  readonly version: number;
  readonly changes: readonly TotalChange[];
}

export interface NewReportParams {
  readonly organ: string;
  readonly year: number;
  /** Text of last year's report. */
  readonly last?: string;
  /** `preserve`: as last year's tables are written. */
  readonly layout?: TargetLayout;
}

export interface NewReportResult {
  readonly text: string;
  /** `last` was no report, or the report of this other year: nothing was carried over. */
  readonly lastUnused?: 'no-report' | number;
}

/** What was pasted or dropped, and into which document (which need not be a report, or known to the server). */
export interface PastedParams {
  readonly textDocument: { readonly uri: string; readonly languageId: string };
  readonly html?: string;
  readonly text?: string;
  /** The setting `ogiReport.format.layout`, for a document that the server does not know. */
  readonly layout?: TargetLayout;
}

/** `table`: one or more of the three tables; `report`: a whole report. */
export interface PastedResult {
  readonly kind: 'table' | 'report';
  /** Lines joined with `\n`, without a last line end for tables. */
  readonly text: string;
}

export interface ToggleReportParams extends DocumentParams {
  /** True: check it; false: do not; null: let name and text decide again. */
  readonly report: boolean | null;
}

/** Why a document is, or is not, taken for a report. The client words it. */
export interface DetectionReason {
  readonly kind: string;
  readonly value?: string | number;
}

/** How a document stands; sent when any of it changes, and after every check. */
export interface ReportStatus {
  readonly uri: string;
  readonly version: number;
  readonly report: boolean;
  /** `override`: the user said so; `config`: a glob in `.ogi-report.json`; `language`, `content`: see the contract. */
  readonly decidedBy: 'override' | 'config' | 'language' | 'content' | 'disabled';
  readonly reasons: readonly DetectionReason[];
  readonly form: FormId | null;
  readonly year: number | null;
  readonly organ: string | null;
  readonly tables: readonly { readonly table: TableKey; readonly layout: LayoutId }[];
  readonly counts: {
    readonly errors: number;
    readonly warnings: number;
    readonly information: number;
    readonly hints: number;
  };
  /** Rules that failed on this version: their findings are missing, which is not the same as none. */
  readonly failedRules: readonly string[];
}

/** The cell at a position, and what its row or group adds up to so far. */
export interface CellInfo {
  /** For the status bar: `三（二）部分公开 · 商业企业 · 行合计 17/17`. */
  readonly text: string;
  readonly table: TableKey;
  readonly row: string;
  readonly column: string;
  readonly sum: number | null;
  readonly total: number | null;
}

/** One version of a report as it would be printed. */
export interface PrintedReport {
  readonly version: number;
  readonly blocks: readonly PrintedBlock[];
}

/** Requests from the client. `null`: the document is unknown, no report, or there is nothing of the kind. */
export interface ClientRequests {
  /** The missing rows of all tables, or of the one at `position`, filled with zeros. */
  readonly 'ogiReport/fillZeroRows': { readonly params: PlaceParams; readonly result: DocumentEdits | null };
  readonly 'ogiReport/formatTables': {
    readonly params: FormatTablesParams;
    readonly result: FormattedEdits | null;
  };
  /** All safe fixes. */
  readonly 'ogiReport/fixAll': { readonly params: DocumentParams; readonly result: DocumentEdits | null };
  /** The sections and tables that are missing, as skeletons. */
  readonly 'ogiReport/insertMissing': {
    readonly params: DocumentParams;
    readonly result: DocumentEdits | null;
  };
  /** The totals of all tables, or of the one at `position`, made what their items add up to. */
  readonly 'ogiReport/recomputeTotals': {
    readonly params: PlaceParams;
    readonly result: DocumentEdits | null;
  };
  /** What recomputing the totals would change, one by one. */
  readonly 'ogiReport/totalChanges': { readonly params: PlaceParams; readonly result: TotalChanges | null };
  /** A new draft of zeros. */
  readonly 'ogiReport/newReport': {
    readonly params: NewReportParams;
    readonly result: NewReportResult | null;
  };
  /** What was pasted as the draft would write it; null where it is neither table nor report. */
  readonly 'ogiReport/pasted': { readonly params: PastedParams; readonly result: PastedResult | null };
  /** The report as it would be printed: for the preview, and for Word. */
  readonly 'ogiReport/printed': { readonly params: DocumentParams; readonly result: PrintedReport | null };
  /** Where in a table the cursor is. */
  readonly 'ogiReport/cellAt': {
    readonly params: DocumentParams & { readonly position: WirePosition };
    readonly result: CellInfo | null;
  };
}

/** Reports, or files that may be some, which lie in the workspace: other reports are compared with them. */
export interface FilesParams {
  /** Addresses of files that are there, or have changed. */
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
}

/** Notifications from the client. */
export interface ClientNotifications {
  readonly 'ogiReport/files': FilesParams;
  readonly 'ogiReport/toggleReport': ToggleReportParams;
}

/** Notifications from the server. */
export interface ServerNotifications {
  readonly 'ogiReport/status': ReportStatus;
  /** Sent only where `InitializationOptions.summaries` is true. */
  readonly 'ogiReport/summaries': FileSummaries;
}

/** Requests from the server, sent only where `InitializationOptions.readsFiles` is true. */
export interface ServerRequests {
  /** The text of a file that the server cannot read itself (virtual file systems, the browser); null if absent. */
  readonly 'ogiReport/readFile': {
    readonly params: { readonly uri: string };
    readonly result: { readonly text: string } | null;
  };
}

/** `InitializeParams.initializationOptions`; all of it optional, so that any editor can leave it out. */
export interface InitializationOptions {
  /** Settings (section `ogiReport`) for clients without `workspace/configuration`. */
  readonly settings?: unknown;
  /** The client answers `ogiReport/readFile`. */
  readonly readsFiles?: boolean;
  /** The client tells by `ogiReport/files` which files there are; else the server looks through the open folders. */
  readonly announcesFiles?: boolean;
  /** The client understands `ogiReport/summaries`. */
  readonly summaries?: boolean;
  /**
   * `push`: diagnostics are sent whatever the client can do; `pull`: they are asked for. Left out: they are asked for by
   * clients that can be told to ask again (`workspace.diagnostics.refreshSupport`), and sent to all others.
   */
  readonly diagnostics?: 'push' | 'pull';
  /**
   * The client checks `.ogi-report.json` by its schema while it is open: the server then says of an open one only what
   * the schema cannot.
   */
  readonly checksSchemas?: boolean;
  /** The client understands `ogiReport/status`. */
  readonly status?: boolean;
  /**
   * Commands of code lenses that the client has, beyond `ogiReport.formatTable` and `ogiReport.fillZeroRows`, which a
   * client with `status` has anyway. Lenses whose command is missing are left out. Each gets one argument, `PlaceParams`.
   */
  readonly commands?: readonly string[];
}
