/**
 * The language of test drafts (docs/test-drafts.md): `⟦…⟧` marks a range and `⟦⟧` the cursor, `=== path` begins a
 * file, `--- expects` the expected findings. Marks nest nowhere; anything that looks like one and is none is
 * refused, so that a slip of the pen cannot make a test pass.
 */
import { range, type Range } from '../../server/src/base/text';

export interface Mark {
  readonly range: Range;
}

export interface MarkedFile {
  readonly path: string | undefined;
  /** Without marks. */
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly cursor: number | undefined;
}

export interface MarkedDraft {
  readonly files: readonly MarkedFile[];
  /** Lines behind `--- expects`. */
  readonly expected: readonly string[];
}

const fileHeader = /^=== (\S+)$/;
const expectsHeader = '--- expects';

/** Reads a draft. @throws where a mark is not closed, nested or unknown. */
export function readDraft(draft: string): MarkedDraft {
  const [body, ...rest] = splitAtLine(draft, expectsHeader);
  if (rest.length > 1) throw new Error(`“${expectsHeader}” stands twice`);
  const expected = (rest[0] ?? '').split('\n').filter((line) => line.trim() !== '');
  return { files: readFiles(body ?? ''), expected };
}

function splitAtLine(text: string, line: string): readonly string[] {
  return `\n${text}`.split(`\n${line}\n`).map((part, index) => (index === 0 ? part.slice(1) : part));
}

function readFiles(body: string): readonly MarkedFile[] {
  const files: { path: string | undefined; lines: string[] }[] = [];
  for (const line of body.split('\n')) {
    const path = fileHeader.exec(line)?.[1];
    if (path !== undefined) files.push({ path, lines: [] });
    else if (/^(===|---)( |$)/.test(line) && !/^-+$/.test(line)) throw new Error(`unknown marker: ${line}`);
    else if (files.length === 0) files.push({ path: undefined, lines: [line] });
    else files.at(-1)?.lines.push(line);
  }
  return files.map(({ path, lines }) => readMarks(path, lines.join('\n')));
}

function readMarks(path: string | undefined, marked: string): MarkedFile {
  const marks: Mark[] = [];
  let text = '';
  let open: number | undefined;
  let cursor: number | undefined;
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === '⟦') {
      if (open !== undefined) throw new Error('a mark ⟦ inside a mark');
      open = text.length;
    } else if (part === '⟧') {
      if (open === undefined) throw new Error('a mark ⟧ without its ⟦');
      if (open === text.length) {
        if (cursor !== undefined) throw new Error('two cursors ⟦⟧');
        cursor = open;
      } else {
        marks.push({ range: range(open, text.length) });
      }
      open = undefined;
    } else {
      text += part;
    }
  }
  if (open !== undefined) throw new Error('a mark ⟦ without its ⟧');
  const unknown = /[⟨⟩⟪⟫⦃⦄⦅⦆]/.exec(text);
  if (unknown) throw new Error(`unknown marker ${unknown[0]}`);
  return { path, text, marks, cursor };
}
