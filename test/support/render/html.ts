/** `html`: a table with rowspan and colspan, as a page's source, Word's export or a person's hand has it. */
import type { GridCell, GridRow } from './grid';
import { content, joined, text, type HtmlStyle, type Piece, type Render } from './pieces';

export const html: Render = (grid, style) => {
  const kind = style.html ?? 'plain';
  const wrap = wrappers[kind];
  const rows = grid.rows.map((row) => htmlRow(row, kind, wrap));
  const headRows = kind === 'page' ? grid.rows.findIndex((row) => row.kind === 'data') : 0;
  const open = text(wrap.table);
  const close = text(kind === 'one-line' ? '</tbody></table>' : '</table>');
  const newline = kind === 'one-line' ? '' : '\n';
  if (headRows <= 0) return joined([[open], ...rows, [close]], newline);
  return joined(
    [
      [open],
      [text('<thead>')],
      ...rows.slice(0, headRows),
      [text('</thead>')],
      [text('<tbody>')],
      ...rows.slice(headRows),
      [text('</tbody>')],
      [close],
    ],
    newline,
  );
};

interface Wrapper {
  readonly table: string;
  readonly row: string;
  readonly cell: string;
  /** What stands around a cell's content. */
  readonly before: string;
  readonly after: string;
  readonly newline: string;
}

const wrappers: Readonly<Record<HtmlStyle, Wrapper>> = {
  plain: { table: '<table>', row: '<tr>', cell: '', before: '', after: '', newline: '' },
  page: {
    table: '<table border="1" cellspacing="0" style="width: 100%; border-collapse: collapse;">',
    row: '<tr class="firstRow">',
    cell: ' width="64" valign="middle" style="padding: 0 7px;"',
    before: '\n      <p style="text-align:center"><span style="font-family: 宋体; font-size: 14px;">',
    after: '&nbsp;</span></p>\n    ',
    newline: '\n    ',
  },
  word: {
    table:
      "<table class=MsoNormalTable border=1 cellspacing=0\n style='border-collapse:collapse;mso-yfti-tbllook:1184'>",
    row: "<tr style='mso-yfti-irow:1;height:15.0pt'>",
    cell: " style='border:solid windowtext 1.0pt;\n  padding:0cm 5.4pt'",
    before:
      "\n  <p class=MsoNormal align=center><span lang=EN-US\n  style='font-size:10.5pt;mso-bidi-font-size:11.0pt'>",
    after: '<o:p></o:p></span></p>\n  ',
    newline: '\n  ',
  },
  'one-line': {
    table: '<table><tbody>',
    row: '<tr>',
    cell: '',
    before: '<p>',
    after: '</p>',
    newline: '',
  },
};

function htmlRow(row: GridRow, kind: HtmlStyle, wrap: Wrapper): readonly Piece[] {
  const cells = row.cells.map((cell) => htmlCell(cell, row, kind, wrap));
  return [
    text(wrap.row),
    ...cells.flatMap((cell) => [text(wrap.newline), ...cell]),
    text(`${rowEnd(wrap)}</tr>`),
  ];
}

function rowEnd({ newline }: Wrapper): string {
  return newline === '' ? '' : '\n';
}

function htmlCell(cell: GridCell, row: GridRow, kind: HtmlStyle, wrap: Wrapper): readonly Piece[] {
  const tag = kind === 'plain' && row.kind === 'header' ? 'th' : 'td';
  const spans =
    (cell.columns > 1 ? ` colspan="${cell.columns}"` : '') + (cell.rows > 1 ? ` rowspan="${cell.rows}"` : '');
  const own = content(cell, '<br/>').map((piece) =>
    cell.role === 'value' || kind === 'one-line' ? piece : { ...piece, text: entities(piece.text) },
  );
  return [text(`<${tag}${spans}${wrap.cell}>${wrap.before}`), ...own, text(`${wrap.after}</${tag}>`)];
}

/** Quotation marks and full stops as page sources write them. */
function entities(content: string): string {
  return content.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;').replaceAll('·', '&middot;');
}
