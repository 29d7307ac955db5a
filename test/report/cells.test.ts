/** How each layout is told from the others, and how its rows and cells are cut from the text. */
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../server/src/base/text';
import type { TableKey } from '../../server/src/form/types';
import { layoutOf, lineLayouts, type LineSpan } from '../../server/src/report/layouts';
import { cutCell, isEmptyText } from '../../server/src/report/layouts/layout';
import { bareLabel, hasMarkup, withoutMarkup } from '../../server/src/report/markup';
import type { LayoutId } from '../../server/src/report/model';

function spanOf(text: string, key: TableKey = 'applications'): LineSpan {
  const lines = new LineIndex(text);
  return { key, text, lines, first: 0, last: lines.count - 1 };
}

const layout = (text: string): LayoutId => layoutOf(spanOf(text)).id;

/** The rows of a text cut as `id`, cells parted by `·`, `=` behind a delimiter row; `…` where rows have no ends. */
function cut(id: LayoutId, text: string, key?: TableKey): readonly string[] {
  const { rows, boundaries } = lineLayouts.find((one) => one.id === id)!.cut(spanOf(text, key));
  return rows.map(
    ({ cells, delimiter }) =>
      cells.map(({ start, end }) => text.slice(start, end)).join('·') +
      (delimiter ? '=' : '') +
      (boundaries ? '' : '…'),
  );
}

describe('the layout of', () => {
  const times = (line: string, count: number): string => `${line}\n`.repeat(count);

  test.each<[LayoutId, string]>([
    // pipes
    ['markdown', '| 规章 | 1 |\n|---|---|\n| 许可 | 2 |'],
    ['markdown', '规章 | 1\n:--|--:\n许可 | 2'],
    ['pipe-row', '| 规章 | 1 |\n| 许可 | 2 |'],
    ['pipe-row', '| 规章 | 1 |\n|-|\n| 许可 | 2 |'],
    ['pipe-row', '| 规章 | 1 |\n| --- x |\n| 许可 | 2 |'],
    ['pipe-row', `${times('| 规章 | 1 |', 7)}${times('规章 | 1 |', 2)}`],
    ['trimmed-pipe', `${times('| 规章 | 1 |', 6)}${times('规章 | 1 |', 2)}`],
    ['trimmed-pipe', '规章 | 1 |\n许可 | 2 |'],
    ['trimmed-pipe', '规章 | 1\n许可 |\n许可 | 2'],
    ['trailing-pipe', '规章 | 1 ||\n许可 | 2 |'],
    ['trailing-pipe', '规章 | | 1 |\n许可 | 2 |'],
    ['trimmed-pipe', '|| 规章 | 1 |\n许可 | 2 |\n许可 | 2 |'],
    ['flat-pipe', '规章\n|\n1\n|\n许可\n|\n2'],
    ['flat-pipe', '|\n规章 |\n|\n1'],
    ['lone-pipe', '|\n规章 |\n1 |\n|\n许可 |\n2 |'],
    ['stacked-pipe', '| 规章 |\n1 |\n| 许可 |\n2 |'],
    ['stacked-pipe', '|\n| 规章 |\n1 |\n| 许可 |\n2 |'],
    ['stacked-trailing', '规章 |\n1 |\n许可 |\n2 |'],
    ['stacked-trailing', '规章 |\n1 |\n|||\n许可 |\n2 |'],
    ['lone-pipe', `|\n${times('规章 |', 15)}`],
    ['stacked-trailing', `|\n${times('规章 |', 16)}`],
    ['stacked-trailing', '规章 |\n1\n2'],
    ['flat-lines', '规章 |\n1\n2\n3'],
    // none
    ['tsv', '规章\t1\n许可\t2'],
    ['tsv', `规章\t1\n${times('\t许可', 2)}`],
    ['tab-stacked', `规章\t1\n${times('\t许可', 3)}`],
    ['tab-stacked', '\t规章\n\t1\n\n\t许可\n\t2'],
    ['tab-stacked', '\t规章\n1'],
    ['flat-lines', '\t规章\n1\n2'],
    ['flat-lines', '规章\n\t\n1\n\t\n2\n\t\n许可'],
    ['flat-lines', '规章\n\t\n1\n2'],
    ['tab-stacked', `${times('规章\n\t', 8)}\t许可`],
    ['flat-lines', `${times('规章\n\t', 10)}\t许可`],
    ['spaces', '规章  1\n许可  2'],
    ['spaces', '规章\u30001\n许可'],
    ['spaces', '规章  1\n2\n3\n'],
    ['flat-lines', '规章  1\n2\n3\n4'],
    ['flat-lines', '  规章  \n 1 \n许可 2'],
    ['flat-lines', '规章\n1\n\n许可\n2'],
    ['flat-lines', ''],
  ])('%s: %j', (id, text) => expect(layout(text)).toBe(id));

  test('only the lines of the span count', () => {
    const text = '规章\t1\n规章 | 1 |\n规章\t1';
    expect(layoutOf({ ...spanOf(text), first: 1, last: 1 }).id).toBe('trimmed-pipe');
    expect(layoutOf({ ...spanOf(text), first: 0, last: 0 }).id).toBe('tsv');
  });
});

describe('rows and cells of', () => {
  test.each<[LayoutId, string, readonly string[]]>([
    ['pipe-row', '| 规章 | 1 |\n| 许可 | 2 |', ['规章·1', '许可·2']],
    ['pipe-row', '| 规章 | | 1 ||\n', ['规章··1·']],
    ['pipe-row', '|| 规章 | 1', ['·规章·1']],
    ['pipe-row', ' | 规章 |', ['规章']],
    ['pipe-row', '| 规\n章 | 1 |', ['规\n章·1']],
    ['pipe-row', '| 规章 | 1 |\n许可 | 2 | 3 |', ['规章·1', '许可·2·3']],
    ['pipe-row', '| 规章 | 1 |\n许可 | 2', ['规章·1·许可·2']],
    ['pipe-row', '| 规章 | 1 |\n\n\n| 许可 | 2 |', ['规章·1', '许可·2']],
    ['pipe-row', '| a \\| b | 1 |', ['a \\| b·1']],
    ['pipe-row', '前文\n| 规章 | 1 |', ['前文', '规章·1']],
    ['pipe-row', '前 | 后 |\n| 规章 |', ['前·后', '规章']],
    ['pipe-row', '', []],
    ['markdown', '| 规章 | 1 |\n| --- | :-: |\n| 许可 | 2 |', ['规章·1', '---·:-:=', '许可·2']],
    ['markdown', '规章 | 1\n--- | ---\n许可 | 2', ['规章·1', '---·---=', '许可·2']],
    ['markdown', '| 规章 | 1 |\n| -:- | --- |', ['规章·1', '-:-·---']],
    ['markdown', '| 规章 | 1 |\n| --- | |', ['规章·1', '---·']],
    ['markdown', '| 规章 |\n| --- |', ['规章', '---']],
    ['markdown', '| a | b |\n| c | d |\n| e | f |\n| - | - |', ['a·b', 'c·d', 'e·f', '-·-=']],
    [
      'markdown',
      '| a | b |\n| c | d |\n| e | f |\n| g | h |\n| - | - |',
      ['a·b', 'c·d', 'e·f', 'g·h', '-·-'],
    ],
    ['markdown', '规章\n| 许可 | 2 |\n三', ['规章', '许可·2', '三']],
    [
      'markdown',
      '| a | b |\n| c | d |\n| e | f |\n| g | h |\n| --- | :-: |\n| i | j |',
      ['a·b', 'c·d', 'e·f', 'g·h', '---·:-:=', 'i·j'],
    ],
    [
      'markdown',
      '| a | b |\n| c | d |\n| e | f |\n| g | h |\n| -- | --- |\n| i | j |',
      ['a·b', 'c·d', 'e·f', 'g·h', '--·---', 'i·j'],
    ],
    ['markdown', '| a | b |\n| --- | --- |\n第3页\n| c | d |', ['a·b', '---·---=', '第3页', 'c·d']],
    ['markdown', '| a | b |\n| c | d |\n| -- |\n乙', ['a·b', 'c·d', '--', '乙']],
    // what the end of a page put between two rows
    ['pipe-row', '| 规章 | 1 |\n第3页\n| 许可 | 2 |', ['规章·1', '第3页', '许可·2']],
    ['pipe-row', '| 规章 | 1 ||\n  第3页\n| 许可 | 2 |', ['规章·1·', '第3页', '许可·2']],
    ['pipe-row', '| 规章 | 1 |\n3\n| 许可 | 2 |', ['规章·1·3', '许可·2']],
    ['pipe-row', '| 规章 | 1 第3页\n| 许可 | 2 |', ['规章·1 第3页', '许可·2']],
    ['stacked-pipe', '| 规章 |\n1 |\n第3页\n| 许可 |\n2 |', ['规章·1', '第3页', '许可·2']],
    ['stacked-pipe', '| 规章 |\n1 |\n行政处罚\n| 许可 |\n2 |', ['规章·1·行政处罚', '许可·2']],
    ['stacked-pipe', '| 规章 |\n1 |\n第3页 |\n| 许可 |', ['规章·1·第3页', '许可']],
    ['lone-pipe', '|\n规章 |\n1 |\n第3页\n|\n许可 |\n2 |', ['规章·1', '第3页', '许可·2']],
    ['lone-pipe', '|\n第3页\n|\n1 |\n2 |', ['第3页', '1·2']],
    ['trailing-pipe', '规章 | 1 | |\n许可 | 2 |', ['规章·1·', '许可·2']],
    ['trailing-pipe', '| 1 | 2 |', ['·1·2']],
    ['trimmed-pipe', '规章 | 1 |\n许\n可 | 2 |', ['规章·1', '许', '可·2']],
    ['flat-pipe', '规章\n|\n1\n|\n许可', ['规章·1·许可…']],
    ['flat-pipe', '规章\n|\n|\n许可', ['规章··许可…']],
    ['stacked-trailing', '规章 |\n1 |\n许可 |', ['规章·1·许可…']],
    ['stacked-pipe', '| 规章 |\n1 |\n2 |\n| 许可 |\n3 |', ['规章·1·2', '许可·3']],
    ['stacked-pipe', '| 规章 |\n|||\n| 许可 |', ['规章···', '许可']],
    ['stacked-pipe', '| 规章 |\n|\n1 |\n| |\n2 |', ['规章··1', '·2']],
    ['lone-pipe', '|\n规章 |\n1 |\n|\n许可 |\n2 |', ['规章·1', '许可·2']],
    ['lone-pipe', '|\n|\n规章 |', ['·规章']],
    // a blank value is a line with one pipe, too
    ['lone-pipe', '|\n规章 |\n1 |\n|\n2 |\n3 |', ['规章·1··2·3']],
    ['lone-pipe', '|\n规章 |\n1 |\n|\n许可 |\n3 |', ['规章·1', '许可·3']],
    ['lone-pipe', '|\n规章 |\n1 |\n2 |\n3 |\n|\n4 |\n5 |\n6 |', ['规章·1·2·3··4·5·6']],
    ['lone-pipe', '|\n规章 |\n1 |\n2 |\n3 |\n4 |\n|\n4 |\n5 |\n6 |', ['规章·1·2·3·4', '4·5·6']],
    ['lone-pipe', '|\n|||\n|\n1 |', ['··', '1']],
    ['tab-stacked', '\t规章\n\n\t1\n\n\t\n\n\t许可\n', ['规章·1·许可…']],
    ['tab-stacked', '\t规章\n\t1\n\n\t许可\n', ['规章·1', '许可']],
  ])('%s: %j', (id, text, rows) => expect(cut(id, text)).toEqual(rows));

  test('the row of table review goes on for fifteen values', () => {
    const values = (count: number): string => '1 |\n'.repeat(count);
    expect(cut('lone-pipe', `|\n${values(7)}|\n${values(7)}`, 'review')).toHaveLength(1);
    expect(cut('lone-pipe', `|\n${values(7)}|\n${values(8)}`, 'review')).toHaveLength(2);
    expect(cut('lone-pipe', `|\n${values(7)}|\n${values(7)}`, 'applications')).toHaveLength(2);
  });

  test.each<[LayoutId, string, readonly string[]]>([
    ['tab-stacked', '\t规章\n\t1\n\n\t许可\n\t2', ['规章·1', '许可·2']],
    ['tab-stacked', '\t规章\n\t规\n性\n\t1\n  \n\t许可', ['规章·规\n性·1', '许可']],
    ['tab-stacked', '\t规章\n\t\n\t1', ['规章··1']],
    ['tab-stacked', '规章\n\t1', ['规章·1']],
    ['tab-stacked', '\t规章\n\n\n', ['规章']],
    ['tsv', '规章\t1\t\n\t许可\t2', ['规章·1·', '·许可·2']],
    ['tsv', '规章\t1\n\n \n许可', ['规章·1', '许可']],
    ['tsv', '\t\n规章', ['·', '规章']],
    ['tsv', '"规\n章"\t1\n许可\t2', ['"规\n章"·1', '许可·2']],
    ['tsv', '甲\t"规\n章"\t1\n许可\t2', ['甲·"规\n章"·1', '许可·2']],
    ['tsv', '甲"规\t1\n许可\t2', ['甲"规·1', '许可·2']],
    ['tsv', '"甲"规\t1\n许可\t2', ['"甲"规·1', '许可·2']],
    ['tsv', '"规\n章\t1', ['"规\n章·1']],
    ['tsv', `"${'甲'.repeat(1999)}\n许可\t2`, [`"${'甲'.repeat(1999)}\n许可·2`]],
    ['tsv', `"${'甲'.repeat(2000)}\n许可\t2`, [`"${'甲'.repeat(2000)}`, '许可·2']],
    ['spaces', '规章  1   2\n许可  2', ['规章·1·2', '许可·2']],
    ['spaces', '  规章 制度  1  \n\n 许可', ['规章 制度·1', '许可']],
    ['spaces', '规章\u30001\t2', ['规章·1·2']],
    ['spaces', '规章 1', ['规章 1']],
    ['spaces', '规章  0 0 12 -1', ['规章·0·0·12·-1']],
    ['spaces', '规章  0 甲 12', ['规章·0 甲 12']],
    ['spaces', '规章  0 ', ['规章·0']],
    ['spaces', `规章  ${'0 '.repeat(99)}00`, [`规章·${'0·'.repeat(99)}00`]],
    ['spaces', `规章  ${'0 '.repeat(100)}0`, [`规章·${'0 '.repeat(100)}0`]],
    ['spaces', '规章  1 件', ['规章·1 件']],
    ['flat-lines', '规章\n\n 1 \n2\n', ['规章·1·2…']],
    ['flat-lines', '规章\n1 2 3\n许可', ['规章·1·2·3·许可…']],
    ['flat-lines', '规 章\n1 件', ['规 章·1 件…']],
  ])('%s: %j', (id, text, rows) => expect(cut(id, text)).toEqual(rows));
});

test.each([
  ['pipe-row', '|  a | | b |', ['[  |a| ]', '[|| ]', '[ |b| ]']],
  ['stacked-pipe', '| a |\n b |\r\n|', ['[ |a| ]', '[ |b| ]', '[||]']],
  ['tsv', 'a \t\t b', ['[|a| ]', '[||]', '[ |b|]']],
  ['spaces', 'a  0 1 2 ', ['[|a|]', '[|0|]', '[|1|]', '[|2|]']],
  ['flat-lines', ' a \n\n0 1', ['[ |a| ]', '[|0|]', '[|1|]']],
] as const)('%s: the slots of %j', (id, text, expected) => {
  const { rows } = lineLayouts.find((one) => one.id === id)!.cut(spanOf(text));
  const slots = rows.flatMap(({ cells }) =>
    cells.map(({ start, end, slotStart, slotEnd }) => {
      return `[${text.slice(slotStart, start)}|${text.slice(start, end)}|${text.slice(end, slotEnd)}]`;
    }),
  );
  expect(slots).toEqual(expected);
});

test.each([
  ['| a | 1 |\n\n| b | 2 |', 'pipe-row', ['0-9', '11-20']],
  [' |\n a |\n 1 |\n |\n b |', 'lone-pipe', ['1-12', '14-20']],
  ['\ta\n\t1\n\n\tb', 'tab-stacked', ['0-5', '7-9']],
  [' a  1 \n\n b ', 'spaces', ['0-6', '8-11']],
  ['a\t1\n\nb', 'tsv', ['0-3', '5-6']],
  ['\na\nb\n', 'flat-lines', ['0-5']],
  ['a |\nb |', 'stacked-trailing', ['0-7']],
] as const)('the rows of %j as %s', (text, id, expected) => {
  const { rows } = lineLayouts.find((one) => one.id === id)!.cut(spanOf(text));
  expect(rows.map(({ start, end }) => `${start}-${end}`)).toEqual(expected);
});

test('a cell is cut without the line ends and blanks around it', () => {
  const text = '\r\n \u3000a b\t\n';
  const cell = cutCell(text, 0, text.length);
  expect([cell.start, cell.end, cell.slotStart, cell.slotEnd]).toEqual([4, 7, 2, 8]);
  const empty = cutCell('\n \n', 0, 3);
  expect([empty.start, empty.end, empty.slotStart, empty.slotEnd]).toEqual([1, 1, 1, 2]);
  expect([cell.range, cell.slot]).toEqual([
    { start: 4, end: 7 },
    { start: 2, end: 8 },
  ]);
  expect([cell.kind, cell.role, cell.bare, cell.plain]).toEqual(['empty', 'padding', '', undefined]);
});

test('text without anything but white space is empty', () => {
  expect(isEmptyText(' a ', 0, 3)).toBe(false);
  expect(isEmptyText(' a ', 0, 1)).toBe(true);
  expect(isEmptyText(' a ', 2, 3)).toBe(true);
  expect(isEmptyText('a', 0, 0)).toBe(true);
});

describe('tags inside a cell', () => {
  test.each([
    ['规<br>章', true, '规章'],
    ['规<br/>章', true, '规章'],
    ['<b>规章</b>', true, '规章'],
    [' <B class="a">规章</B> ', true, '规章'],
    ['规章', false, '规章'],
    ['规<章', false, '规<章'],
    ['规>章', false, '规>章'],
    ['规>章<', false, '规>章<'],
    ['规<章>', true, '规<章>'],
    ['<1>规章', true, '<1>规章'],
    ['<abcdefghijk>规章', true, '规章'],
    [`<b ${'a'.repeat(79)}>规章`, true, '规章'],
    [`<b ${'a'.repeat(80)}>规章`, true, `<b ${'a'.repeat(80)}>规章`],
  ])('%j: %s, %j', (text, markup, plain) => {
    expect(hasMarkup(text, 0, text.length)).toBe(markup);
    expect(withoutMarkup(text, 0, text.length)).toBe(plain);
  });

  test('only inside the range', () => {
    expect(hasMarkup('<b>规<', 0, 2)).toBe(false);
    expect(hasMarkup('<b>规<', 1, 5)).toBe(false);
    expect(withoutMarkup('甲<b>乙', 1, 5)).toBe('乙');
    expect(bareLabel('1．<br>规 章', 0, 9)).toBe('1规章');
    expect(bareLabel('1．规 章', 2, 5)).toBe('规章');
  });
});
