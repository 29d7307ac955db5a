/** A table of the form as Word has it: merged cells, widths that fit the page, whole on one page where it can be. */
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { PrintedReport } from '../../../server/src/lsp/requests';
import { face, size, textWidth } from './styles';

export type TableBlock = Extract<PrintedReport['blocks'][number], { kind: 'table' }>;
type Row = TableBlock['grid']['rows'][number];
type Cell = Row['cells'][number];

/** Width of a Chinese character in a table. */
const character = size.table * 10;
/** Left and right of a label; figures need none, since they stand in the middle, and large ones need all there is. */
const margin = { label: 40, value: 5 };

export function tableOf({ table, grid }: TableBlock): Table {
  const columnWidths = widthsOf(grid.columns, grid.labelColumns);
  const head = grid.rows.findIndex(({ kind }) => kind === 'data');
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...columnWidths],
    alignment: AlignmentType.CENTER,
    rows: grid.rows.map((row, index) => {
      // the clauses of table `disclosure` are no head that could be repeated on the next page
      const tableHeader = table !== 'disclosure' && index < head;
      return new TableRow({
        children: row.cells.filter(({ covered }) => !covered).map((cell) => cellOf(cell, columnWidths)),
        // said only where it is so: not every program looks at the value
        ...(tableHeader && { tableHeader }),
        cantSplit: true,
        // merged labels that a page parts would be lost on the second
        keepNext: index < grid.rows.length - 1,
      });
    }),
  });
}

/** The label columns take what the values leave: figures need little, labels of the form are long. */
function widthsOf(columns: number, labels: number): readonly number[] {
  const values = columns - labels;
  const value = Math.floor(labels === 0 ? textWidth / values : Math.min(2000, (textWidth * 0.52) / values));
  const rest = textWidth - value * values;
  // in table `applications` the outer ones hold 三、 and （三）, the last the label itself: thirteen characters of most
  const shares = labels === 3 ? [0.155, 0.235, 0.61] : Array.from({ length: labels }, () => 1 / labels);
  return [...shares.map((share) => Math.floor(rest * share)), ...Array.from({ length: values }, () => value)];
}

function cellOf({ kind, text, column, columns, rows }: Cell, widths: readonly number[]): TableCell {
  const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
  const isRowLabel = kind === 'label' && widths.length > 4 && rows === 1;
  const side = kind === 'value' ? margin.value : kind === 'header' ? evenSides(text, width) : margin.label;
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: side, right: side },
    children: [
      new Paragraph({
        alignment: isRowLabel ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: [new TextRun({ text, font: face('宋体'), size: size.table })],
      }),
    ],
  });
}

/** Margins by which a header that needs two lines fills them evenly: 商业 over 企业, and not 商业企 over 业. */
function evenSides(text: string, width: number): number {
  const most = Math.floor((width - 2 * margin.label) / character);
  if (text.length <= most || text.length > 2 * most) return margin.label;
  const longest = Math.ceil(text.length / 2) * character;
  return Math.max(margin.label, Math.floor((width - longest) / 2) - margin.value);
}
