/** Which lists a Word document has, and which of its styles are numbered. */
import { Parser } from 'htmlparser2';
import type { Level, List } from './listNumbers';

/** A level of a list, by the list's id. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

type Attributes = Readonly<Record<string, string>>;

/** Calls `visit` with the path of every element that opens, from below the outermost, and its attributes. */
function walk(xml: string, visit: (path: string, attributes: Attributes) => void): void {
  const names: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        names.push(name);
        visit(names.slice(1).join('/'), attributes);
      },
      onclosetag() {
        names.pop();
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
}

/** A list while it is read. */
interface Reading {
  readonly levels: { start: number; format: string; text: string; style: string | undefined }[];
}

/** The levels of every list that paragraphs can name, with the styles that use them. */
export interface NumberedList extends List {
  readonly styles: ReadonlyMap<string, number>;
}

/** Reads `word/numbering.xml`: lists by the id that paragraphs name them by. */
export function readLists(xml: string): ReadonlyMap<string, NumberedList> {
  const kinds = new Map<string, Reading>();
  const uses = new Map<string, { kind: string; restarts: Map<number, number> }>();
  let kind: Reading = { levels: [] };
  let use = { kind: '', restarts: new Map<number, number>() };
  let at = 0;
  walk(xml, (path, attributes) => {
    const value = attributes['w:val'] ?? '';
    const level = kind.levels[at];
    switch (path) {
      case 'w:abstractNum':
        kinds.set(attributes['w:abstractNumId'] ?? '', (kind = { levels: [] }));
        break;
      case 'w:abstractNum/w:lvl':
        at = Math.min(Number(attributes['w:ilvl']) || 0, 8);
        kind.levels[at] = { start: 1, format: 'decimal', text: '', style: undefined };
        break;
      case 'w:abstractNum/w:lvl/w:start':
        if (level) level.start = Number(value);
        break;
      case 'w:abstractNum/w:lvl/w:numFmt':
        if (level) level.format = value;
        break;
      case 'w:abstractNum/w:lvl/w:lvlText':
        if (level) level.text = value;
        break;
      case 'w:abstractNum/w:lvl/w:pStyle':
        if (level) level.style = value;
        break;
      case 'w:num':
        uses.set(attributes['w:numId'] ?? '', (use = { kind: '', restarts: new Map() }));
        break;
      case 'w:num/w:abstractNumId':
        use.kind = value;
        break;
      case 'w:num/w:lvlOverride':
        at = Math.min(Number(attributes['w:ilvl']) || 0, 8);
        break;
      case 'w:num/w:lvlOverride/w:startOverride':
        use.restarts.set(at, Number(value));
        break;
    }
  });
  return new Map([...uses].map(([id, { kind: of, restarts }]) => [id, listOf(of, restarts, kinds.get(of))]));
}

function listOf(
  kind: string,
  restarts: ReadonlyMap<number, number>,
  reading: Reading | undefined,
): NumberedList {
  const levels: (Level | undefined)[] = [...(reading?.levels ?? [])];
  const styles = (reading?.levels ?? []).flatMap((level, at): [string, number][] =>
    level.style === undefined ? [] : [[level.style, at]],
  );
  return { levels, kind, restarts, styles: new Map(styles) };
}

/** Reads `word/styles.xml`: where the paragraphs of a style are numbered, by the style's id. */
export function readStyleLists(
  xml: string,
  lists: ReadonlyMap<string, NumberedList>,
): ReadonlyMap<string, Partial<ListPlace>> {
  const styles = new Map<string, { base?: string; list?: string; level?: number }>();
  let id = '';
  let style: { base?: string; list?: string; level?: number } = {};
  walk(xml, (path, attributes) => {
    const value = attributes['w:val'] ?? '';
    if (path === 'w:style') styles.set((id = attributes['w:styleId'] ?? ''), (style = {}));
    else if (path === 'w:style/w:basedOn') style.base = value;
    else if (path === 'w:style/w:pPr/w:numPr/w:numId') {
      style.list = value;
      style.level ??= lists.get(value)?.styles.get(id) ?? 0;
    } else if (path === 'w:style/w:pPr/w:numPr/w:ilvl') style.level = Number(value);
  });
  const placeOf = (name: string, depth: number): Partial<ListPlace> => {
    const { base, list, level } = styles.get(name) ?? {};
    // a style that is based on itself has no base
    if (list === undefined) return base === undefined || depth === 0 ? {} : placeOf(base, depth - 1);
    return { list, level: level ?? 0 };
  };
  return new Map([...styles.keys()].map((name) => [name, placeOf(name, 10)]));
}
