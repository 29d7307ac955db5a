/** A printed report as a Word document, set as official documents are. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import type { PrintedReport } from '../../../server/src/lsp/requests';
import { face, indent, page, size, spacing, styles, textWidth } from './styles';
import { tableOf } from './table';

type PrintedBlock = PrintedReport['blocks'][number];

/** Words of the document that are not the report's own. */
export interface WordNotes {
  /** Stands over rows that the form does not have. */
  readonly left: string;
}

/** The blocks of a report as the bytes of a `.docx` file. */
export async function writeWord(blocks: readonly PrintedBlock[], notes: WordNotes): Promise<Uint8Array> {
  const title = blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : [])).join('');
  const document = new Document({
    title,
    // the library would name itself; who wrote the report is not ours to say
    creator: '',
    lastModifiedBy: '',
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page },
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children: blocks.flatMap((block) => childrenOf(block, notes)),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The page's number on the outer side, one character of 四号 from the margin. */
function footer(alignment: 'left' | 'right'): Footer {
  const side = size.footer * 10;
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: side, right: side },
        children: [
          new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: face('宋体'), size: size.footer }),
        ],
      }),
    ],
  });
}

function childrenOf(block: PrintedBlock, notes: WordNotes): readonly FileChild[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: titleLines(block.text) })];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(block.text)] })];
    case 'paragraph':
      return [paragraph(block.text)];
    case 'subheading': {
      const { heading, text } = block;
      if (text === '')
        return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(heading)] })];
      // a heading of Word's own would take the text of its line along
      return [paragraph(text, new TextRun({ text: heading, font: face('楷体_GB2312') }))];
    }
    case 'table': {
      const left = block.left.length === 0 ? [] : [notes.left, ...block.left];
      return [tableOf(block), ...left.map((line) => paragraph(line)), new Paragraph({ spacing })];
    }
  }
}

/** A title that is too long for a line is parted where its meaning is: in front of the year. */
function titleLines(text: string): TextRun[] {
  const fits = text.length * size.title * 10 <= textWidth;
  const [, organ, rest] = (fits ? undefined : /^(\D{2,})(\d{4}年.+)$/.exec(text)) ?? [];
  if (organ === undefined || rest === undefined) return [new TextRun(text)];
  return [new TextRun(organ), new TextRun({ text: rest, break: 1 })];
}

/** The address of a page and the like. */
const longWord = /[!-~]{20}/;

function paragraph(text: string, ...leads: readonly TextRun[]): Paragraph {
  return new Paragraph({
    indent,
    spacing,
    // Word parts a long word at any letter then; where it is kept whole, the line above must not be torn apart
    ...(longWord.test(text)
      ? { wordWrap: true, alignment: AlignmentType.LEFT }
      : { alignment: AlignmentType.BOTH }),
    children: [...leads, new TextRun(text)],
  });
}
