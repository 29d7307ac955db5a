/** `workspace/didChangeWatchedFiles`, sorted by what it means: reports that changed or went, or something else. */
import { isObject } from './validate';

export interface FileChanges {
  /** Files that may be reports and have been made or changed. */
  readonly reports: readonly string[];
  readonly gone: readonly string[];
  /** Has anything else changed, such as a configuration? */
  readonly others: boolean;
}

const endings = /\.(?:txt|md|ogi)$/i;

/** Has the file a name that reports have? A configuration may take in others. */
export function mayBeReport(name: string): boolean {
  return endings.test(name);
}

/** Folders in which nobody keeps reports, and in which much changes at once. */
const closed = /\/(?:node_modules|\.git|\.hg|\.svn)\//;

/** As in LSP: created 1, changed 2, deleted 3. */
const deleted = 3;

/** Reads the notification; what cannot be read counts as something else. */
export function readFileChanges(params: unknown): FileChanges {
  const reports: string[] = [];
  const gone: string[] = [];
  const changes: readonly unknown[] = isObject(params) && Array.isArray(params.changes) ? params.changes : [];
  let others = changes.length === 0;
  for (const change of changes) {
    if (!isObject(change) || typeof change.uri !== 'string' || !mayBeReport(change.uri)) others = true;
    else if (closed.test(change.uri)) continue;
    else if (change.type === deleted) gone.push(change.uri);
    else reports.push(change.uri);
  }
  return { reports, gone, others };
}
