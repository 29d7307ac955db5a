/**
 * Parameters as they come over the wire: nothing is believed. What has the wrong shape is answered with
 * `InvalidParams`, so that a client's mistake shows in the client.
 */
import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type { WirePosition, WireRange } from './requests';

type Fields = Readonly<Record<string, unknown>>;

/** @throws ResponseError InvalidParams, naming what was expected. */
export function invalid(what: string): never {
  throw new ResponseError(ErrorCodes.InvalidParams, what);
}

/** A JSON object (no array, not null). */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectOf(value: unknown, what: string): Fields {
  return isObject(value) ? value : invalid(`${what} must be an object`);
}

export function stringOf(value: unknown, what: string): string {
  return typeof value === 'string' ? value : invalid(`${what} must be a string`);
}

export function integerOf(value: unknown, what: string): number {
  return Number.isInteger(value) ? (value as number) : invalid(`${what} must be an integer`);
}

/** `params.textDocument.uri`, which nearly every request carries. */
export function documentUri(params: unknown): string {
  const document = objectOf(objectOf(params, 'params').textDocument, 'textDocument');
  return stringOf(document.uri, 'textDocument.uri');
}

export function positionOf(value: unknown, what: string): WirePosition {
  const fields = objectOf(value, what);
  return {
    line: unsigned(fields.line, `${what}.line`),
    character: unsigned(fields.character, `${what}.character`),
  };
}

export function rangeOf(value: unknown, what: string): WireRange {
  const fields = objectOf(value, what);
  return { start: positionOf(fields.start, `${what}.start`), end: positionOf(fields.end, `${what}.end`) };
}

/** The value read by `read`, or undefined where it is absent. */
export function optional<T>(
  value: unknown,
  what: string,
  read: (value: unknown, what: string) => T,
): T | undefined {
  return value === undefined || value === null ? undefined : read(value, what);
}

function unsigned(value: unknown, what: string): number {
  const number = integerOf(value, what);
  return number >= 0 ? number : invalid(`${what} must not be negative`);
}

/** A list of strings; an absent one is empty. */
export function stringsOf(value: unknown, what: string): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return invalid(`${what} must be a list`);
  return value.map((one: unknown, at) => stringOf(one, `${what}[${at}]`));
}
