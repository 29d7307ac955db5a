/**
 * Entry of the bundle that reads and writes Word documents. It is loaded when the first one is: as a module in Node.js,
 * and as a web worker in a browser, where an extension has no other way to load a second file.
 */
import { readWord } from './word/read';
import { writeWord } from './word/write';
import { failureOf, type WordRequest } from './word/tool';

export { readWord, writeWord };

/** Is this a web worker's own global scope? */
function isWorker(scope: typeof globalThis): boolean {
  return 'importScripts' in scope && 'postMessage' in scope;
}

async function answer(request: WordRequest): Promise<string | Uint8Array> {
  return request.kind === 'read' ? readWord(request.bytes) : writeWord(request.blocks, request.notes);
}

if (isWorker(globalThis)) {
  addEventListener('message', ({ data }: MessageEvent<WordRequest>) => {
    answer(data).then(
      (value) => postMessage({ value }),
      (error: unknown) => postMessage({ error: failureOf(error) }),
    );
  });
}
