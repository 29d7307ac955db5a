/** Entry of the command line, and of its worker threads. */
import { exit } from './console';
import { earlyLocale } from './locale';
import { run } from './program';
import { isWorkerThread, work } from './crew';
import { words } from './words';

if (isWorkerThread()) {
  work();
} else {
  // whoever reads the output may stop before its end (`| head`): that is no failure
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const args = process.argv.slice(2);
  run(args).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`${words[earlyLocale(args, process.env)].crashed(why)}\n`);
      process.exitCode = exit.trouble;
    },
  );
}
