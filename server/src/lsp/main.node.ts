/** The server as a process: `--stdio`, or `--node-ipc` when VS Code forks it. */
import process from 'node:process';
import {
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  type MessageReader,
  type MessageWriter,
} from 'vscode-jsonrpc/node';
import { version } from '../../package.json';
import { connect } from './connection';
import { disk } from './disk.node';
import { readDiskFile } from './files.node';
import { answerMalformed } from './malformed';
import { serve } from './server';
import { StreamWriter } from './streamWriter.node';

function transport(): readonly [MessageReader, MessageWriter] {
  if (process.argv.includes('--node-ipc')) {
    return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  }
  if (process.argv.includes('--stdio')) {
    return [new StreamMessageReader(process.stdin), new StreamWriter(process.stdout)];
  }
  process.stderr.write('usage: ogi-report-language-server --stdio | --node-ipc | --version\n');
  process.exit(2);
}

/** How often the client's process is looked for, in milliseconds. */
const watchPause = 3000;

function watchProcess(id: number, gone: () => void): void {
  setInterval(() => {
    try {
      process.kill(id, 0);
    } catch (error) {
      // one that is not ours to signal is there all the same
      if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) gone();
    }
  }, watchPause);
}

if (process.argv.includes('--version')) {
  process.stdout.write(`${version}\n`);
  process.exit(0);
}
const [reader, writer] = transport();
// a client that is gone needs no server
reader.onClose(() => process.exit(1));
process.stdin.on('end', () => process.exit(1));
process.on('disconnect', () => process.exit(1));
serve(connect(answerMalformed(reader, writer), writer), {
  version,
  exit: (status) => process.exit(status),
  watchProcess,
  readFile: readDiskFile,
  disk,
  loop: {
    later: (task) => void setImmediate(task),
    after: (milliseconds, task) => {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => performance.now(),
  },
});
