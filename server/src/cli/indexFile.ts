/**
 * The index of a collection as a file: one report a line (NDJSON), so that parts made on several machines are joined by
 * putting them one behind the other; or one JSON document.
 */
import fs from 'node:fs';
import { keptRows, type Extract } from '../library/extract';
import { isFields } from '../config/settings';

/** Format of the lines: it changes when what is kept of a report changes. */
export const indexVersion = 1;

export type IndexFormat = 'ndjson' | 'json';

/** A line of the index, without line end. */
export function indexLine(extract: Extract): string {
  const { sectionLines: _, ...kept } = extract;
  return JSON.stringify({ version: indexVersion, ...kept });
}

/** A line that is none of an index; the number counts from 1. */
export class NoIndexError extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`line ${line}`);
    this.line = line;
  }
}

/**
 * Reads an index of either format, line by line: as a whole it may be larger than a string can be.
 * @throws NoIndexError, or the error of reading the file.
 */
export function readIndex(file: string): readonly Extract[] {
  const bytes = fs.readFileSync(file);
  const extracts: Extract[] = [];
  let number = 0;
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline;
    // in one JSON document each report has a line of its own too
    const line = bytes.toString('utf8', start, end).trim().replace(/,$/, '');
    start = end + 1;
    number++;
    if (line === '' || line === documentHead || line === documentTail) continue;
    extracts.push(readLine(line, number));
  }
  return extracts;
}

/** What stands before and behind the lines of a JSON document. */
export const documentHead = `{"version":${indexVersion},"reports":[`;
export const documentTail = ']}';

function readLine(line: string, number: number): Extract {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) throw new NoIndexError(number);
    throw error;
  }
  if (!isFields(value) || value.version !== indexVersion || !isExtract(value)) throw new NoIndexError(number);
  const { path, organ, year, form, rows, passages } = value;
  return { path, organ, year, form, rows, passages };
}

function isExtract(
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, unknown>> & Extract {
  const { path, organ, year, form, rows, passages } = value;
  return (
    typeof path === 'string' &&
    (organ === null || typeof organ === 'string') &&
    (year === null || Number.isInteger(year)) &&
    (form === '2019' || form === '2021') &&
    isFields(rows) &&
    Object.keys(keptRows).every((name) => isListOf(rows[name], isFigure)) &&
    isListOf(passages, isPassage)
  );
}

function isFigure(value: unknown): boolean {
  return value === null || (isFields(value) && typeof value.value === 'number' && isRange(value.range));
}

function isPassage(value: unknown): boolean {
  return (
    isFields(value) &&
    Number.isInteger(value.section) &&
    isPosition(value.start) &&
    typeof value.text === 'string' &&
    isListOf(value.headings, (pair) => isListOf(pair, Number.isInteger) && pair.length === 2)
  );
}

function isRange(value: unknown): boolean {
  return isFields(value) && isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): boolean {
  return isFields(value) && Number.isInteger(value.line) && Number.isInteger(value.character);
}

function isListOf(value: unknown, test: (one: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(test);
}
