/** A whole new draft of zeros, with last year's figures carried over where they go on. */
import { formForYear } from '../form/forms';
import { tableKeys, type Form, type SectionSpec, type TableKey } from '../form/types';
import { textOf } from '../base/text';
import { valueOf, type Report } from '../report/model';
import { formGrid, type Grid } from './grid';
import { renderGrid, type AlignOptions, type WrittenLayout } from './render';
import { placeholder } from './skeleton';

export interface NewReportOptions {
  readonly organ: string;
  readonly year: number;
  /**
   * Last year's report: its 结转下年度, its 现行有效件数 and its contact details are carried over, each with a line
   * beside it that rule `placeholder` finds until someone has looked.
   */
  readonly last?: Report;
  /** Layout of the tables; the canonical `pipe` where it is left out. */
  readonly layout?: WrittenLayout;
}

const align: AlignOptions = { ambiguousWidth: 'wide', alignNumbers: true };

/** Text of a draft of the form that is in use in that year, with `\n` as line end. */
export function newReport({ organ, year, last, layout = 'pipe' }: NewReportOptions): string {
  const form = formForYear(year);
  const markdown = layout === 'markdown' || layout === 'html';
  const carried = carriedOver(form, last);
  const tables = tablesOf(form, carried);
  const lines = [
    `${markdown ? '# ' : ''}${organ}${year}年政府信息公开工作年度报告`,
    preamble(organ, year, form, last),
    ...form.sections.flatMap((section) => [
      `${markdown ? '## ' : ''}${section.numeral}、${section.title}`,
      ...reminders(section, carried),
      ...sectionLines(form, section, tables, layout),
    ]),
  ];
  const parted = markdown
    ? lines.flatMap((line, index) => (needsGap(lines, index) ? ['', line] : [line]))
    : lines;
  return `${parted.join('\n')}\n`;
}

/** In Markdown a blank line parts headings, paragraphs and tables; the lines of a table stay together. */
function needsGap(lines: readonly string[], index: number): boolean {
  const isTable = (line: string | undefined): boolean => line !== undefined && /^\s*[|<]/.test(line);
  return index > 0 && !(isTable(lines[index]) && isTable(lines[index - 1]));
}

function preamble(organ: string, year: number, form: Form, last: Report | undefined): string {
  const parts = form.sections.map(({ title }) => title).join('，');
  const contact = contactOf(last);
  return (
    `本报告根据《中华人民共和国政府信息公开条例》（国令第711号）和${form.notice.title}（${form.notice.number}）编制。` +
    `全文包括${parts}六个部分。` +
    `所列数据的统计期限为${year}年1月1日至${year}年12月31日。` +
    `本报告电子版可在XX门户网站（XX）下载。` +
    `如有疑问，请与${organ}联系${contact ?? '（地址：XX，邮编：XX，电话：XX）'}。` +
    (contact === undefined ? '' : '（待补充：联系方式沿用上一年度报告，请核对后删去此句。）')
  );
}

/** Says of figures that were carried over that they are to be looked at. */
function reminders({ table }: SectionSpec, carried: ReadonlyMap<TableKey, Figures>): readonly string[] {
  const figures = table && carried.get(table);
  if (!figures || ![...figures.values()].some((value) => value !== 0)) return [];
  return table === 'disclosure'
    ? ['待补充：现行有效件数沿用上一年度报告，请按本年制发、废止情况核对后删去此行。']
    : ['待补充：上年结转数取自上一年度报告，暂全部列为结转下年度，请核对后删去此行。'];
}

/** The bracket with address and telephone of last year's preamble. */
function contactOf(last: Report | undefined): string | undefined {
  if (!last) return undefined;
  const text = textOf(last.text, last.preamble);
  return /[（(][^（()）\n]{0,120}(?:电话|邮编|地址)[^（()）\n]{0,120}[）)]/.exec(text)?.[0];
}

function sectionLines(
  form: Form,
  { number, table }: SectionSpec,
  tables: ReadonlyMap<TableKey, Grid>,
  layout: WrittenLayout,
): readonly string[] {
  const grid = table && tables.get(table);
  if (grid) return [...renderGrid(grid, layout, align), ...(layout === 'tab-stacked' ? [''] : [])];
  if (number === 1) {
    return form.topics.map(
      ({ title }, index) => `（${'一二三四五'.charAt(index)}）${title}情况。${placeholder}`,
    );
  }
  if (number === 5) return [`（一）存在的主要问题。${placeholder}`, `（二）改进情况。${placeholder}`];
  const fee =
    form.id === '2019'
      ? []
      : ['（一）收取信息处理费情况。本年度依据《政府信息公开信息处理费管理办法》收取信息处理费XX元。'];
  return [...fee, `${fee.length > 0 ? '（二）' : ''}其他需要报告的事项：${placeholder}`];
}

function tablesOf(form: Form, carried: ReadonlyMap<TableKey, Figures>): ReadonlyMap<TableKey, Grid> {
  const tables = new Map<TableKey, Grid>();
  for (const key of tableKeys) {
    const spec = form.tables[key];
    tables.set(
      key,
      formGrid(spec, (cell) => String(carried.get(key)?.get(cell) ?? 0)),
    );
  }
  return tables;
}

/** Figures of a table by their index in `TableSpec.cells`; zero where there is none. */
type Figures = ReadonlyMap<number, number>;

/** What goes on from last year: requests not yet dealt with (all of them still open), documents still in force. */
function carriedOver(form: Form, last: Report | undefined): ReadonlyMap<TableKey, Figures> {
  const carried = new Map<TableKey, Figures>();
  if (!last) return carried;
  const figure = (table: TableKey, row: string, column: string): number => {
    const cells = last.tables[table]?.spec.cells;
    const index = cells?.find((cell) => cell.row === row && cell.column === column)?.index;
    return (index === undefined ? undefined : valueOf(last.tables[table], index)) ?? 0;
  };
  const applications = new Map<number, number>();
  for (const key of ['carriedIn', 'carriedForward']) {
    const row = form.tables.applications.rows.find((candidate) => candidate.key === key);
    for (const cell of row?.cells ?? []) {
      const { column } = form.tables.applications.cells[cell] ?? { column: '' };
      if (column !== 'total') applications.set(cell, figure('applications', 'carriedForward', column));
    }
  }
  // Totals are worked out here: last year's own may be wrong.
  for (const { kind, left, right } of form.tables.applications.equations) {
    const [total] = right;
    if (kind !== 'row-total' || total === undefined || !left.every((cell) => applications.has(cell)))
      continue;
    applications.set(
      total,
      left.reduce((sum, cell) => sum + (applications.get(cell) ?? 0), 0),
    );
  }
  carried.set('applications', applications);
  // The column is a new one of the form of 2021: figures of the form before are not its last year's.
  if (last.form.id === form.id) {
    const inForce = form.tables.disclosure.cells.filter(({ column }) => column === 'inForce');
    carried.set(
      'disclosure',
      new Map(inForce.map(({ index, row, column }) => [index, figure('disclosure', row, column)])),
    );
  }
  return carried;
}
