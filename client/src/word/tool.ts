/** What the commands need of the Word bundle, and how a browser talks to it. */
import type { PrintedReport } from '../../../server/src/lsp/requests';
import type { WordNotes } from './write';

/** Reads and writes `.docx` files. */
export interface WordTool {
  readonly readWord: (bytes: Uint8Array) => Promise<string>;
  readonly writeWord: (blocks: PrintedReport['blocks'], notes: WordNotes) => Promise<Uint8Array>;
}

/** Loads it; the first call takes some hundred milliseconds. */
export type LoadWord = () => Promise<WordTool>;

export type WordRequest =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'write'; readonly blocks: PrintedReport['blocks']; readonly notes: WordNotes };

export type WordAnswer = { readonly value: unknown } | { readonly error: string };

/** An error as a message can carry it. */
export function failureOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The tool as a web worker, one for each request: it ends with its answer. */
export function wordWorker(script: string): WordTool {
  const ask = (request: WordRequest): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script);
      const end = (): void => worker.terminate();
      worker.onmessage = ({ data }: MessageEvent<WordAnswer>) => {
        end();
        if ('error' in data) reject(new Error(data.error));
        else resolve(data.value);
      };
      worker.onerror = ({ message }: ErrorEvent) => {
        end();
        reject(new Error(message));
      };
      worker.postMessage(request);
    });
  return {
    readWord: (bytes) => ask({ kind: 'read', bytes }) as Promise<string>,
    writeWord: (blocks, notes) => ask({ kind: 'write', blocks, notes }) as Promise<Uint8Array>,
  };
}
