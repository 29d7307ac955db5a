/** The server, whatever it runs in: wires the methods to a connection. */
import { CancellationToken, ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { section } from '../config/product';
import { readClient } from './client';
import { ConfigDiagnostics } from './configDiagnostics';
import { ConfigKeeper } from './configKeeper';
import { register, type Connection } from './connection';
import { LSPErrorCodes } from './kinds';
import { Logger } from './logger';
import { advertised, notificationMethods, requestMethods, workspaceMethods } from './methods';
import { Publisher } from './publisher';
import { Session } from './session';
import { ServerState } from './state';
import { isObject } from './validate';
import { watchedConfigs } from './watchedFiles';
import { Workspace, type WorkspaceHost } from './workspace/workspace';

/** What the entry, for Node.js or the browser, lends the server. */
export interface Host extends WorkspaceHost {
  readonly version: string;
  /** Ends the process, where the server is one. */
  readonly exit?: (status: number) => void;
  /** Calls `gone` once there is no process with this id any more. */
  readonly watchProcess?: (id: number, gone: () => void) => void;
}

/** What may be a report; clients that announce files watch them, too. */
const watchedReports = '**/*.{txt,md,ogi}';

/** Clients that have folders tell when one is opened or closed. */
const folderChanges = { workspaceFolders: { supported: true, changeNotifications: true } };

/** Before `initialize`, in use, after `shutdown`. */
interface Lifetime {
  session: Session | undefined;
  over: boolean;
}

/** Serves one client on `connection` until it says `exit`. */
export function serve(connection: Connection, host: Host): void {
  const logger = new Logger(connection);
  const life: Lifetime = { session: undefined, over: false };
  const leave = (): void => host.exit?.(life.over ? 0 : 1);

  connection.onRequest('initialize', (params: unknown) => {
    if (life.session) return new ResponseError(ErrorCodes.InvalidRequest, 'initialize came twice');
    // without parameters, the token comes first
    if (!isObject(params) || CancellationToken.is(params))
      return new ResponseError(ErrorCodes.InvalidParams, 'params must be an object');
    const { processId } = params;
    if (typeof processId === 'number') host.watchProcess?.(processId, leave);
    const client = readClient(params as unknown as InitializeParams);
    const state = new ServerState(client);
    const configs = new ConfigDiagnostics(state.protocol, connection, logger);
    const publisher = new Publisher(state, connection, logger, host.loop, configs);
    const keeper = new ConfigKeeper(state, connection, publisher, logger, host, configs);
    const workspace = new Workspace(state, connection, publisher, keeper, logger, host);
    life.session = new Session(state, connection, publisher, logger, host.loop, keeper, workspace);
    const result: InitializeResult = {
      capabilities: { positionEncoding: client.encoding, workspace: folderChanges, ...advertised(client) },
      serverInfo: { name: 'ogi-report', version: host.version },
    };
    return result;
  });
  connection.onNotification('initialized', () => {
    if (life.session) registerWishes(connection, life.session.state, logger);
  });
  connection.onRequest('shutdown', () => {
    life.over = true;
    return null;
  });
  connection.onNotification('exit', leave);

  /** The session, or why there is none for this request. */
  const session = (method: string): Session | ResponseError<void> => {
    if (life.over) return new ResponseError(ErrorCodes.InvalidRequest, `${method} came after shutdown`);
    return (
      life.session ?? new ResponseError(ErrorCodes.ServerNotInitialized, `${method} came before initialize`)
    );
  };
  const failed = (method: string, error: unknown): ResponseError<unknown> => {
    if (error instanceof ResponseError) return error;
    logger.failure(`${method} failed`, error);
    return new ResponseError(LSPErrorCodes.RequestFailed, `${method} failed`);
  };
  for (const [method, { answer }] of Object.entries(requestMethods)) {
    connection.onRequest(method, (params: unknown) => {
      const own = session(method);
      if (own instanceof ResponseError) return own;
      try {
        return answer(own.state, params);
      } catch (error) {
        return failed(method, error);
      }
    });
  }
  for (const [method, { answer, offered }] of Object.entries(workspaceMethods)) {
    connection.onRequest(method, async (params: unknown, given?: CancellationToken) => {
      const own = session(method);
      if (own instanceof ResponseError) return own;
      if (offered?.(own.state.client) === false) {
        return new ResponseError(ErrorCodes.MethodNotFound, `${method} is not offered to this client`);
      }
      // without parameters, the token comes first
      const token = given ?? (CancellationToken.is(params) ? params : CancellationToken.None);
      try {
        return await answer(own.workspace, CancellationToken.is(params) ? {} : params, token);
      } catch (error) {
        return failed(method, error);
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
  const ask = (method: string, options: object): void =>
    logger.watch(register(connection, { id: method, method }, options));
  if (client.configuration && client.registersConfiguration) {
    ask('workspace/didChangeConfiguration', { section });
  }
  if (client.registersWatchers) {
    const watched = client.announcesFiles ? [watchedConfigs] : [watchedConfigs, watchedReports];
    ask('workspace/didChangeWatchedFiles', { watchers: watched.map((globPattern) => ({ globPattern })) });
  }
}
