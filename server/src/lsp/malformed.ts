/**
 * Answers to messages that are no JSON-RPC at all: the library logs them, and whoever sent them waits. JSON-RPC
 * 2.0 wants an error with the message's id, or null where there is none to read.
 */
import {
  ErrorCodes,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-jsonrpc';
import { isObject } from './validate';

/** The same reader, that answers what cannot be read and passes on what can. */
export function answerMalformed(reader: MessageReader, writer: MessageWriter): MessageReader {
  const answer = (id: unknown, code: number, message: string): void => {
    const known = typeof id === 'string' || typeof id === 'number' ? id : null;
    const response = { jsonrpc: '2.0', id: known, error: { code, message } } as Message;
    // the writer tells the connection when it fails; there is nobody else to tell
    writer.write(response).catch(() => undefined);
  };
  reader.onError((error) => answer(null, ErrorCodes.ParseError, error.message));
  return {
    onError: reader.onError.bind(reader),
    onClose: reader.onClose.bind(reader),
    onPartialMessage: reader.onPartialMessage.bind(reader),
    dispose: () => reader.dispose(),
    listen: (callback: DataCallback): Disposable =>
      reader.listen((message) => {
        const value: unknown = message;
        const flaw = flawOf(value);
        if (flaw === undefined) callback(message);
        else answer(isObject(value) ? value.id : null, ErrorCodes.InvalidRequest, flaw);
      }),
  };
}

/** What keeps a message from being a request, a notification or an answer. */
function flawOf(message: unknown): string | undefined {
  if (!isObject(message)) return 'a message must be an object';
  if ('result' in message || 'error' in message) return undefined;
  if (typeof message.method !== 'string') return 'a message must name its method';
  const { id, params } = message;
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number')
    return 'id must be a string or a number';
  if (params !== undefined && typeof params !== 'object') {
    return 'params must be an object or a list';
  }
  return undefined;
}
