/** The server, whatever it runs in: wires the methods to a connection. */
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type Connection,
  type InitializeError,
  type InitializeResult,
} from 'vscode-languageserver';
import { section } from '../config/product';
import { readClient } from './client';
import { ConfigDiagnostics } from './configDiagnostics';
import { Neighbourhood } from './neighbourhood';
import { ConfigKeeper, readerOf } from './configKeeper';
import { Logger } from './logger';
import { advertised, notificationMethods, requestMethods } from './methods';
import { Publisher, type Loop } from './publisher';
import { Session } from './session';
import { ServerState } from './state';

/** What the entry, for Node.js or the browser, lends the server. */
export interface Host {
  readonly loop: Loop;
  /** Reads a file of the server's own disk; undefined for addresses that lie elsewhere. */
  readonly readFile?: (uri: string) => Promise<string | null> | undefined;
  readonly version: string;
}

/** Configurations, and baselines under their default name and others like it; and what may be a report. */
const watched = ['**/.ogi-report*.json', '**/*.{txt,md,ogi}'];

/** Before `initialize`, in use, after `shutdown`. */
interface Lifetime {
  session: Session | undefined;
  over: boolean;
}

/** Serves one client on `connection` until it says `exit`. */
export function serve(connection: Connection, host: Host): void {
  const logger = new Logger(connection);
  const life: Lifetime = { session: undefined, over: false };

  connection.onInitialize((params) => {
    if (life.session)
      return new ResponseError<InitializeError>(ErrorCodes.InvalidRequest, 'initialize came twice');
    const client = readClient(params);
    const state = new ServerState(client);
    const configs = new ConfigDiagnostics(state.protocol, connection, logger);
    const publisher = new Publisher(state, connection, logger, host.loop, configs);
    const keeper = new ConfigKeeper(state, connection, publisher, logger, host, configs);
    const read = readerOf(state, connection, host);
    const neighbourhood = new Neighbourhood(state, publisher, logger, host.loop, read);
    life.session = new Session(state, connection, publisher, logger, host.loop, keeper, neighbourhood);
    const result: InitializeResult = {
      capabilities: { positionEncoding: client.encoding, ...advertised(client) },
      serverInfo: { name: 'ogi-report', version: host.version },
    };
    return result;
  });
  connection.onInitialized(() => {
    if (!life.session) return;
    registerWishes(connection, life.session.state, logger);
  });
  connection.onShutdown(() => {
    life.over = true;
  });

  for (const [method, { answer }] of Object.entries(requestMethods)) {
    connection.onRequest(method, (params: unknown) => {
      if (life.over) return new ResponseError(ErrorCodes.InvalidRequest, `${method} came after shutdown`);
      if (!life.session)
        return new ResponseError(ErrorCodes.ServerNotInitialized, `${method} came before initialize`);
      try {
        return answer(life.session.state, params);
      } catch (error) {
        if (error instanceof ResponseError) return error;
        logger.failure(`${method} failed`, error);
        return new ResponseError(LSPErrorCodes.RequestFailed, `${method} failed`);
      }
    });
  }
  for (const [method, { take }] of Object.entries(notificationMethods)) {
    connection.onNotification(method, (params: unknown) => {
      if (!life.session || life.over) return;
      try {
        take(life.session, params);
      } catch (error) {
        logger.failure(`${method} could not be taken`, error);
      }
    });
  }
  connection.listen();
}

/** Asks to be told of changed settings and configuration files, where the client wants to be asked. */
function registerWishes(connection: Connection, { client }: ServerState, logger: Logger): void {
  if (client.configuration && client.registersConfiguration) {
    const { type } = DidChangeConfigurationNotification;
    logger.watch(connection.client.register(type, { section }));
  }
  if (client.registersWatchers) {
    const { type } = DidChangeWatchedFilesNotification;
    logger.watch(
      connection.client.register(type, { watchers: watched.map((globPattern) => ({ globPattern })) }),
    );
  }
}
