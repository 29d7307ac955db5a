/** Drafts of several files: reports of invented organs, each under its path. */
import { draft, type DraftOptions } from '../../support/builders';

/** A file of a draft: its path, and what its report says. */
export type File = readonly [path: string, options: DraftOptions];

/** The files under their header lines. */
export function files(...all: readonly File[]): string {
  return all.map(([path, options]) => `=== ${path}\n${draft(options)}`).join('\n');
}
