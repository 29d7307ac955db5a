/** Lets the setting `ogiReport.trace.server` alone decide what is traced. */
import * as vscode from 'vscode';

/**
 * The channel as the client library needs it: it traces only while the channel's own level is "trace", which a user
 * would have to set in a second place.
 */
export function tracing(channel: vscode.LogOutputChannel): vscode.LogOutputChannel {
  return Object.create(channel, {
    logLevel: { value: vscode.LogLevel.Trace },
    trace: { value: (message: string, ...rest: unknown[]) => channel.info(message, ...rest) },
  }) as vscode.LogOutputChannel;
}
