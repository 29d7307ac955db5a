/** Checks files on worker threads. Files go out in lots; outcomes come back in the order of the files. */
import os from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { FileChecker, type CheckRequest, type FileOutcome } from './checkFile';
import { standardInput, type Target } from './paths';

/** Files that one thread is given at a time: enough to forget the cost of handing over. */
const lotSize = 32;

/** Below this many files a thread costs more time to start than it saves. */
const worthAThread = 400;

interface Lot {
  readonly index: number;
  readonly files: readonly Target[];
}

interface LotOutcome {
  readonly index: number;
  readonly outcomes: readonly FileOutcome[];
}

interface Brief {
  readonly request: CheckRequest;
}

/** How many threads to use: as many as were asked for, else as many as there is work for. */
export function threadsFor(files: readonly Target[], jobs: number | undefined): number {
  if (files.some(({ path }) => path === standardInput)) return 1;
  const lots = Math.ceil(files.length / lotSize);
  const wanted = jobs ?? Math.min(os.availableParallelism(), Math.floor(files.length / worthAThread));
  return Math.max(1, Math.min(wanted, lots));
}

/** Checks all files on `threads` threads and hands over the outcomes in order. */
export async function checkInThreads(
  files: readonly Target[],
  request: CheckRequest,
  threads: number,
  take: (outcome: FileOutcome) => void,
): Promise<void> {
  const lots: Lot[] = [];
  for (let at = 0; at < files.length; at += lotSize) {
    lots.push({ index: lots.length, files: files.slice(at, at + lotSize) });
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
  await Promise.all(Array.from({ length: threads }, () => runThread(request, waiting, finished)));
}

/** One thread's life: it is given lots until none is left. */
function runThread(
  request: CheckRequest,
  waiting: Iterator<Lot>,
  finished: (outcome: LotOutcome) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const brief: Brief = { request };
    const worker = new Worker(__filename, { workerData: brief });
    const giveNext = (): void => {
      const next = waiting.next();
      worker.postMessage(next.done === true ? null : next.value);
    };
    worker.on('message', (outcome: LotOutcome) => {
      finished(outcome);
      giveNext();
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve());
    giveNext();
  });
}

/** Is this thread one of ours, with work to do? */
export function isWorkerThread(): boolean {
  return !isMainThread && isBrief(workerData);
}

/** A worker thread's side: checks the lots it is given until there are no more. */
export function work(): void {
  const { request } = workerData as Brief;
  const checker = new FileChecker(request);
  parentPort?.on('message', (lot: Lot | null) => {
    if (!lot) {
      parentPort?.close();
      return;
    }
    const outcome: LotOutcome = { index: lot.index, outcomes: lot.files.map((file) => checker.check(file)) };
    parentPort?.postMessage(outcome);
  });
}

function isBrief(value: unknown): value is Brief {
  return typeof value === 'object' && value !== null && 'request' in value;
}
