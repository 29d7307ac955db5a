/**
 * Whole reports for tests. `draft()` gives a correct report of an invented organ; what a test is about it says
 * in the options, and the rest is filled in so that nothing else is wrong:
 *
 *     draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, '⟦65⟧'] } })
 *
 * Markers such as `⟦…⟧` may stand in any text; they are left where they are.
 */
import { formForYear, forms } from '../../server/src/form/forms';
import {
  tableKeys,
  type Form,
  type FormId,
  type SectionNumber,
  type SectionSpec,
  type TableKey,
} from '../../server/src/form/types';
import { balanced, type GivenFigures } from './figures';
import { styled, type LabelStyle } from './labels';
import { filled, proseFor, proseVersions, type Prose } from './prose';
import { gridOf, type Grid } from './render/grid';
import { renderers, type LayoutId } from './render/index';
import type { Piece, Style } from './render/pieces';

export type { Figure, RowFigures, TableFigures } from './figures';
export { layoutIds, type LayoutId } from './render/index';

/** One section of a draft; what is left out stands as in a correct report. */
export interface SectionDraft {
  /** The heading's line; null leaves it out. */
  readonly heading?: string | null;
  /** The prose, or what stands between heading and table. */
  readonly text?: string;
  /** What stands behind the table. */
  readonly after?: string;
}

export interface DraftOptions extends GivenFigures {
  readonly year?: number;
  readonly organ?: string;
  /** The form of the tables; left out: the one in use in that year. */
  readonly form?: FormId;
  /** The layout of all tables, or of each; `pipe-row` where nothing is said. */
  readonly layout?: LayoutId | Partial<Readonly<Record<TableKey, LayoutId>>>;
  readonly style?: Style;
  readonly labelStyle?: LabelStyle;
  /** Rows left out, by key. */
  readonly omit?: readonly string[];
  /** Rows that stand twice, one right behind the other. */
  readonly duplicate?: readonly string[];
  /** Order of a table's rows by key, for rows that are missing, out of order or double in other ways. */
  readonly rows?: Partial<Readonly<Record<TableKey, readonly string[]>>>;
  /** Row labels by row key. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Headers, clauses and merged labels by official text; a list gives each occurrence its own. */
  readonly headers?: Partial<
    Readonly<Record<TableKey, Readonly<Record<string, string | readonly string[]>>>>
  >;
  /** Tables left out. */
  readonly without?: readonly TableKey[];
  readonly title?: string | null;
  /** All that stands between title and section one; `{period}` stands for the sentence about the period. */
  readonly preamble?: string;
  /** The sentence about the statistical period; null leaves it out. */
  readonly period?: string | null;
  /** Prose of a section, null for a section that is absent with its table, or its parts. */
  readonly sections?: Partial<Readonly<Record<SectionNumber, string | null | SectionDraft>>>;
  readonly sectionOrder?: readonly SectionNumber[];
  /** Which of the versions of prose (`proseVersions`); left out: chosen by organ and year. */
  readonly prose?: number;
  /** Lines in front of the title and behind the last section. */
  readonly before?: string;
  readonly after?: string;
  readonly eol?: '\n' | '\r\n';
  readonly bom?: boolean;
  /** Changes a table as printed before it is written. */
  readonly reshape?: (grid: Grid, table: TableKey) => Grid;
}

/** The text of a report. */
export function draft(options: DraftOptions = {}): string {
  return draftPieces(options)
    .map((piece) => piece.text)
    .join('');
}

/** A written piece of a report; value cells say which value of which table they hold. */
export interface DraftPiece extends Piece {
  readonly table?: TableKey;
}

/** The report in pieces, so that the place of every cell is known. */
export function draftPieces(options: DraftOptions = {}): readonly DraftPiece[] {
  const { year = 2025, organ = '青山镇人民政府', before, after, eol = '\n', bom = false } = options;
  const form = forms[options.form ?? formForYear(year).id];
  const prose =
    (options.prose === undefined ? undefined : proseVersions[options.prose]) ?? proseFor(organ, year);
  const line = (content: string): DraftPiece => ({ text: `${content}\n` });
  const title = options.title === undefined ? `${organ}${year}年政府信息公开工作年度报告` : options.title;
  const sections = (options.sectionOrder ?? form.sections.map(({ number }) => number)).map((number) =>
    form.sections.find((section) => section.number === number),
  );
  const tables = tablePieces(options, form);
  const pieces = [
    ...(before === undefined ? [] : [line(before)]),
    ...(title === null ? [] : [line(title)]),
    ...lines(preamble(options, organ, year, form)),
    ...sections.flatMap((section) =>
      section ? sectionPieces(section, options, filledProse(prose, organ, year), tables) : [],
    ),
    ...(after === undefined ? [] : [line(after)]),
  ];
  return [
    ...(bom ? [{ text: '\uFEFF' }] : []),
    ...pieces.map((piece) => (eol === '\n' ? piece : { ...piece, text: piece.text.replaceAll('\n', eol) })),
  ];
}

function lines(content: string): readonly DraftPiece[] {
  return content === '' ? [] : [{ text: `${content}\n` }];
}

/** The sentence that states the statistical period of a report. */
export function periodSentence(year: number): string {
  return `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
}

function preamble(options: DraftOptions, organ: string, year: number, form: Form): string {
  const period = options.period === undefined ? periodSentence(year) : (options.period ?? '');
  if (options.preamble !== undefined) return options.preamble.replaceAll('{period}', period);
  return (
    `${organ}依照《中华人民共和国政府信息公开条例》（国令第711号）和${form.notice.title}（${form.notice.number}）` +
    `编写并公布本报告。${period}` +
    '报告电子版登载于http://www.example.gov.cn/，如有疑问，请与党政办公室联系（地址：青山路1号，电话：0000-5550123）。'
  );
}

function filledProse(prose: Prose, organ: string, year: number): Prose {
  const fill = (sentence: string): string => filled(sentence, organ, year);
  const [first, second, third, fourth, fifth] = prose.topics;
  return {
    topics: [fill(first), fill(second), fill(third), fill(fourth), fill(fifth)],
    problems: fill(prose.problems),
    improvements: fill(prose.improvements),
    fee: fill(prose.fee),
    others: fill(prose.others),
  };
}

const topicHeadings = [
  '（一）主动公开情况。',
  '（二）依申请公开情况。',
  '（三）政府信息管理情况。',
  '（四）政府信息公开平台建设情况。',
  '（五）监督保障情况。',
];

function defaultText(number: SectionNumber, prose: Prose): string {
  if (number === 1) return prose.topics.map((topic, index) => `${topicHeadings[index]}${topic}`).join('\n');
  if (number === 5) return `（一）主要问题。${prose.problems}\n（二）改进情况。${prose.improvements}`;
  if (number === 6) return `（一）${prose.fee}\n（二）${prose.others}`;
  return '';
}

function sectionPieces(
  section: SectionSpec,
  options: DraftOptions,
  prose: Prose,
  tables: ReadonlyMap<TableKey, readonly DraftPiece[]>,
): readonly DraftPiece[] {
  const given = options.sections?.[section.number];
  if (given === null) return [];
  const parts: SectionDraft = typeof given === 'string' ? { text: given } : (given ?? {});
  const heading = parts.heading === undefined ? `${section.numeral}、${section.title}` : parts.heading;
  const table = section.table === undefined ? undefined : tables.get(section.table);
  return [
    ...(heading === null ? [] : [{ text: `${heading}\n` }]),
    ...lines(parts.text ?? defaultText(section.number, prose)),
    ...(table ?? []),
    ...lines(parts.after ?? ''),
  ];
}

/** Line ends in front of and behind a table, beside the one that ends its last line. */
const gaps: Partial<Readonly<Record<LayoutId, readonly [string, string]>>> = {
  markdown: ['\n', '\n'],
  html: ['\n', '\n'],
  'tab-stacked': ['', '\n\n\n'],
};

function tablePieces(options: DraftOptions, form: Form): ReadonlyMap<TableKey, readonly DraftPiece[]> {
  const figures = balanced(form, options);
  const pieces = new Map<TableKey, readonly DraftPiece[]>();
  for (const table of tableKeys) {
    if (options.without?.includes(table)) continue;
    const spec = form.tables[table];
    const grid = gridOf(spec, figures[table], {
      rows: rowOrder(
        spec.rows.map(({ key }) => key),
        options,
        table,
      ),
      relabel: relabelling(options, form, table),
    });
    const shaped = options.reshape ? options.reshape(grid, table) : grid;
    const layout = typeof options.layout === 'string' ? options.layout : options.layout?.[table];
    const name = layout ?? 'pipe-row';
    const [before, after] = gaps[name] ?? ['', ''];
    pieces.set(table, [
      ...(before === '' ? [] : [{ text: before }]),
      ...renderers[name](shaped, options.style ?? {}).map((piece) => ({ ...piece, table })),
      { text: `\n${after}` },
    ]);
  }
  return pieces;
}

function rowOrder(
  all: readonly string[],
  { omit = [], duplicate = [], rows }: DraftOptions,
  table: TableKey,
) {
  return (rows?.[table] ?? all)
    .filter((key) => !omit.includes(key))
    .flatMap((key) => (duplicate.includes(key) ? [key, key] : [key]));
}

function relabelling(options: DraftOptions, form: Form, table: TableKey) {
  const seen = new Map<string, number>();
  return (official: string, key: string | undefined): string => {
    const occurrence = seen.get(official) ?? 0;
    seen.set(official, occurrence + 1);
    const isRowLabel = form.tables[table].rows.some((row) => row.key === key && row.label === official);
    const ofRow = isRowLabel && key !== undefined ? options.labels?.[key] : undefined;
    const ofHeader = options.headers?.[table]?.[official];
    const replaced = ofRow ?? (typeof ofHeader === 'object' ? ofHeader[occurrence] : ofHeader);
    return replaced ?? styled(official, options.labelStyle ?? {});
  };
}
