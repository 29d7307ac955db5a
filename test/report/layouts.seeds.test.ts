/** The renderers write the real drafts' tables byte for byte, so that what they write otherwise can be believed. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { draft, type DraftOptions } from '../support/builders';
import { dropRows } from '../corpus/damage/rows';

const folder = path.resolve(import.meta.dirname, '../../../shared/seeds');
const names = existsSync(folder) ? readdirSync(folder) : [];

/** The draft whose name starts with this number. */
function seed(number: string): string {
  const name = names.find((one) => one.startsWith(number));
  if (name === undefined) throw new Error(`no draft ${number}`);
  return readFileSync(path.join(folder, name), 'utf8');
}

/** The lines from the first table to the last, without headings. */
function tables(text: string): string {
  const lines = text
    .split('\n')
    .filter((line) => !/^(\[.*\])?\s*([一二三四]、|\d、 ?)(主动公开|收到和|政府信息公开行政)/.test(line));
  const first = lines.findIndex((line) => line.includes('第二十条第') && line.length < 20);
  const last = lines.findIndex((line) => /^\s*五、存在/.test(line));
  const start = lines[first - 1] === '|' ? first - 1 : first;
  return lines.slice(start, last).join('\n');
}

const splitOutcomes = (inner: string) => ({
  结果维持: ['结果维持', `结果${inner}维持`, `结果${inner}维持`],
  结果纠正: `结果${inner}纠正`,
  其他结果: `其他${inner}结果`,
  尚未审结: `尚未${inner}审结`,
});
const splitApplicants = (inner: string) => ({ 商业企业: `商业${inner}企业`, 科研机构: `科研${inner}机构` });

const seeds: Readonly<Record<string, DraftOptions>> = {
  '000': {
    layout: 'stacked-pipe',
    labelStyle: { punctuation: 'half', separator: '、' },
    headers: { applications: splitApplicants(' '), review: splitOutcomes(' ') },
  },
  '001': {
    layout: 'trailing-pipe',
    style: { padLastRow: false },
    labelStyle: { punctuation: 'half' },
    headers: {
      applications: {
        ...splitApplicants(' '),
        自然人: '自 然 人',
        '三、本年度办理结果': '三、 本年度办理结果',
        '（三）不予公开': '(三) 不予公开',
        '（四）无法提供': '(四) 无法提供',
        '（五）不予处理': '(五) 不予处理',
        '（六）其他处理': '(六) 其他处理',
      },
      review: {
        结果维持: ['结果维持', '结 果 持', '结果'],
        结果纠正: '结果',
        其他结果: '其他',
        尚未审结: '尚未',
      },
    },
  },
  '002': {
    layout: 'lone-pipe',
    labelStyle: { punctuation: 'half' },
    headers: { applications: splitApplicants(' ') },
    // Its table 四 has a sixteenth column, which is empty.
    reshape: (grid, table) => (table === 'review' ? { ...grid, width: grid.width + 1 } : grid),
  },
  '003': {
    layout: 'tab-stacked',
    labelStyle: { separator: '．' },
    headers: {
      applications: { ...splitApplicants('\n'), '（三）不予公开': '（3） \n不予\n公开' },
      review: splitOutcomes('\n'),
    },
    // Word's text lost eleven rows, and with them the merged labels that began there.
    reshape: (grid, table) =>
      table === 'applications'
        ? dropRows(
            grid,
            grid.rows.flatMap(({ key = '' }) =>
              /^(unavailable\.notHeld|notProcessed\..*|other\..*|resultTotal|carriedForward)$/.test(key)
                ? [key]
                : [],
            ),
            'lost',
          )
        : grid,
  },
  '004': {
    layout: 'pipe-row',
    labelStyle: { punctuation: 'half' },
    // What had a label cell of its own beside the group's stands as 0.
    reshape: (grid) => ({
      ...grid,
      rows: grid.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell.role === 'label' && /^\d\./.test(cell.official ?? '') ? { ...cell, text: '0' } : cell,
        ),
      })),
    }),
  },
};

describe.skipIf(names.length === 0)('real drafts', () => {
  test.each(Object.entries(seeds))('%s: the tables as they stand', (number, options) => {
    expect(tables(draft({ ...options, title: null }))).toBe(tables(seed(number)));
  });
});
