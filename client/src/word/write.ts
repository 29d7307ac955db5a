/** A printed report as a Word document, set as official documents are (GB/T 9704): A4, Fangsong, tables with merged cells. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type IFontAttributesProperties,
  type IStylesOptions,
} from 'docx';
import type { PrintedReport } from '../../../server/src/lsp/requests';

type PrintedBlock = PrintedReport['blocks'][number];
type TableBlock = Extract<PrintedBlock, { kind: 'table' }>;
type Row = TableBlock['grid']['rows'][number];

/** Words of the document that are not the report's own. */
export interface WordNotes {
  /** Stands over rows that the form does not have. */
  readonly left: string;
}

/** A4 and the margins of GB/T 9704, in twentieths of a point. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
};
const textWidth = page.size.width - page.margin.left - page.margin.right;

/** 三号 and 小五, in half points. */
const size = { title: 44, text: 32, table: 18, footer: 28 };
/** Two characters of 三号, and a line of 28 points, in twentieths of a point. */
const indent = { firstLine: 640 };
const spacing = { line: 560, lineRule: 'exact' } as const;

const styles: IStylesOptions = {
  default: {
    document: { run: { font: face('仿宋_GB2312'), size: size.text } },
    title: {
      run: { font: face('方正小标宋简体'), size: size.title, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 640, lineRule: 'exact' } },
    },
    heading1: {
      run: { font: face('黑体'), size: size.text, color: '000000' },
      paragraph: { indent, spacing },
    },
    heading2: {
      run: { font: face('楷体_GB2312'), size: size.text, color: '000000' },
      paragraph: { indent, spacing },
    },
  },
};

/** Chinese in one face, letters and figures in Times New Roman. */
function face(eastAsia: string): IFontAttributesProperties {
  return { eastAsia, ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
}

/** The blocks of a report as the bytes of a `.docx` file. */
export async function writeWord(blocks: readonly PrintedBlock[], notes: WordNotes): Promise<Uint8Array> {
  const numbers = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: face('宋体'), size: size.footer }),
    ],
  });
  const document = new Document({
    styles,
    sections: [
      {
        properties: { page },
        footers: { default: new Footer({ children: [numbers] }) },
        children: blocks.flatMap((block) => childrenOf(block, notes)),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function childrenOf(block: PrintedBlock, notes: WordNotes): readonly FileChild[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(block.text)] })];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(block.text)] })];
    case 'paragraph':
      return [paragraph(new TextRun(block.text))];
    case 'subheading': {
      const { heading, text } = block;
      if (text === '')
        return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(heading)] })];
      // a heading of Word's own would take the text of its line along
      const lead = new TextRun({ text: heading, font: face('楷体_GB2312') });
      return [paragraph(lead, new TextRun(text))];
    }
    case 'table': {
      const left = block.left.length === 0 ? [] : [notes.left, ...block.left];
      return [
        tableOf(block),
        ...left.map((line) => paragraph(new TextRun(line))),
        new Paragraph({ spacing }),
      ];
    }
  }
}

function paragraph(...children: readonly TextRun[]): Paragraph {
  return new Paragraph({ indent, spacing, alignment: AlignmentType.BOTH, children: [...children] });
}

function tableOf({ table, grid }: TableBlock): Table {
  const columnWidths = widthsOf(grid.columns, grid.labelColumns);
  const head = grid.rows.findIndex(({ kind }) => kind === 'data');
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...columnWidths],
    alignment: AlignmentType.CENTER,
    // the clauses of table `disclosure` are no head that could be repeated on the next page
    rows: grid.rows.map((row, index) => rowOf(row, columnWidths, table !== 'disclosure' && index < head)),
  });
}

/** The label columns take what the values leave: figures need little, labels of the form are long. */
function widthsOf(columns: number, labels: number): readonly number[] {
  const values = columns - labels;
  const value = Math.floor(labels === 0 ? textWidth / values : Math.min(2000, (textWidth * 0.52) / values));
  const rest = textWidth - value * values;
  // in table `applications` the outer ones hold 三、 and （三）, the last the label itself
  const shares = labels === 3 ? [0.18, 0.27, 0.55] : Array.from({ length: labels }, () => 1 / labels);
  return [...shares.map((share) => Math.floor(rest * share)), ...Array.from({ length: values }, () => value)];
}

function rowOf({ cells }: Row, widths: readonly number[], tableHeader: boolean): TableRow {
  const children = cells
    .filter(({ covered }) => !covered)
    .map(({ kind, text, column, columns, rows }) => {
      const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
      const isLabel = kind === 'label' && widths.length > 4 && rows === 1;
      return new TableCell({
        columnSpan: columns,
        rowSpan: rows,
        width: { size: width, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        margins: { left: 40, right: 40 },
        children: [
          new Paragraph({
            alignment: isLabel ? AlignmentType.LEFT : AlignmentType.CENTER,
            children: [new TextRun({ text, font: face('宋体'), size: size.table })],
          }),
        ],
      });
    });
  // said only where it is so: not every program looks at the value
  return new TableRow({ children, ...(tableHeader && { tableHeader }), cantSplit: true });
}
