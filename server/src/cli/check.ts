/** `ogi-report check`: files in, findings out, exit status of the contract. */
import {
  addCounts,
  FileChecker,
  nothing,
  type AcceptedFile,
  type CheckRequest,
  type Counts,
  type FileOutcome,
} from './checkFile';
import { Configs } from './configs';
import { complain, exit, Output } from './console';
import { findTargets, standardInput, type Target } from './paths';
import { Progress } from './progress';
import { reporters } from './reporters';
import { words } from './words';

export interface CheckCommand {
  readonly paths: readonly string[];
  readonly request: CheckRequest;
  readonly output: string | undefined;
  readonly maxWarnings: number | undefined;
  readonly jobs: number | undefined;
}

/** Runs the command; returns the exit status. */
export async function check({ paths, request, output, maxWarnings, jobs }: CheckCommand): Promise<number> {
  const say = words[request.locale];
  if (request.fix === 'write' && paths.includes(standardInput)) {
    complain(say.fixNeedsFile);
    return exit.trouble;
  }
  const configs = new Configs({ ...request, ignoreBaseline: true });
  const { files, problems } = await findTargets(paths, say, (file) => configs.includes(file));
  for (const problem of problems) complain(problem);

  const reporter = reporters[request.format];
  const out = new Output(output);
  const progress = new Progress(files.length, (done) => say.progress(done, files.length));
  let counts = nothing;
  let failed = problems.length > 0;
  let printedOne = false;
  const said = new Set<string>();
  const accepted: AcceptedFile[] = [];
  out.write(reporter.head(request));
  await eachOutcome(files, request, jobs, ({ printed, counts: own, notes, failed: one, accepted: kept }) => {
    progress.step();
    if (notes.length > 0) progress.clear();
    for (const note of notes) {
      if (!said.has(note)) complain(note); // each thread finds the same flaw in a configuration
      said.add(note);
    }
    if (kept) accepted.push(kept);
    counts = addCounts(counts, own);
    failed ||= one;
    if (printed === undefined || printed === '') return;
    if (printedOne) out.write(reporter.separator);
    printedOne = true;
    out.write(printed);
  });
  progress.end();
  if (request.writeBaseline && !(await keep(accepted, request))) failed = true;
  out.write(reporter.tail(counts, request));
  try {
    out.finish();
  } catch (error) {
    complain(
      say.notWritable(output ?? standardInput, error instanceof Error ? error.message : String(error)),
    );
    failed = true;
  }
  return statusOf(counts, failed, maxWarnings, (found, allowed) =>
    complain(say.tooManyWarnings(found, allowed)),
  );
}

function statusOf(
  { errors, warnings }: Counts,
  failed: boolean,
  maxWarnings: number | undefined,
  tooMany: (found: number, allowed: number) => void,
): number {
  const excess = maxWarnings !== undefined && warnings > maxWarnings;
  if (excess) tooMany(warnings, maxWarnings);
  if (failed) return exit.trouble;
  return errors > 0 || excess ? exit.findings : exit.clean;
}

/** Writes the baselines. @returns whether it worked. */
async function keep(accepted: readonly AcceptedFile[], { locale }: CheckRequest): Promise<boolean> {
  const { keepBaselines } = await import('./keepBaselines');
  return keepBaselines(accepted, locale);
}

/** Checks the files, one after the other here or on several threads, and hands over outcomes in their order. */
async function eachOutcome(
  files: readonly Target[],
  request: CheckRequest,
  jobs: number | undefined,
  take: (outcome: FileOutcome) => void,
): Promise<void> {
  const { checkInThreads, threadsFor } = await import('./threads');
  const threads = threadsFor(files, jobs);
  if (threads > 1) {
    await checkInThreads(files, request, threads, take);
    return;
  }
  const checker = new FileChecker(request);
  for (const file of files) take(checker.check(file));
}
