/** An open document: its text at one version, kept up to date by incremental changes. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PositionEncoding } from './client';
import { utf16Column } from './encoding';
import type { WireRange } from './requests';
import { integerOf, isObject, objectOf, optional, rangeOf, stringOf } from './validate';

/** A change as `textDocument/didChange` carries it: of a range, or of the whole text. */
interface Change {
  readonly range: WireRange | undefined;
  readonly text: string;
}

export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly #encoding: PositionEncoding;
  #document: TextDocument;

  constructor(uri: string, languageId: string, version: number, text: string, encoding: PositionEncoding) {
    this.uri = uri;
    this.languageId = languageId;
    this.#encoding = encoding;
    this.#document = TextDocument.create(uri, languageId, version, text);
  }

  get version(): number {
    return this.#document.version;
  }

  get text(): string {
    return this.#document.getText();
  }

  /** Applies the changes of one `didChange`, in order. */
  change(changes: readonly Change[], version: number): void {
    // one at a time: each is to be read against the text that the one before it made
    for (const { range, text } of changes) {
      const change = range
        ? { range: { start: this.#position(range.start), end: this.#position(range.end) }, text }
        : { text };
      this.#document = TextDocument.update(this.#document, [change], version);
    }
    if (changes.length === 0) this.#document = TextDocument.update(this.#document, [], version);
  }

  #position({ line, character }: WireRange['start']): WireRange['start'] {
    if (this.#encoding === 'utf-16') return { line, character };
    const content = this.#document.getText({
      start: { line, character: 0 },
      end: { line: line + 1, character: 0 },
    });
    return { line, character: utf16Column(content.replace(/[\r\n]+$/, ''), character) };
  }
}

/** Reads `textDocument` of `didOpen`. */
export function readOpened(params: unknown, encoding: PositionEncoding): OpenDocument {
  const item = objectOf(objectOf(params, 'params').textDocument, 'textDocument');
  return new OpenDocument(
    stringOf(item.uri, 'textDocument.uri'),
    stringOf(item.languageId, 'textDocument.languageId'),
    integerOf(item.version, 'textDocument.version'),
    stringOf(item.text, 'textDocument.text'),
    encoding,
  );
}

/** Reads the version and the changes of `didChange`. */
export function readChanges(
  params: unknown,
  current: number,
): { version: number; changes: readonly Change[] } {
  const fields = objectOf(params, 'params');
  const document = objectOf(fields.textDocument, 'textDocument');
  const list: readonly unknown[] = Array.isArray(fields.contentChanges) ? fields.contentChanges : [];
  return {
    version: optional(document.version, 'textDocument.version', integerOf) ?? current + 1,
    changes: list.map((change) => {
      const { range, text } = objectOf(change, 'contentChange');
      return {
        range: isObject(range) ? rangeOf(range, 'contentChange.range') : undefined,
        text: stringOf(text, 'contentChange.text'),
      };
    }),
  };
}
