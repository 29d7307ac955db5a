/** A Word document as HTML, which the reader of pasted pages understands. */
import mammoth from 'mammoth';
import { withLiteralNumbers } from './literalNumbers';

/**
 * The HTML of a `.docx` file: headings, paragraphs with the numbers of their lists, tables with their spans; footnotes
 * in brackets where they belong; no pictures, no headers and footers, no comments, nothing that was struck out.
 * @throws where the bytes are no Word document
 */
export async function readWord(bytes: Uint8Array): Promise<string> {
  // a copy: a view may be on a larger buffer, and mammoth takes whole ones
  const arrayBuffer = new Uint8Array(withLiteralNumbers(bytes)).buffer;
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer },
    {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      ignoreEmptyParagraphs: true,
      // a title is a heading, whose line may be broken for its looks
      styleMap: ["p[style-name='Title'] => h1:fresh"],
      transformDocument: (document: DocumentNode) => withNotesInPlace(document, document),
    },
  );
  return value;
}

/** What is used of mammoth's own model of a document. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  /** Of a text. */
  readonly value?: string;
}
interface DocumentNode extends Node {
  readonly notes: { resolve(reference: Node): { readonly body: readonly Node[] } | undefined };
}

/** Footnotes and endnotes as text in brackets: a draft has no page at whose foot they could stand. */
function withNotesInPlace<Some extends Node>(node: Some, { notes }: DocumentNode): Some {
  const inPlace = (one: Node): Node => {
    if (one.type !== 'noteReference') {
      return one.children ? { ...one, children: one.children.map(inPlace) } : one;
    }
    const text = (notes.resolve(one)?.body ?? []).map(textOf).join('').trim();
    return { type: 'text', value: text === '' ? '' : `（注：${text}）` };
  };
  return inPlace(node) as Some;
}

function textOf({ type, value = '', children = [] }: Node): string {
  return type === 'text' ? value : children.map(textOf).join('');
}
