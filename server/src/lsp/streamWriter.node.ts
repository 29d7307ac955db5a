/** Messages on their way out of the process. */
import { Buffer } from 'node:buffer';
import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-jsonrpc';

/**
 * Writes each message in one piece. The library's writer sends the head ahead and waits for it to be gone: the client
 * wakes up twice, and for a head alone, which takes as long as checking half a draft.
 */
export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;
  #errors = 0;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** Rejects where the message could not be written. */
  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const body = JSON.stringify(message);
      const head = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
      this.#stream.write(head + body, 'utf8', (error) => {
        if (!error) {
          resolve();
          return;
        }
        this.#errors++;
        this.fireError(error, message, this.#errors);
        reject(error);
      });
    });
  }

  end(): void {
    this.#stream.end();
  }
}
