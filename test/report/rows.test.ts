/**
 * Pieces of tables as drafts have them, damaged in one way each, and what they are read as, row by row: the cases stand
 * in `rows/*.txt`. `UPDATE_ROWS=1 npx vitest run test/report/rows.test.ts` writes the readings anew, to be read through.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LineIndex, textOf, type Range } from '../../server/src/base/text';
import { forms } from '../../server/src/form/forms';
import type { PhysicalCell, PhysicalRow, Row, Table, ValueCell } from '../../server/src/report/model';
import { cutTables, formOf, readTables } from '../../server/src/report/tables';

const folder = fileURLToPath(new URL('rows/', import.meta.url));

/** A number; `_` blank, `?` unreadable with what it may mean; `+` in front of a value too many. */
function shownValue({ spec, value }: ValueCell): string {
  const shown =
    value.kind === 'number'
      ? `${value.value}${value.clean ? '' : '~'}`
      : value.kind === 'blank'
        ? '_'
        : `?${value.guess ?? ''}`;
  return spec === undefined ? `+${shown}` : shown;
}

const marks: Readonly<Record<PhysicalCell['role'], string>> = {
  value: '',
  label: 'L:',
  header: 'H:',
  padding: '.',
  text: 'T:',
};

/** Where a row begins and ends in the text: its first and last characters. */
function ends(text: string, { start, end }: Range): string {
  const shown = (from: number, to: number): string => text.slice(from, to).replace(/\s/g, '␣');
  return `{${shown(start, Math.min(start + 4, end))}…${shown(Math.max(start, end - 3), end)}}`;
}

function shownCells(text: string, cells: readonly PhysicalCell[]): string {
  return cells
    .map(({ role, plain, range }) => marks[role] + (plain ?? textOf(text, range)).replace(/\s+/g, ' '))
    .join(' | ');
}

/** `row (how its label was read): values`, with its merged labels, and then its cells by their roles. */
function shownRow(text: string, { spec, label, values, count, physical }: Row): string {
  const state = label.state === 'exact' ? '' : ` ${label.state}`;
  const groups = label.groups.map(({ label: name, state: how }) => ` ^${name}${how === 'exact' ? '' : '~'}`);
  const own = label.cells.map((cell) => cell.plain ?? textOf(text, cell.range)).join('+');
  const numbers = values.map(shownValue).join(' ');
  return [
    `${spec.key}${state}${count === 'right' ? '' : ` ${count}`}: ${numbers}${groups.join('')} <${own}>`,
    `    ${shownCells(text, physical.cells)} ${ends(text, physical.range)}`,
  ].join('\n');
}

function shownTable(text: string, table: Table): string {
  const { key, layout, rows, unknownRows, physicalRows, cells, headers } = table;
  const byPlace = new Map<PhysicalRow, string>([
    ...rows.map((row): [PhysicalRow, string] => [row.physical, shownRow(text, row)]),
    ...unknownRows.map(({ physical }): [PhysicalRow, string] => {
      return [physical, `unknown: ${shownCells(text, physical.cells)} ${ends(text, physical.range)}`];
    }),
  ]);
  const lines = physicalRows.map((row) => byPlace.get(row) ?? `${row.role}: ${shownCells(text, row.cells)}`);
  const damaged = headers.filter(({ state }) => state === 'repaired').map(({ expected }) => expected);
  const known = cells.filter((cell) => cell !== undefined).length;
  return [`${key} ${layout}, ${known} cells`, ...lines, ...damaged.map((header) => `damaged ${header}`)].join(
    '\n',
  );
}

/** All tables of a text; the form is the tables' own, else that of 2021. */
function read(text: string): string {
  const cuts = cutTables(text, new LineIndex(text), []);
  const form = formOf(cuts);
  const tables = readTables(text, cuts, forms[form ?? '2021']);
  const shown = Object.values(tables).flatMap((table) => (table ? [shownTable(text, table)] : []));
  return [...(form ? [`form ${form}`] : []), ...shown].join('\n') || 'nothing';
}

const unescaped = (text: string): string =>
  text.replaceAll('→', '\t').replaceAll('␣', ' ').replaceAll('↵', '\r');

describe.each(readdirSync(folder))('%s', (name) => {
  const cases = readFileSync(folder + name, 'utf8')
    .split(/^=== /m)
    .slice(1);
  if (process.env.UPDATE_ROWS === '1') {
    const anew = cases.map((one) => {
      const [head] = one.split(/^---\n/m);
      const text = head!.slice(head!.indexOf('\n') + 1);
      return `=== ${head!}---\n${read(unescaped(text)).replace(/[ \t]+$/gm, '')}\n\n`;
    });
    writeFileSync(folder + name, anew.join(''));
  }
  test.each(cases.map((one) => [one.slice(0, one.indexOf('\n')), one]))('%s', (title, one) => {
    const [text, expected] = one.slice(title.length + 1).split(/^---\n/m);
    expect(read(unescaped(text!)).replace(/[ \t]+$/gm, '')).toBe(expected?.trimEnd());
  });
});
