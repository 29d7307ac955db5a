/**
 * What a report's neighbours have to say about it. A rule asks for last year or for twins and is told nothing where the
 * library is not certain. Plain data on demand: threads are handed the answers, the editor asks the library itself.
 */
import type { FormId, SectionNumber } from '../form/types';
import type { Figures, KeptRow, PlacedRange } from './extract';

/** The same organ's report of the year before. */
export interface LastYear {
  readonly year: number;
  readonly path: string;
  readonly form: FormId;
  /** Figures that all files for that year agree on; null elsewhere. */
  readonly rows: Readonly<Record<KeptRow, Figures>>;
}

/** Another passage that has nearly all words of one of the report's own. */
export interface Twin {
  readonly section: SectionNumber;
  readonly path: string;
  readonly organ: string;
  readonly year: number;
  /** Is it an earlier report of the same organ? */
  readonly own: boolean;
  /** How many of a hundred characters that count stand, in the same words, in the other passage; rounded down. */
  readonly share: number;
  /** The shared stretch of the other file. */
  readonly range: PlacedRange;
}

export interface Neighbours {
  /** Undefined where organ or year is not certain, or there is no such report. */
  readonly lastYear: () => LastYear | undefined;
  /** The likest passage for each section that has one, and others behind it; undefined where nothing is certain. */
  readonly twins: () => readonly Twin[] | undefined;
}

/** What neighbours have said, to be handed on. */
export interface Said {
  readonly lastYear?: LastYear;
  readonly twins?: readonly Twin[];
}

/** Neighbours that repeat what was said. */
export function repeat({ lastYear, twins }: Said): Neighbours {
  return { lastYear: () => lastYear, twins: () => twins };
}
