/** How far long work has come, for the client to show; work that is soon done is not shown at all. */
import type { CancellationToken, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Logger } from '../logger';
import type { Loop } from '../publisher';

/** One piece of work. */
export interface Progress {
  /** Somebody does not want it any more. */
  readonly cancelled: boolean;
  readonly report: (done: number, total: number) => void;
  readonly done: () => void;
}

/** Work that lasts longer than this is shown, in milliseconds. */
const silence = 700;
/** Pause between two messages, in milliseconds. */
const pace = 200;

/** Progress that the server starts by itself; for a client that shows none, nothing. */
export function ownProgress(
  connection: Connection,
  { loop, logger, shown }: { readonly loop: Loop; readonly logger: Logger; readonly shown: boolean },
  title: string,
): Progress {
  let reporter: WorkDoneProgressServerReporter | undefined;
  let over = false;
  let told = Number.NEGATIVE_INFINITY;
  const begin = async (): Promise<void> => {
    const created = await connection.window.createWorkDoneProgress();
    created.begin(title, 0, '', true);
    if (over) created.done();
    else reporter = created;
  };
  const cancel = shown ? loop.after(silence, () => logger.watch(begin())) : () => undefined;
  return {
    get cancelled() {
      return reporter?.token.isCancellationRequested === true;
    },
    report: (done, total) => {
      if (!reporter || loop.now() - told < pace) return;
      told = loop.now();
      reporter.report(Math.floor((100 * done) / Math.max(1, total)), `${done}/${total}`);
    },
    done: () => {
      over = true;
      cancel();
      reporter?.done();
    },
  };
}

/** Progress of a request, shown where the client gave a token for it; cancelled with the request. */
export function askedProgress(
  connection: Connection,
  workDoneToken: unknown,
  token: CancellationToken,
  title: string,
): Progress {
  const shown = typeof workDoneToken === 'string' || typeof workDoneToken === 'number';
  const reporter = connection.window.attachWorkDoneProgress(shown ? workDoneToken : undefined);
  reporter.begin(title, 0, '', true);
  return {
    get cancelled() {
      return token.isCancellationRequested;
    },
    report: (done, total) =>
      reporter.report(Math.floor((100 * done) / Math.max(1, total)), `${done}/${total}`),
    done: () => reporter.done(),
  };
}
