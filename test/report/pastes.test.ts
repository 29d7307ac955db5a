/**
 * Tables as programs really give them: what a browser, a PDF, Word or a converter makes of cells that stand in
 * columns. Every paste is made from the same reports and must be read as they were meant, cell by cell.
 */
import { describe, expect, test } from 'vitest';
import { forms } from '../../server/src/form/forms';
import { tableKeys, type FormId } from '../../server/src/form/types';
import { valueOf } from '../../server/src/report/model';
import { parseReport } from '../../server/src/report/parse';
import { realisticFigures } from '../corpus/values';
import { draft } from '../support/builders';
import { balanced } from '../support/figures';
import { random } from '../support/random';

type Row = readonly string[];
/** Writes the rows of a table; merged cells come as empty ones. */
type Paste = (rows: readonly Row[]) => string;

const filled = (row: Row): Row => row.filter((cell) => cell !== '');
const isNumber = (cell: string): boolean => /^-?[\d.]+$/.test(cell);
const labels = (row: Row): Row => filled(row).filter((cell) => !isNumber(cell));
const numbers = (row: Row): Row => filled(row).filter(isNumber);
const wrapped = (cell: string, width: number): string =>
  (cell.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n');
const lines = (rows: readonly Row[], line: (row: Row, index: number) => string): string =>
  rows.map(line).join('\n');
const piped = (row: Row): string => `| ${row.join(' | ')} |`;
const border = (row: Row): string => `+${row.map(() => '------').join('+')}+`;

const pastes: Readonly<Record<string, Paste>> = {
  'a browser: paragraphs in cells, a tab between them': (rows) =>
    rows.map((row) => filled(row).join('\n\t\n')).join('\n\n'),
  'a browser: blank lines around the tabs, too': (rows) =>
    rows.map((row) => filled(row).join('\n\n\t\n')).join('\n\n'),
  'a browser: empty cells kept': (rows) => rows.map((row) => row.join('\n\t\n')).join('\n\n\n'),
  'a PDF: single blanks': (rows) => lines(rows, (row) => filled(row).join(' ')),
  'a PDF: labels broken, numbers behind their last line': (rows) =>
    lines(rows, (row) =>
      filled(row)
        .map((cell) => (isNumber(cell) ? cell : wrapped(cell, 8)))
        .join(' '),
    ),
  'a PDF: numbers on a line of their own': (rows) =>
    lines(rows, (row) => [...labels(row), numbers(row).join(' ')].filter(Boolean).join('\n')),
  'a PDF: broken labels, numbers on a line of their own': (rows) =>
    lines(rows, (row) =>
      [...labels(row).map((label) => wrapped(label, 8)), numbers(row).join(' ')].filter(Boolean).join('\n'),
    ),
  'a PDF: merged labels in narrow columns': (rows) =>
    lines(rows, (row) => {
      const groups = labels(row).slice(0, -1);
      return [
        ...groups.map((group) => wrapped(group, 3)),
        [...labels(row).slice(-1), ...numbers(row)].join(' '),
      ].join('\n');
    }),
  'a PDF: a page number between rows': (rows) =>
    lines(rows, (row, index) => (index === 9 ? '             5\n' : '') + filled(row).join('   ')),
  'a PDF: short headers spaced out over their columns': (rows) =>
    lines(rows, (row) =>
      filled(row)
        .map((cell) => (/^(?:总计|其他|自然人)$/.test(cell) ? [...cell].join('  ') : cell))
        .join('   '),
    ),
  'wide blanks between cells': (rows) => lines(rows, (row) => filled(row).join('　')),
  'one cell a line, indented': (rows) => filled(rows.flat()).join('　\n　　'),
  'one cell a line, a page number between': (rows) =>
    filled(rows.flatMap((row, index) => (index === 12 ? ['— 5 —', ...row] : row))).join('\n'),
  'a grid of plus and minus signs': (rows) =>
    [...rows.flatMap((row) => [border(row), piped(row)]), border(rows[0] ?? [])].join('\n'),
  'pipes with blank lines between rows': (rows) => rows.map(piped).join('\n\n'),
  'bold Markdown': (rows) =>
    lines(rows, (row, index) => {
      const bold = row.map((cell) => (cell === '' || isNumber(cell) ? cell : `**${cell}**`));
      return piped(bold) + (index === 0 ? `\n${piped(row.map(() => '---'))}` : '');
    }),
  'Markdown whose numbers are bold, too': (rows) =>
    lines(rows, (row, index) => {
      const bold = row.map((cell) => (cell === '' ? cell : isNumber(cell) ? `**${cell}**` : `__${cell}__`));
      return piped(bold) + (index === 0 ? `\n${piped(row.map(() => '---'))}` : '');
    }),
  'Markdown with line breaks and backslashes': (rows) =>
    lines(rows, (row, index) => {
      const escaped = row.map((cell) => cell.replace(/^(\d)\./, '$1\\.').replace('（', '<br>（'));
      return piped(escaped) + (index === 0 ? `\n${piped(row.map(() => '---'))}` : '');
    }),
  'HTML without closing tags': (rows) =>
    `<table border=1>${lines(rows, (row) => `<tr>${row.map((cell) => `<td>${cell}`).join('')}`)}</table>`,
  'HTML on two pages, the headers on both': (rows) => {
    const tr = (row: Row): string => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const table = (part: readonly Row[]): string => `<table>\n${lines(part, tr)}\n</table>`;
    if (rows.length < 20) return table(rows);
    return `${table(rows.slice(0, 15))}\n<p>— 3 —</p>\n${table([...rows.slice(0, 3), ...rows.slice(15)])}`;
  },
  'HTML on two pages, the second with what is below the headers': (rows) =>
    `<table>${lines(rows, (row, index) => {
      const cells = row.map((cell) => `<td>${cell}</td>`).join('');
      return `${index === 2 && rows.length > 8 ? '</table>\n<table>' : ''}<tr>${cells}</tr>`;
    })}</table>`,
  'HTML in capitals, with breaks and blanks': (rows) =>
    `<TABLE>${lines(rows, (row) => {
      const cells = row.map((cell) =>
        cell.length > 4 && !isNumber(cell) ? cell.replace(/^.{3}/, '$&<BR/>') : cell || '&nbsp;',
      );
      return `<TR>\n${cells.map((cell) => `<TD>${cell}</TD>`).join('\n')}</TR>`;
    })}</TABLE>`,
  'prose on the first line': (rows) => `该部分以表格形式报告。表格如下：${rows.map(piped).join('\n')}`,
  'prose on the first line, one cell a line': (rows) => `表格如下：${filled(rows.flat()).join('\n')}`,
  'prose on the last line': (rows) => `${rows.map(piped).join('\n')}注：以上数据由各科室报送。`,
  'prose around, one cell a line': (rows) =>
    `（单位：件）\n${filled(rows.flat()).join('\n\n')}\n注：本年没有其他情况，重复申请另计。`,
};

/** The text of a report whose tables are written by `paste`. */
function pasted(text: string, paste: Paste): string {
  return text.replaceAll(/(?:^.*\t.*\n)+/gm, (table) => {
    const rows = table.trimEnd().split('\n');
    return `${paste(rows.map((row) => row.split('\t')))}\n`;
  });
}

/** The cells that were not read as they were meant. */
function misread(formId: FormId, seed: number, paste: Paste): readonly string[] {
  const form = forms[formId];
  const figures = realisticFigures(random(seed), form);
  const year = formId === '2019' ? 2020 : 2023;
  const report = parseReport(pasted(draft({ layout: 'tsv', year, ...figures }), paste));
  const meant = balanced(form, figures);
  if (report.form.id !== formId) return [`form ${report.form.id}`];
  return tableKeys.flatMap((key) =>
    form.tables[key].cells.flatMap(({ index, row, column }) => {
      const value = valueOf(report.tables[key], index);
      const expected = Number(meant[key](index));
      return value === expected ? [] : [`${row}/${column}: ${value} instead of ${expected}`];
    }),
  );
}

describe.each(Object.entries(pastes))('%s', (_, paste) => {
  test.each([11, 12, 13])('form 2021, report %i', (seed) => expect(misread('2021', seed, paste)).toEqual([]));
  test.each([21, 22])('form 2019, report %i', (seed) => expect(misread('2019', seed, paste)).toEqual([]));
});
