/** The extension in a Node.js extension host: the server is a process of its own, reached over IPC. */
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { activateWith, type OgiReportApi } from './extension';

/** Where .vscode/launch.json attaches the second debugger. */
const debugPort = 6009;

/** Called by VS Code. */
export function activate(context: vscode.ExtensionContext): OgiReportApi {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const serverOptions: ServerOptions = {
    run,
    debug: { ...run, options: { execArgv: ['--nolazy', `--inspect=${debugPort}`] } },
  };
  return activateWith(
    context,
    (options) => new LanguageClient('ogiReport', 'OGI Report', serverOptions, options),
    () => import('./word.js'), // a bundle of its own
  );
}
