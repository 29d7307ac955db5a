/**
 * The numbers of a Word document's lists, which stand nowhere in its text: written into its paragraphs, as the reader
 * sees them, so that 一、 and （一） are not lost with the lists.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { escaped } from '../../../server/src/base/xml';
import { ListCounter } from './listNumbers';
import { readLists, readStyleLists, type ListPlace } from './listXml';

/** No part of a report is larger, in bytes; one that claims to be is left to whoever reads the document. */
const largestPart = 64_000_000;

const body = 'word/document.xml';

/**
 * The same document with its numbers as text, and without what is of no use to a draft (pictures); the same bytes
 * where it has no lists.
 * @throws where the bytes are no archive
 */
export function withLiteralNumbers(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      originalSize <= largestPart && !/^word\/(?:media|embeddings|fonts)\//.test(name),
  });
  const part = (name: string): string => (files[name] ? strFromU8(files[name]) : '');
  const numbering = part('word/numbering.xml');
  const document = part(body);
  if (numbering === '' || document === '') return bytes;
  const lists = readLists(numbering);
  const numbered = insertNumbers(
    document,
    new ListCounter(lists),
    readStyleLists(part('word/styles.xml'), lists),
  );
  return zipSync({ ...files, [body]: strToU8(numbered) }, { level: 0 });
}

/** A paragraph that is being read. */
interface Open {
  style: string;
  list: string | undefined;
  level: number | undefined;
  /** Where a run can be put in front of its text. */
  textAt: number | undefined;
  hasText: boolean;
  /** Its end has been struck out: it is none any more. */
  deleted: boolean;
}

function insertNumbers(
  xml: string,
  counter: ListCounter,
  styles: ReadonlyMap<string, Partial<ListPlace>>,
): string {
  const inserted: { readonly at: number; readonly text: string }[] = [];
  /** Innermost last: a text box stands in a paragraph, and holds some. */
  const open: Open[] = [];
  /** The elements around, from the paragraph's properties on. */
  let properties: string[] | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'w:p') {
          open.push({
            style: '',
            list: undefined,
            level: undefined,
            textAt: undefined,
            hasText: false,
            deleted: false,
          });
          properties = undefined;
        }
        const paragraph = open.at(-1);
        if (!paragraph) return;
        if (name === 'w:pPr' && !properties) properties = [];
        else if (properties) {
          properties.push(name);
          take(paragraph, properties.join('/'), attributes['w:val'] ?? '');
        } else if (name === 'w:t') paragraph.hasText = true;
      },
      onclosetag(name) {
        const paragraph = open.at(-1);
        if (!paragraph) return;
        if (properties && properties.length > 0) properties.pop();
        else if (properties) {
          properties = undefined;
          paragraph.textAt = parser.endIndex + 1;
        } else if (name === 'w:p') {
          open.pop();
          const text = labelOf(paragraph, counter, styles);
          if (text !== '' && paragraph.hasText && paragraph.textAt !== undefined) {
            inserted.push({ at: paragraph.textAt, text });
          }
        }
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return withRuns(xml, inserted);
}

/** What a paragraph's properties say; those that a tracked change has replaced stand deeper. */
function take(paragraph: Open, path: string, value: string): void {
  if (path === 'w:pStyle') paragraph.style = value;
  else if (path === 'w:numPr/w:numId') paragraph.list = value;
  else if (path === 'w:numPr/w:ilvl') paragraph.level = Number(value);
  else if (path === 'w:rPr/w:del') paragraph.deleted = true;
}

function labelOf(
  { style, list, level, deleted }: Open,
  counter: ListCounter,
  styles: ReadonlyMap<string, Partial<ListPlace>>,
): string {
  const named = styles.get(style);
  const id = list ?? named?.list;
  return deleted || id === undefined ? '' : counter.next(id, level ?? named?.level ?? 0);
}

function withRuns(xml: string, runs: readonly { readonly at: number; readonly text: string }[]): string {
  const pieces: string[] = [];
  let at = 0;
  // a paragraph in a text box ends before the one around it, which began before
  for (const run of [...runs].sort((a, b) => a.at - b.at)) {
    pieces.push(xml.slice(at, run.at), `<w:r><w:t xml:space="preserve">${escaped(run.text)}</w:t></w:r>`);
    at = run.at;
  }
  return pieces.join('') + xml.slice(at);
}
