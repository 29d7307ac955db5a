/**
 * From the label cells of a row to the row of the form. Exact labels come first; a label split over cells, two
 * labels in one cell, a lost number and a damaged syllable follow in this order, so that a fuzzy match never
 * wins over an exact one.
 */
import { distance } from 'fastest-levenshtein';
import { bareText } from '../base/normalise';
import type { Form, FormId, RowSpec, TableKey } from '../form/types';
import { forms } from '../form/forms';
import type { Cell } from './layouts';
import { vocabulary, withoutNumber } from './vocabulary';

export interface GroupMatch {
  readonly label: string;
  readonly state: 'exact' | 'repaired';
  readonly cell: Cell;
}

export interface LabelMatch {
  readonly row: RowSpec | undefined;
  readonly state: 'exact' | 'repaired';
  /** The cells of the row's own label. */
  readonly cells: readonly Cell[];
  readonly groups: readonly GroupMatch[];
  /** Label cells in front that are neither. */
  readonly rest: readonly Cell[];
}

interface BareLabel {
  readonly bare: string;
  readonly body: string;
}

interface BareRow extends BareLabel {
  readonly row: RowSpec;
}

interface BareGroup extends BareLabel {
  readonly label: string;
}

interface Labels {
  readonly rows: readonly BareRow[];
  readonly groups: readonly BareGroup[];
}

function bareLabel(label: string): BareLabel {
  const bare = bareText(label);
  return { bare, body: withoutNumber(bare) };
}

function labelsOf(form: Form, table: TableKey): Labels {
  const { rows } = form.tables[table];
  const groups = [...new Set(rows.flatMap((row) => row.groups))];
  return {
    rows: rows.flatMap((row) => [row.label, ...row.variants].map((label) => ({ ...bareLabel(label), row }))),
    groups: groups.map((label) => ({ ...bareLabel(label), label })),
  };
}

type FormLabels = Readonly<Record<TableKey, Labels>>;

/** Bare labels of each form's tables, made once. */
const labelsByForm: Readonly<Record<FormId, FormLabels>> = {
  '2019': formLabels(forms['2019']),
  '2021': formLabels(forms['2021']),
};

function formLabels(form: Form): FormLabels {
  return {
    disclosure: labelsOf(form, 'disclosure'),
    applications: labelsOf(form, 'applications'),
    review: labelsOf(form, 'review'),
  };
}

/** A split label has at most this many parts. */
const mostParts = 4;

/**
 * Reads the label cells of one row. `near` is the index of the row that would come next; it decides between
 * equally similar labels only.
 */
export function matchLabels(cells: readonly Cell[], form: Form, table: TableKey, near: number): LabelMatch {
  const labels = cells.filter((cell, index) => index === 0 || cell.bare !== cells[index - 1]?.bare);
  const known = labelsByForm[form.id][table];
  const direct = bySuffix(labels, form.id, table);
  if (direct?.exact) return withGroups(labels, direct.parts, direct.row, 'exact', known);
  const whole = strippedOfGroups(labels, known);
  const inWhole = vocabulary.get(whole.left)?.[table];
  const wholeRow = inWhole?.rows?.[form.id];
  if (wholeRow && inWhole.rowExact && whole.groups.length > 0) {
    return { row: wholeRow, state: 'exact', cells: whole.cells, groups: whole.groups, rest: [] };
  }
  if (direct) return withGroups(labels, direct.parts, direct.row, 'repaired', known);
  if (whole.left === '') return { row: undefined, state: 'exact', cells: [], groups: whole.groups, rest: [] };
  const group = labels.length === 1 ? similarGroup(whole.left, known) : undefined;
  if (group && labels[0]) {
    const damaged: GroupMatch = { label: group.label, state: 'repaired', cell: labels[0] };
    return { row: undefined, state: 'exact', cells: [], groups: [...whole.groups, damaged], rest: [] };
  }
  const joined = besideDamagedGroup(whole.left, known);
  if (joined && labels.length === 1 && labels[0]) {
    const damaged: GroupMatch = { label: joined.group.label, state: 'repaired', cell: labels[0] };
    const groups = [...whole.groups, damaged];
    return { row: joined.row, state: 'exact', cells: whole.cells, groups, rest: [] };
  }
  const similar = similarRow(whole.left, known, near);
  if (similar) return { row: similar, state: 'repaired', cells: whole.cells, groups: whole.groups, rest: [] };
  const last = labels.at(-1);
  const lastSimilar = last && labels.length > 1 ? similarRow(last.bare, known, near) : undefined;
  if (lastSimilar) return withGroups(labels, 1, lastSimilar, 'repaired', known);
  const groups = groupsAmong(labels, known);
  return { row: undefined, state: 'repaired', cells: [], groups: groups.groups, rest: groups.rest };
}

/** The last one, two … cells, joined, as a row label: the exact one first, else one without its number. */
function bySuffix(
  labels: readonly Cell[],
  form: FormId,
  table: TableKey,
): { readonly parts: number; readonly row: RowSpec; readonly exact: boolean } | undefined {
  let joined = '';
  let numberless: { readonly parts: number; readonly row: RowSpec; readonly exact: false } | undefined;
  for (let parts = 1; parts <= Math.min(mostParts, labels.length); parts++) {
    const cell = labels[labels.length - parts];
    joined = (cell?.bare ?? '') + joined;
    const meaning = parts === 1 ? cell?.meaning : vocabulary.get(joined)?.[table];
    const row = meaning?.rows?.[form];
    if (row && meaning.rowExact) return { parts, row, exact: true };
    if (row) numberless ??= { parts, row, exact: false };
  }
  return numberless;
}

function withGroups(
  labels: readonly Cell[],
  parts: number,
  row: RowSpec,
  state: LabelMatch['state'],
  known: Labels,
): LabelMatch {
  const own = labels.slice(labels.length - parts);
  const before = labels.slice(0, labels.length - parts);
  return { row, state, cells: own, ...groupsAmong(before, known) };
}

/** Which of the cells are group labels, alone or joined with their neighbours. */
function groupsAmong(
  cells: readonly Cell[],
  known: Labels,
): { readonly groups: readonly GroupMatch[]; readonly rest: readonly Cell[] } {
  if (cells.length === 0) return { groups: [], rest: [] };
  const groups: GroupMatch[] = [];
  const rest: Cell[] = [];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (!cell) continue;
    if (cell.meaning?.group !== undefined) {
      groups.push({ label: cell.meaning.group, state: cell.meaning.groupExact ? 'exact' : 'repaired', cell });
      continue;
    }
    const next = cells[index + 1];
    const joined = next && known.groups.find(({ bare }) => bare === cell.bare + next.bare);
    if (joined) {
      groups.push({ label: joined.label, state: 'exact', cell });
      index++;
      continue;
    }
    const similar = known.groups.find(({ bare, body }) =>
      bare.endsWith(cell.bare) ? cell.bare.length > 1 : distance(withoutNumber(cell.bare), body) <= 1,
    );
    if (similar) groups.push({ label: similar.label, state: 'repaired', cell });
    else rest.push(cell);
  }
  return { groups, rest };
}

/** All cells as one text, without the group labels in front: `（三）不予公开1.属于国家秘密` in one cell. */
function strippedOfGroups(
  labels: readonly Cell[],
  known: Labels,
): { readonly left: string; readonly groups: readonly GroupMatch[]; readonly cells: readonly Cell[] } {
  let left = labels.map(({ bare }) => bare).join('');
  let done = 0;
  const groups: GroupMatch[] = [];
  for (;;) {
    const body = withoutNumber(left);
    const found = known.groups.find(
      (group) => left.startsWith(group.bare) || (body !== '' && body.startsWith(group.body)),
    );
    if (!found) break;
    const exact = left.startsWith(found.bare);
    const length = exact ? found.bare.length : left.length - body.length + found.body.length;
    const cell = cellAt(labels, done);
    if (!cell) break;
    groups.push({ label: found.label, state: exact ? 'exact' : 'repaired', cell });
    left = left.slice(length);
    done += length;
  }
  return { left, groups, cells: cellsFrom(labels, done) };
}

/** The cells from the one that holds character `at` of the joined text; the last one where none does. */
function cellsFrom(labels: readonly Cell[], at: number): readonly Cell[] {
  const cell = cellAt(labels, at);
  return cell ? labels.slice(labels.indexOf(cell)) : labels.slice(-1);
}

/** The cell that holds character `at` of the joined text. */
function cellAt(labels: readonly Cell[], at: number): Cell | undefined {
  let end = 0;
  for (const cell of labels) {
    end += cell.bare.length;
    if (at < end) return cell;
  }
  return undefined;
}

/** The group with the same number and nearly the same text: （三）予公开 is no （一）予以公开. */
function similarGroup(bare: string, { groups }: Labels): BareGroup | undefined {
  return groups.find((group) => group.bare.charAt(0) === bare.charAt(0) && distance(bare, group.bare) === 1);
}

/** The row whose whole label stands behind a merged one that lost a syllable: `（三）不予公1.属于国家秘密`. */
function besideDamagedGroup(
  bare: string,
  known: Labels,
): { readonly row: RowSpec; readonly group: BareGroup } | undefined {
  for (const { row, bare: own } of known.rows) {
    if (own === '' || !bare.endsWith(own)) continue;
    const group = similarGroup(bare.slice(0, -own.length), known);
    if (group && row.groups.includes(group.label)) return { row, group };
  }
  return undefined;
}

/** The one row whose label is nearest, if it is near enough to be meant. */
function similarRow(bare: string, { rows }: Labels, near: number): RowSpec | undefined {
  const body = withoutNumber(bare);
  let best: RowSpec | undefined;
  let least = Infinity;
  for (const candidate of rows) {
    const longest = Math.max(body.length, candidate.body.length);
    const limit = Math.max(1, Math.floor(longest / 3));
    if (Math.abs(body.length - candidate.body.length) > limit) continue;
    const steps = distance(body, candidate.body);
    if (steps > limit) continue;
    const samePlace = bare.length !== body.length && bare.charAt(0) === candidate.bare.charAt(0) ? 0 : 0.5;
    const score = steps + samePlace + Math.min(0.4, Math.abs(candidate.row.index - near) / 100);
    if (score < least) {
      best = candidate.row;
      least = score;
    }
  }
  return best;
}

/** Is a text, by its bare form, nearly the label of a row of either form? Shorter labels must be whole. */
export function resemblesRow(bare: string, table: TableKey): boolean {
  const body = withoutNumber(bare);
  return Object.values(labelsByForm).some((known) =>
    known[table].rows.some(({ body: own }) => {
      const limit = Math.floor(own.length / 3);
      // 总计 alone stands in every table; with a number in front it is a row
      if (limit === 0 && bare === body) return false;
      return Math.abs(body.length - own.length) <= limit && distance(body, own) <= limit;
    }),
  );
}
