/** `ogi-report check`: files in, findings out, exit status of the contract. */
import { addCounts, nothing, type AcceptedFile, type CheckRequest, type Counts } from './checkFile';
import { checkCollection } from './collection';
import { knownFrom, pathsToCheck, sayDoubles } from './collectionOptions';
import { Configs } from './configs';
import { complain, exit, Output } from './console';
import { codeOf, findTargets, standardInput } from './paths';
import { Progress } from './progress';
import { reporters } from './reporters';
import { words } from './words';

export interface CheckCommand {
  readonly paths: readonly string[];
  readonly request: CheckRequest;
  readonly output: string | undefined;
  readonly maxWarnings: number | undefined;
  readonly jobs: number | undefined;
  /** Reports of this index are compared with as well. */
  readonly index?: string | undefined;
  /** The paths stand in standard input. */
  readonly stdinList?: boolean;
}

/** Runs the command; returns the exit status. */
export async function check(command: CheckCommand): Promise<number> {
  const { request, output, maxWarnings, jobs } = command;
  const say = words[request.locale];
  const paths = pathsToCheck(command, request.locale);
  const indexed = knownFrom(command.index, request.locale);
  if (!paths || !indexed) return exit.trouble;
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
  const collection = { files, request, jobs, indexed };
  const doubles = await checkCollection(
    collection,
    ({ printed, counts: own, notes, failed: one, accepted: kept }) => {
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
    },
    () => progress.step(),
  );
  progress.end();
  if (request.writeBaseline && !(await keep(accepted, request))) failed = true;
  out.write(reporter.tail(counts, request));
  if (request.format === 'stylish') sayDoubles(doubles, request.locale);
  try {
    out.finish();
  } catch (error) {
    complain(say.notWritable(output ?? standardInput, codeOf(error)));
    failed = true;
  }
  return statusOf(counts, failed, maxWarnings, (found, allowed) =>
    complain(say.tooManyWarnings(found, allowed)),
  );
}

function statusOf(
  { errors, warnings, hiddenWarnings }: Counts,
  failed: boolean,
  maxWarnings: number | undefined,
  tooMany: (found: number, allowed: number) => void,
): number {
  const allWarnings = warnings + hiddenWarnings;
  const excess = maxWarnings !== undefined && allWarnings > maxWarnings;
  if (excess) tooMany(allWarnings, maxWarnings);
  if (failed) return exit.trouble;
  return errors > 0 || excess ? exit.findings : exit.clean;
}

/** Writes the baselines. @returns whether it worked. */
async function keep(accepted: readonly AcceptedFile[], { locale }: CheckRequest): Promise<boolean> {
  const { keepBaselines } = await import('./keepBaselines');
  return keepBaselines(accepted, locale);
}
