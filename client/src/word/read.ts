/** A Word document as HTML, which the reader of pasted pages understands. */
import mammoth from 'mammoth';

/**
 * The HTML of a `.docx` file: headings, paragraphs, tables with their spans; no pictures.
 * @throws where the bytes are no Word document
 */
export async function readWord(bytes: Uint8Array): Promise<string> {
  // a copy: a view may be on a larger buffer, and mammoth takes whole ones
  const arrayBuffer = new Uint8Array(bytes).buffer;
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer },
    {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      ignoreEmptyParagraphs: true,
      // a title is a heading, whose line may be broken for its looks
      styleMap: ["p[style-name='Title'] => h1:fresh"],
    },
  );
  return value;
}
