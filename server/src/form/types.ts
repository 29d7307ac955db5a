/**
 * What a national form is made of. The forms themselves are data (`form2019.ts`, `form2021.ts`); parser, rules,
 * formatter and documents read them, so that no label and no equation is written twice.
 */

/** The two forms: 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号. */
export type FormId = '2019' | '2021';

/** The three tables, in the order of their sections 二, 三, 四. */
export type TableKey = 'disclosure' | 'applications' | 'review';

export const tableKeys: readonly TableKey[] = ['disclosure', 'applications', 'review'];

export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6;

/** One of the six sections. */
export interface SectionSpec {
  readonly number: SectionNumber;
  /** 一 … 六, as the heading has it before 、 */
  readonly numeral: string;
  readonly title: string;
  /** Titles that real reports carry and that nobody minds. */
  readonly variants: readonly string[];
  /** The table that the section holds, if it is not prose. */
  readonly table?: TableKey;
}

/** One of the five topics of section one, with words by which a sub-heading names it. */
export interface TopicSpec {
  readonly key: TopicKey;
  readonly title: string;
  readonly words: readonly string[];
}

export type TopicKey = 'proactive' | 'onRequest' | 'management' | 'platform' | 'supervision';

/**
 * What a value may be: `count` a whole number ≥ 0; `money` a decimal ≥ 0 in 万元; `change` a whole number that
 * may be negative (本年增/减 of the 2019 form).
 */
export type ValueKind = 'count' | 'money' | 'change';

/** A column of a block; `groups` are the header cells above it, outermost first. */
export interface ColumnSpec {
  readonly key: string;
  readonly label: string;
  readonly kind: ValueKind;
  readonly groups: readonly string[];
  /** Other wordings seen in reports that mean the same and are no finding. */
  readonly variants: readonly string[];
}

/** One physical row of values in the form. */
export interface RowSpec {
  /** `denied.stateSecret`; for table `review`, whose one row holds three groups, `review`. */
  readonly key: string;
  /** Position among all rows of the table. */
  readonly index: number;
  /** Position of the row's block in the table. */
  readonly block: number;
  /** The label cell beside the values, numbered as in the form; empty for table `review`. */
  readonly label: string;
  /** Merged label cells to the left of it, outermost first: 三、本年度办理结果, （三）不予公开. */
  readonly groups: readonly string[];
  /** Other wordings that mean the same row and are no finding. */
  readonly variants: readonly string[];
  /** Index (into `TableSpec.cells`) of each value of the row, left to right. */
  readonly cells: readonly number[];
}

/** A group of rows under one header: 第二十条第（一）项; the other tables have one block without a clause. */
export interface BlockSpec {
  readonly index: number;
  /** The heading row above the header row, if the block has one. */
  readonly clause?: string;
  /** The header cell over the labels: 信息内容, or the corner cell of table `applications`. */
  readonly corner?: string;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
}

/** One value of the form. `row` is the key that JSON and messages use, for `review` the group's. */
export interface CellSpec {
  readonly index: number;
  readonly table: TableKey;
  readonly row: string;
  readonly column: string;
  readonly kind: ValueKind;
  /** Index of the physical row (`TableSpec.rows`) and the position in it. */
  readonly rowIndex: number;
  readonly position: number;
}

export type EquationKind = 'row-total' | 'result-total' | 'balance' | 'review-total';

/**
 * A 勾稽关系: the cells of `left` sum up to the cells of `right`. All cells are of one table and are given as
 * indexes into `TableSpec.cells`.
 */
export interface Equation {
  readonly id: string;
  readonly kind: EquationKind;
  readonly table: TableKey;
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** The row that a row total or review total is about; else undefined. */
  readonly row?: string;
  /** The column that a result total or balance is about; else undefined. */
  readonly column?: string;
}

export interface TableSpec {
  readonly key: TableKey;
  readonly section: SectionNumber;
  readonly blocks: readonly BlockSpec[];
  readonly rows: readonly RowSpec[];
  readonly cells: readonly CellSpec[];
  readonly equations: readonly Equation[];
  /** For each cell the equations that it stands in, in the form's order. */
  readonly equationsOf: readonly (readonly Equation[])[];
  /** The cells of each row, or group of table `review`, from left to right. */
  readonly lines: readonly (readonly number[])[];
  /** Number of label columns left of the values (applications 3, disclosure 1, review 0). */
  readonly labelColumns: number;
  /** Header rows of the first block as printed, each cell with its span, for rendering. */
  readonly header: readonly HeaderRow[];
}

/** A header cell as printed: its text, and how many columns and rows it covers. */
export interface HeaderCellSpec {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

export type HeaderRow = readonly HeaderCellSpec[];

export interface Form {
  readonly id: FormId;
  /** The notice that issued the form, as reports cite it. */
  readonly notice: { readonly title: string; readonly number: string };
  readonly firstYear: number;
  readonly lastYear?: number;
  readonly sections: readonly SectionSpec[];
  readonly topics: readonly TopicSpec[];
  readonly tables: Readonly<Record<TableKey, TableSpec>>;
}

/** The cell of `table` with these keys, or undefined where the form has none. */
export function cellSpec(table: TableSpec, row: string, column: string): CellSpec | undefined {
  return table.cells.find((cell) => cell.row === row && cell.column === column);
}
