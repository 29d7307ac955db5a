/** A whole new draft of zeros, with last year's figures carried over where they go on. */
import { formForYear } from '../form/forms';
import type { Form, SectionSpec, TableKey } from '../form/types';
import { textOf } from '../base/text';
import { valueOf, type Report } from '../report/model';
import { zeroGrid, type Grid } from './grid';
import { renderGrid, type AlignOptions, type WrittenLayout } from './render';
import { placeholder } from './skeleton';

export interface NewReportOptions {
  readonly organ: string;
  readonly year: number;
  /** Last year's report: its 结转下年度, its 现行有效件数 and its contact details are carried over. */
  readonly last?: Report;
  /** Layout of the tables; the canonical `pipe` where it is left out. */
  readonly layout?: WrittenLayout;
}

const align: AlignOptions = { ambiguousWidth: 'wide', alignNumbers: true };

/** Text of a draft of the form that is in use in that year, with `\n` as line end. */
export function newReport({ organ, year, last, layout = 'pipe' }: NewReportOptions): string {
  const form = formForYear(year);
  const markdown = layout === 'markdown' || layout === 'html';
  const tables = tablesOf(form, last);
  const lines = [
    `${markdown ? '# ' : ''}${organ}${year}年政府信息公开工作年度报告`,
    preamble(organ, year, form, last),
    ...form.sections.flatMap((section) => [
      `${markdown ? '## ' : ''}${section.numeral}、${section.title}`,
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
  return (
    `本报告根据《中华人民共和国政府信息公开条例》（国令第711号）和${form.notice.title}（${form.notice.number}）编制。` +
    `全文包括${parts}六个部分。` +
    `所列数据的统计期限为${year}年1月1日至${year}年12月31日。` +
    `本报告电子版可在XX门户网站（XX）下载。如有疑问，请与${organ}联系${contactOf(last) ?? '（地址：XX，邮编：XX，电话：XX）'}。`
  );
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

function tablesOf(form: Form, last: Report | undefined): ReadonlyMap<TableKey, Grid> {
  const tables = new Map<TableKey, Grid>();
  for (const key of ['disclosure', 'applications', 'review'] as const) {
    const spec = form.tables[key];
    const texts = spec.cells.map(({ row, column }) => String(carriedOver(last, form, key, row, column)));
    tables.set(key, withValues(zeroGrid(spec), texts));
  }
  return tables;
}

/** What goes on from last year: requests not yet dealt with (all of them still open), documents still in force. */
function carriedOver(
  last: Report | undefined,
  form: Form,
  key: TableKey,
  row: string,
  column: string,
): number {
  const table = last?.tables[key];
  const from = (wanted: string): number => {
    const index = table?.spec.cells.find((cell) => cell.row === wanted && cell.column === column)?.index;
    return (index === undefined ? undefined : valueOf(table, index)) ?? 0;
  };
  if (key === 'applications' && (row === 'carriedIn' || row === 'carriedForward'))
    return from('carriedForward');
  // The column is a new one of the form of 2021: figures of the form before are not its last year's.
  if (key === 'disclosure' && column === 'inForce' && last?.form.id === form.id) return from(row);
  return 0;
}

function withValues(grid: Grid, texts: readonly string[]): Grid {
  let index = 0;
  return {
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.kind === 'value' ? { ...cell, text: texts[index++] ?? '0' } : cell,
      ),
    })),
  };
}
