/** Our end of the wire: plain JSON-RPC, by method names; what goes wrong in it is told to the client's log. */
import {
  createMessageConnection,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
} from 'vscode-jsonrpc';
import { cancelling } from './cancellation';
import { MessageType } from './kinds';

/** What the server uses of a connection. */
export type Connection = Pick<
  MessageConnection,
  'listen' | 'onRequest' | 'onNotification' | 'sendRequest' | 'sendNotification'
>;

/** A connection over `reader` and `writer`; it reads nothing before `listen`. */
export function connect(reader: MessageReader, writer: MessageWriter): Connection {
  const log = (type: number) => (message: string) => logMessage(connection, type, message);
  const logger = {
    error: log(MessageType.Error),
    warn: log(MessageType.Warning),
    info: log(MessageType.Info),
    log: log(MessageType.Log),
  };
  const connection: Connection = createMessageConnection(reader, writer, logger, cancelling);
  return connection;
}

/** Takes back what was asked of the client. */
export type Unregister = () => Promise<void>;

/**
 * Asks the client for messages that it sends only to those who ask. @param id tells this from all else that is asked
 * for at the time. Rejects where the client refuses.
 */
export async function register(
  connection: Connection,
  { id, method }: { readonly id: string; readonly method: string },
  registerOptions: object,
): Promise<Unregister> {
  await connection.sendRequest('client/registerCapability', {
    registrations: [{ id, method, registerOptions }],
  });
  // the protocol's own spelling
  return () => connection.sendRequest('client/unregisterCapability', { unregisterations: [{ id, method }] });
}

/** Writes a line to the client's log. @param type a `MessageType` */
export function logMessage(connection: Connection, type: number, message: string): void {
  // when even this cannot be sent the client is gone, and its log with it
  connection.sendNotification('window/logMessage', { type, message }).catch(() => undefined);
}
