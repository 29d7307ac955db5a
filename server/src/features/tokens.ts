/** What semantic highlighting adds to the grammar: how the form's labels were read, values, totals, tied numbers. */
import type { Range } from '../base/text';
import type { Header, Row, Table, ValueCell } from '../report/model';
import type { Reading } from './shared/reading';

/** Standard types of LSP 3.17, so that every theme colours them. */
export const tokenTypes = ['property', 'type', 'number', 'string'] as const;

/** `damaged`: read though it is not the official text; `tied`: a number of the prose that states a table's. */
export const tokenModifiers = ['damaged', 'total', 'zero', 'tied'] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

export interface Token {
  readonly range: Range;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

const plain: readonly TokenModifier[] = [];
const damaged: readonly TokenModifier[] = ['damaged'];
const tied: readonly TokenModifier[] = ['tied'];

/** The tokens in the order of the text, none of which overlap; with `within`, only those that touch it. */
export function tokensOf(reading: Reading, within?: Range): readonly Token[] {
  const tokens: Token[] = [];
  const wanted = ({ start, end }: Range): boolean =>
    end > start && (!within || (start <= within.end && within.start <= end));
  const add = (where: Range, type: TokenType, modifiers = plain): void => {
    if (wanted(where)) tokens.push({ range: where, type, modifiers });
  };
  for (const table of reading.tables) if (wanted(table.range)) addTable(table, add);
  for (const { start, end } of reading.report.periods) {
    if (start.range.end > start.range.start) add(start.range, 'string');
    add(end.range, 'string');
  }
  for (const { claim } of reading.claims) if (!claim.negation) add(claim.range, 'number', tied);
  return withoutOverlap(tokens.sort((a, b) => a.range.start - b.range.start));
}

type Add = (where: Range, type: TokenType, modifiers?: readonly TokenModifier[]) => void;

function addTable(table: Table, add: Add): void {
  for (const header of table.headers) addHeader(header, add);
  const totals = totalsOf(table);
  for (const row of table.rows) {
    addLabels(row, add);
    for (const cell of row.values) add(cell.range, 'number', modifiersOf(cell, totals));
  }
}

function addHeader({ cell, state }: Header, add: Add): void {
  if (cell) add(cell.range, 'type', state === 'repaired' ? damaged : plain);
}

function addLabels({ label }: Row, add: Add): void {
  for (const { cell, state } of label.groups)
    add(cell.range, 'property', state === 'exact' ? plain : damaged);
  for (const { range } of label.cells) add(range, 'property', label.state === 'exact' ? plain : damaged);
}

/** The cells that the form's equations have as sums. */
function totalsOf({ spec }: Table): ReadonlySet<number> {
  return new Set(spec.equations.flatMap(({ kind, right }) => (kind === 'balance' ? [] : right)));
}

function modifiersOf({ spec, value }: ValueCell, totals: ReadonlySet<number>): readonly TokenModifier[] {
  const zero = value.kind === 'number' && value.value === 0;
  const total = spec !== undefined && totals.has(spec);
  if (!zero && !total) return plain;
  return [...(total ? (['total'] as const) : []), ...(zero ? (['zero'] as const) : [])];
}

/** Of two tokens that share text, the first: clients take no others. */
function withoutOverlap(tokens: readonly Token[]): readonly Token[] {
  let end = 0;
  return tokens.filter((token) => {
    if (token.range.start < end) return false;
    end = token.range.end;
    return true;
  });
}
