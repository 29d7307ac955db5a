/**
 * The labels of both forms as a hash from bare text (base/normalise.ts) to what they can mean, built once from
 * the form data. A label that is in no entry is left to `recognise.ts`.
 */
import { bareText } from '../base/normalise';
import { forms } from '../form/forms';
import { tableKeys, type Form, type FormId, type RowSpec, type TableKey } from '../form/types';

/** What a text can be in one table. */
export interface Meaning {
  readonly table: TableKey;
  /** Row of each form that has it; `undefined` where the text is no row label. */
  readonly rows: Partial<Readonly<Record<FormId, RowSpec>>> | undefined;
  /** The official group label (三、本年度办理结果, （三）不予公开), where it is one. */
  readonly group: string | undefined;
  /** The official header, clause or corner text, where it is one. */
  readonly header: string | undefined;
  /** The text is the row's official label or a tolerated variant, its number included. */
  readonly rowExact: boolean;
  readonly groupExact: boolean;
}

type MutableMeaning = { -readonly [key in keyof Meaning]: Meaning[key] };

/** Meanings of one bare text, by table. */
export type Entry = Partial<Readonly<Record<TableKey, Meaning>>>;

const numerals = '0123456789一二三四五六七八九十';

/** A bare label without its leading number: `3不予公开` and `三不予公开` are both `不予公开`. */
export function withoutNumber(bare: string): string {
  let at = 0;
  while (at < bare.length && numerals.includes(bare.charAt(at))) at++;
  return at === bare.length ? bare : bare.slice(at);
}

class Builder {
  readonly entries = new Map<string, Partial<Record<TableKey, MutableMeaning>>>();

  addForm(form: Form): void {
    for (const key of tableKeys) {
      const table = form.tables[key];
      for (const { text } of table.header.flat()) this.#meaning(key, bareText(text)).header = text;
      for (const block of table.blocks) {
        for (const text of [block.clause, block.corner]) {
          if (text !== undefined) this.#meaning(key, bareText(text)).header = text;
        }
        for (const column of block.columns) {
          for (const text of column.groups) this.#meaning(key, bareText(text)).header = text;
          for (const text of [column.label, ...column.variants]) {
            this.#meaning(key, bareText(text)).header = column.label;
          }
        }
      }
      for (const row of table.rows) {
        for (const label of [row.label, ...row.variants]) this.#row(key, bareText(label), form.id, row, true);
        for (const group of row.groups) this.#group(key, bareText(group), group, true);
      }
    }
  }

  /** Labels without their numbers: recognised, but not exact. Added last, so that exact ones stand. */
  addNumberless(form: Form): void {
    for (const key of tableKeys) {
      for (const row of form.tables[key].rows) {
        for (const label of [row.label, ...row.variants]) {
          this.#row(key, withoutNumber(bareText(label)), form.id, row, false);
        }
        for (const group of row.groups) this.#group(key, withoutNumber(bareText(group)), group, false);
      }
    }
  }

  #row(table: TableKey, bare: string, form: FormId, row: RowSpec, exact: boolean): void {
    if (bare === '') return;
    const meaning = this.#meaning(table, bare);
    if (meaning.rowExact && !exact) return;
    meaning.rows = { ...meaning.rows, [form]: meaning.rows?.[form] ?? row };
    meaning.rowExact = exact;
  }

  #group(table: TableKey, bare: string, group: string, exact: boolean): void {
    const meaning = this.#meaning(table, bare);
    if (meaning.groupExact && !exact) return;
    meaning.group = group;
    meaning.groupExact = exact;
  }

  #meaning(table: TableKey, bare: string): MutableMeaning {
    let entry = this.entries.get(bare);
    if (!entry) this.entries.set(bare, (entry = {}));
    return (entry[table] ??= {
      table,
      rows: undefined,
      group: undefined,
      header: undefined,
      rowExact: false,
      groupExact: false,
    });
  }
}

function build(): ReadonlyMap<string, Entry> {
  const builder = new Builder();
  for (const form of Object.values(forms)) builder.addForm(form);
  for (const form of Object.values(forms)) builder.addNumberless(form);
  return builder.entries;
}

/** All labels of both forms by bare text, numberless ones included. */
export const vocabulary: ReadonlyMap<string, Entry> = build();

/** Bare merged labels (三、本年度办理结果, （三）不予公开) of each table, for cells that hold one and a row's label. */
const groupLabels: Readonly<Record<TableKey, readonly string[]>> = {
  disclosure: bareGroups('disclosure'),
  applications: bareGroups('applications'),
  review: bareGroups('review'),
};

function bareGroups(table: TableKey): readonly string[] {
  return [...vocabulary].flatMap(([bare, entry]) => (entry[table]?.groupExact === true ? [bare] : []));
}

/** The labels in one that has its merged labels in front, `（三）不予公开1.属于国家秘密`; undefined where it is none. */
export function partsOfJoined(bare: string, table: TableKey): readonly string[] | undefined {
  const group = groupLabels[table].find((label) => bare.startsWith(label));
  if (group === undefined || group === bare) return undefined;
  const rest = bare.slice(group.length);
  if (vocabulary.get(rest)?.[table]) return [group, rest];
  const more = partsOfJoined(rest, table);
  return more && [group, ...more];
}

/** Longest content that can be a label, white space and damage allowed for; longer text is prose. */
export const longestLabel = 80;

/** Longest text that is believed to stand in a value's place (`若干`, `待统计`). */
export const longestStrange = 6;
