/** HTML tables: what their tags cut, where each cell stands in the source, and which table of the form is which. */
import { describe, expect, test } from 'vitest';
import { findHtmlRegions } from '../../server/src/report/htmlTables';
import { cutHtmlTables, hasHtmlTable } from '../../server/src/report/layouts/html';

/** The cells of all tables, rows parted by `/`, tables by `//`; the plain text in quotes where the source differs. */
function cut(text: string): string {
  return cutHtmlTables(text)
    .map(({ rows }) =>
      rows
        .map(({ cells }) =>
          cells
            .map(({ start, end, plain }) => {
              const source = text.slice(start, end);
              return plain === undefined ? source : `${source}"${plain.replaceAll('\n', '⏎')}"`;
            })
            .join('·'),
        )
        .join(' / '),
    )
    .join(' // ');
}

describe('cells', () => {
  test.each([
    ['<table><tr><td>规章</td><td>1</td></tr></table>', '规章·1'],
    ['<TABLE><TR><TH>规章</TH><TD>1</TD></TR></TABLE>', '规章·1'],
    ['<table><tr><td>规章<td>1<tr><td>许可<td>2</table>', '规章·1 / 许可·2'],
    ['<table><tr><td>规章</td></tr><tr></tr><tr><td>许可</td></tr></table>', '规章 / 许可'],
    ['<tr><td>规章</td></tr>', '规章'],
    ['<td>规章</td><td>1</td>', '规章·1'],
    ['<table><tr><td>规章', '规章'],
    ['<table><tr><td> 规章 </td><td>\n 1\n</td></tr></table>', '规章·1'],
    ['<table><tr><td></td><td> </td></tr></table>', '·'],
    ['<table><tr><td><p></p></td></tr></table>', ''],
    ['<table></table>', ''],
    ['<table><tr></tr></table>', ''],
    ['规章', ''],
    ['</table></td></tr>', ''],
    // markup inside
    ['<table><tr><td><p>规章</p></td></tr></table>', '规章'],
    ['<table><tr><td>规<br>章</td></tr></table>', '规<br>章"规⏎章"'],
    ['<table><tr><td>规<br/>章</td></tr></table>', '规<br/>章"规⏎章"'],
    ['<table><tr><td>规<p>章</p></td></tr></table>', '规<p>章"规⏎章"'],
    ['<table><tr><td><p>规</p><p>章</p></td></tr></table>', '规</p><p>章"规⏎⏎章"'],
    ['<table><tr><td>规<div>章</div></td></tr></table>', '规<div>章"规⏎章"'],
    ['<table><tr><td>规<li>章</li></td></tr></table>', '规<li>章"规⏎章"'],
    ['<table><tr><td>规<b>章</b></td></tr></table>', '规<b>章"规章"'],
    ['<table><tr><td>规</div>章</td></tr></table>', '规</div>章"规⏎章"'],
    ['<table><tr><td>规<!-- 注 -->章</td></tr></table>', '规<!-- 注 -->章"规章"'],
    ['<table><tr><td>规<![CDATA[甲]]>章</td></tr></table>', '规<![CDATA[甲]]>章"规章"'],
    ['<table><tr><td>规<?x?>章</td></tr></table>', '规<?x?>章"规章"'],
    ['<table><tr><td>规<!x>章</td></tr></table>', '规<!x>章"规章"'],
    // entities
    ['<table><tr><td>&#49;</td></tr></table>', '&#49;"1"'],
    ['<table><tr><td>1&nbsp;</td></tr></table>', '1'],
    ['<table><tr><td>&nbsp;1</td></tr></table>', '1'],
    ['<table><tr><td>&nbsp;</td></tr></table>', ''],
    ['<table><tr><td>&ldquo;三&rdquo;</td></tr></table>', '&ldquo;三&rdquo;"“三”"'],
    ['<table><tr><td>a &amp; b</td></tr></table>', 'a &amp; b"a & b"'],
    ['<table><tr><td><!-- 注 -->&#49;</td></tr></table>', '&#49;"1"'],
    ['<table><tr><td><![CDATA[甲]]>&#49;</td></tr></table>', '&#49;"1"'],
    ['<table><tr><td><!x>&#49;</td></tr></table>', '&#49;"1"'],
    ['<table><tr><td><?x?>&#49;</td></tr></table>', '&#49;"1"'],
    ['<table><tr><td></b>&#49;</td></tr></table>', '&#49;"1"'],
    ['<table><tr><td>甲&#49;&#50;</td></tr></table>', '甲&#49;&#50;"甲12"'],
    ['<table><tr><td><b a="&quot;">&#49;</b></td></tr></table>', '&#49;"1"'],
    // attributes and nesting
    ['<table><tr><td title="a>b" colspan=2>规章</td></tr></table>', '规章'],
    [
      '<table><tr><td>规<table><tr><td>内</td></tr></table>章</td></tr></table>',
      '内 // 规<table><tr><td>内</td></tr></table>章"规章"',
    ],
    ['<table><tr><td>一</td></tr></table>中<table><tr><td>二</td></tr></table>', '一 // 二'],
    ['<table><tr><td>规</td >章</tr ></table >', '规'],
    ['<table><tr><th>规</th>章</tr></table>', '规'],
    ['<table><tr><td>规</b>章</td></tr></table>', '规</b>章"规章"'],
    ['<table></p><tr><td>规</td></tr></table>', '规'],
    ['<table><tr><td>规</td', '规'],
    ['中<td>规</td>后</table><td>章</td>', '规 // 章'],
  ])('%s', (text, expected) => expect(cut(text)).toBe(expected));
});

test.each([
  ['<table><tr><td>规章</td><td> 1 </td></tr></table>', '[规章] [ 1 ]', '0-47', '7-39'],
  ['甲<table>\n<tr><td><p>1</p></td></tr>\n</table>乙', '[<p>1</p>]', '1-44', '9-35'],
  ['<tr><td>1</td></tr>', '[1]', '0-19', '0-19'],
  ['<td>1</td>', '[1]', '0-10', '0-10'],
  ['<table><tr><td>1', '[1]', '0-16', '7-16'],
  ['<table><tr><td><p></p></td></tr></table>', '[<p></p>]', '0-40', '7-32'],
])('%s: slots, the table and its row in the source', (text, slots, table, row) => {
  const [found] = cutHtmlTables(text);
  const cells = found!.rows.flatMap(({ cells: own }) => own);
  expect(cells.map(({ slotStart, slotEnd }) => `[${text.slice(slotStart, slotEnd)}]`).join(' ')).toBe(slots);
  expect(`${found!.start}-${found!.end}`).toBe(table);
  expect(found!.rows.map(({ start, end }) => `${start}-${end}`)).toEqual([row]);
});

test.each([
  ['<table><tr><td></td></tr></table>', 15],
  ['<table><tr><td> </td></tr></table>', 15],
  ['<table><tr><td><p></p></td></tr></table>', 18],
  ['<table><tr><td><p><b></b></p></td></tr></table>', 21],
  ['<table><tr><td><p><br></p></td></tr></table>', 18],
  ['<table><tr><td><p><img></p></td></tr></table>', 18],
])('%s: what is written into the empty cell goes to %i', (text, at) => {
  const cell = cutHtmlTables(text)[0]!.rows[0]!.cells[0]!;
  expect([cell.start, cell.end]).toEqual([at, at]);
});

test.each([
  ['<td>', true],
  ['a<TD x', true],
  ['<th>', true],
  ['<table>', false],
  ['td', false],
])('may %j hold a table? %s', (text, may) => expect(hasHtmlTable(text)).toBe(may));

describe('which table is which', () => {
  const row = (...cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const two = [row('规章', '1'), row('行政许可', '2'), row('行政处罚', '3')].join('');
  const three = [row('（一）予以公开', '1'), row('（七）总计', '2'), row('自然人', '3')].join('');
  const four = row('行政复议', '行政诉讼', '结果维持');

  function regions(text: string): readonly string[] {
    return findHtmlRegions(text).map(({ key, start, end, rows }) => {
      const source = text.slice(start, end);
      const whole = source.startsWith('<table') && source.endsWith('</table>');
      return `${key} ${rows.length}${whole ? ' whole' : ''} ${source.startsWith('<t') && source.endsWith('>')}`;
    });
  }

  test.each([
    [`<table>${two}</table>`, ['disclosure 3 whole true']],
    [
      `<table>${two}</table>甲<table>${three}</table>`,
      ['disclosure 3 whole true', 'applications 3 whole true'],
    ],
    [
      `<table>${three}</table><table>${two}</table>`,
      ['applications 3 whole true', 'disclosure 3 whole true'],
    ],
    [`<table>${two}${three}${four}</table>`, ['disclosure 3 true', 'applications 3 true', 'review 1 true']],
    [`<table>${two}${row('0')}${three}</table>`, ['disclosure 4 true', 'applications 3 true']],
    [`<table>${row('党建')}${two}</table>`, ['disclosure 3 true']],
    [`<table>${two}${row('总计', '其他')}</table>`, ['disclosure 3 true']],
    [`<table>${row('规章')}${row('行政许可')}</table>`, []],
    [`<table>${row('甲')}${row('乙')}${row('丙')}</table>`, []],
    [`<table>${two}</table><table>${two}${row('行政强制')}</table>`, ['disclosure 4 whole true']],
    [`<table>${two}${row('行政强制')}</table><table>${two}</table>`, ['disclosure 4 whole true']],
    [
      `<table>${row('<b>规</b>章')}${row('行政&nbsp;许可')}${row('行政处罚')}</table>`,
      ['disclosure 3 whole true'],
    ],
    ['规章 行政许可 行政处罚', []],
  ])('%s', (text, expected) => expect(regions(text)).toEqual(expected));

  test('of two tables alike the first', () => {
    const text = `<table>${two}</table><table>${two}</table>`;
    expect(findHtmlRegions(text).map(({ start }) => start)).toEqual([0]);
  });
});
