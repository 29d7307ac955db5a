/** The server as a process: `--stdio`, or `--node-ipc` when VS Code forks it. */
import process from 'node:process';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { cancelling } from './cancellation';
import { disk } from './disk.node';
import { readDiskFile } from './files.node';
import { answerMalformed } from './malformed';
import { serve } from './server';

function transport(): readonly [MessageReader, MessageWriter] {
  if (process.argv.includes('--node-ipc')) {
    return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  }
  if (process.argv.includes('--stdio')) {
    return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
  }
  process.stderr.write('usage: ogi-report-language-server --stdio | --node-ipc | --version\n');
  process.exit(2);
}

if (process.argv.includes('--version')) {
  process.stdout.write(`${version}\n`);
  process.exit(0);
}
const [reader, writer] = transport();
// a client that is gone needs no server
reader.onClose(() => process.exit(1));
process.stdin.on('end', () => process.exit(1));
serve(createConnection(answerMalformed(reader, writer), writer, cancelling), {
  version,
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
