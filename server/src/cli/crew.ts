/**
 * Those who check files: this thread, or several of their own. Files go out in lots, outcomes come back in the order of
 * the files. A crew may be asked again, about the same files or others, and keeps what it has read of configurations.
 */
import os from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Said } from '../library/neighbours';
import { FileChecker, type CheckRequest, type FileOutcome } from './checkFile';
import { standardInput, type Target } from './paths';

/** A file to check, and what its neighbours have said about it. */
export interface Task {
  readonly file: Target;
  readonly said?: Said | undefined;
}

export interface Crew {
  /** Checks all files and hands over the outcomes in their order. */
  readonly check: (tasks: readonly Task[], take: (outcome: FileOutcome) => void) => Promise<void>;
  readonly end: () => void;
}

/** Files that one thread is given at a time: enough to forget the cost of handing over. */
const lotSize = 32;

/** Below this many files a thread costs more time to start than it saves. */
const worthAThread = 400;

interface Lot {
  readonly index: number;
  readonly tasks: readonly Task[];
}

interface LotOutcome {
  readonly index: number;
  readonly outcomes: readonly FileOutcome[];
}

interface Brief {
  readonly request: CheckRequest;
}

/** As many threads as were asked for, else as there is work for. */
export function crewFor(files: readonly Target[], request: CheckRequest, jobs: number | undefined): Crew {
  const threads = threadsFor(files, jobs);
  return threads > 1 ? new Threads(request, threads) : new Alone(request);
}

function threadsFor(files: readonly Target[], jobs: number | undefined): number {
  if (files.some(({ path }) => path === standardInput)) return 1;
  const lots = Math.ceil(files.length / lotSize);
  const wanted = jobs ?? Math.min(os.availableParallelism(), Math.floor(files.length / worthAThread));
  return Math.max(1, Math.min(wanted, lots));
}

class Alone implements Crew {
  readonly #checker: FileChecker;

  constructor(request: CheckRequest) {
    this.#checker = new FileChecker(request);
  }

  check(tasks: readonly Task[], take: (outcome: FileOutcome) => void): Promise<void> {
    for (const { file, said } of tasks) take(this.#checker.check(file, said));
    return Promise.resolve();
  }

  end(): void {
    // nothing of it outlives the last file
  }
}

class Threads implements Crew {
  readonly #workers: readonly Worker[];

  constructor(request: CheckRequest, count: number) {
    const brief: Brief = { request };
    this.#workers = Array.from({ length: count }, () => new Worker(__filename, { workerData: brief }));
  }

  async check(tasks: readonly Task[], take: (outcome: FileOutcome) => void): Promise<void> {
    const lots: Lot[] = [];
    for (let at = 0; at < tasks.length; at += lotSize) {
      lots.push({ index: lots.length, tasks: tasks.slice(at, at + lotSize) });
    }
    const waiting = lots.values();
    const done = new Map<number, readonly FileOutcome[]>();
    let next = 0;
    const finished = ({ index, outcomes }: LotOutcome): void => {
      done.set(index, outcomes);
      for (let ready = done.get(next); ready; ready = done.get(next)) {
        done.delete(next++);
        ready.forEach(take);
      }
    };
    await Promise.all(this.#workers.map((worker) => giveLots(worker, waiting, finished)));
  }

  end(): void {
    for (const worker of this.#workers) worker.postMessage(null);
  }
}

/** Gives lots to one thread until none is left. */
function giveLots(
  worker: Worker,
  waiting: Iterator<Lot>,
  finished: (outcome: LotOutcome) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const lost = (): void => reject(new Error('a thread has ended before its work'));
    const settle = (): void => {
      worker.off('message', take);
      worker.off('error', reject);
      worker.off('exit', lost);
      resolve();
    };
    const giveNext = (): void => {
      const next = waiting.next();
      if (next.done === true) settle();
      else worker.postMessage(next.value);
    };
    const take = (outcome: LotOutcome): void => {
      finished(outcome);
      giveNext();
    };
    worker.on('message', take);
    worker.on('error', reject);
    worker.on('exit', lost);
    giveNext();
  });
}

/** Is this thread one of ours, with work to do? */
export function isWorkerThread(): boolean {
  return !isMainThread && isBrief(workerData);
}

/** A worker thread's side: checks the lots it is given until it is told that there are no more. */
export function work(): void {
  const { request } = workerData as Brief;
  const checker = new FileChecker(request);
  parentPort?.on('message', (lot: Lot | null) => {
    if (!lot) {
      parentPort?.close();
      return;
    }
    const outcome: LotOutcome = {
      index: lot.index,
      outcomes: lot.tasks.map(({ file, said }) => checker.check(file, said)),
    };
    parentPort?.postMessage(outcome);
  });
}

function isBrief(value: unknown): value is Brief {
  return typeof value === 'object' && value !== null && 'request' in value;
}
