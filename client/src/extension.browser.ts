/** The extension in a browser: the server is a web worker. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateWith, type OgiReportApi } from './extension';
import { wordWorker } from './word/tool';

/** Called by VS Code. */
export function activate(context: vscode.ExtensionContext): OgiReportApi {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
  // one at a time: a restart ends the worker before, which the client itself does not
  const workers: Worker[] = [];
  const endWorkers = (): void => {
    for (const worker of workers.splice(0)) worker.terminate();
  };
  // not the worker itself: VS Code wraps the constructor, and so the client does not know its own worker
  const startWorker = (): Promise<MessageTransports> => {
    endWorkers();
    const worker = new Worker(script);
    workers.push(worker);
    return Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    });
  };
  context.subscriptions.push({ dispose: endWorkers });
  return activateWith(
    context,
    (options) => new LanguageClient('ogiReport', 'OGI Report', startWorker, options),
    () =>
      Promise.resolve(wordWorker(vscode.Uri.joinPath(context.extensionUri, 'dist/word.js').toString(true))),
  );
}
