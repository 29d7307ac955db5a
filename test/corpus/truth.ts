/** What a generated report says, and where: what the reader is measured against. */
import { tableKeys, type FormId, type SectionNumber, type TableKey } from '../../server/src/form/types';
import type { DraftPiece, LayoutId } from '../support/builders';
import { meaning } from './plan';

/** A value of the form: its number (null where the draft has none) and where its text stands. */
export interface CellTruth {
  readonly value: number | null;
  readonly start: number;
  readonly end: number;
}

export interface TableTruth {
  readonly layout: LayoutId;
  /** Keys of the rows that stand in the table, in the order of the text. */
  readonly rows: readonly string[];
  /** By index into `TableSpec.cells`; undefined where the draft has no such cell. */
  readonly cells: readonly (CellTruth | undefined)[];
}

export interface Truth {
  readonly form: FormId;
  /** Undefined where nobody could say. */
  readonly year: number | undefined;
  readonly organ: string | undefined;
  /** The period stated; null where none is; undefined where it is too damaged to ask for. */
  readonly period: { readonly start: string; readonly end: string } | null | undefined;
  /** Sections whose heading stands, in the order of the text. */
  readonly sections: readonly SectionNumber[];
  readonly tables: Readonly<Record<TableKey, TableTruth>>;
}

/** The values in the pieces and their places; a value written twice (merged cells) counts where it stands first. */
export function cellTruths(
  pieces: readonly DraftPiece[],
  table: TableKey,
): readonly (CellTruth | undefined)[] {
  const cells: (CellTruth | undefined)[] = [];
  let at = 0;
  for (const { text, cell, table: owner } of pieces) {
    if (owner === table && cell?.role === 'value' && cell.spec !== undefined) {
      cells[cell.spec] ??= { value: meaning(cell), start: at, end: at + text.length };
    }
    at += text.length;
  }
  return Array.from(cells);
}

export function emptyRecord<T>(value: (table: TableKey) => T): Readonly<Record<TableKey, T>> {
  return Object.fromEntries(tableKeys.map((table) => [table, value(table)])) as Record<TableKey, T>;
}
