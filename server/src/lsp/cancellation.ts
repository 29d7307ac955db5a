/**
 * Cancelled requests: handlers answer at once, so that a request can only be cancelled while it waits for its turn,
 * and there the library would leave it.
 */
import { Message, type ConnectionOptions, type ResponseMessage } from 'vscode-jsonrpc';
import { LSPErrorCodes } from './kinds';

/** Answers a request that was cancelled before its turn, instead of working on it. */
export const cancelling: ConnectionOptions = {
  connectionStrategy: {
    cancelUndispatched: (message): ResponseMessage | undefined =>
      Message.isRequest(message)
        ? {
            jsonrpc: '2.0',
            id: message.id,
            error: { code: LSPErrorCodes.RequestCancelled, message: 'cancelled' },
          }
        : undefined,
  },
};
