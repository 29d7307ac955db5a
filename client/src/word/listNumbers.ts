/** Numbers that Word puts before paragraphs by itself: how they are written, and which comes next. */

/** A level of a list, as `word/numbering.xml` has it. */
export interface Level {
  readonly start: number;
  /** `w:numFmt`; `bullet` and `none` are no numbers. */
  readonly format: string;
  /** `w:lvlText`: `（%2）` is the number of the second level in brackets. */
  readonly text: string;
}

/** A list: its levels from the outermost, and where a use of it begins anew. */
export interface List {
  readonly levels: readonly (Level | undefined)[];
  /** Lists of one kind go on counting where the last of them stopped. */
  readonly kind: string;
  /** Levels at which this list itself begins anew, with the number that it begins with. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Counts through a document. */
export class ListCounter {
  readonly #lists: ReadonlyMap<string, List>;
  /** The last numbers, by kind of list and level. */
  readonly #last = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<List>();

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists;
  }

  /** The text before the next paragraph of a list at a level; empty for bullets and lists that are not there. */
  next(id: string, level: number): string {
    const list = this.#lists.get(id);
    const own = list?.levels[level];
    if (!list || !own) return '';
    const last = this.#countersOf(list);
    last[level] = (last[level] ?? own.start - 1) + 1;
    last.length = level + 1; // what stands below counts from its start again
    if (own.format === 'bullet' || own.format === 'none') return '';
    const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = list.levels[at];
      return of ? written(last[at] ?? of.start, of.format) : '';
    });
    return /[A-Za-z0-9)]$/.test(label) ? `${label} ` : label;
  }

  #countersOf(list: List): (number | undefined)[] {
    let last = this.#last.get(list.kind);
    if (!last) this.#last.set(list.kind, (last = []));
    if (!this.#begun.has(list)) {
      this.#begun.add(list);
      for (const [level, start] of list.restarts) last[level] = start - 1;
    }
    return last;
  }
}

/** A number in one of Word's formats; in plain digits where the format is none that Chinese documents use. */
function written(value: number, format: string): string {
  if (/^(?:chinese|taiwanese|japanese)Counting|^ideographDigital|^ideographTraditional/.test(format)) {
    return inChinese(value);
  }
  if (format === 'decimalFullWidth') return String(value).replace(/\d/g, (digit) => fullWidth(digit));
  if (/^decimalEnclosedCircle/.test(format) && value <= 20) return String.fromCodePoint(0x245f + value);
  if (/Letter$/.test(format)) {
    const letter = String.fromCodePoint(0x60 + ((value - 1) % 26) + 1);
    return format.startsWith('upper') ? letter.toUpperCase() : letter;
  }
  return String(value);
}

function fullWidth(digit: string): string {
  return String.fromCodePoint(0xff10 + Number(digit));
}

/** 一 to 九十九; no report has more of anything that is numbered so. */
function inChinese(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[value % 10]}`;
}
