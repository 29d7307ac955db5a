/** The server as a web worker. */
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import { version } from '../../package.json';
import { connect } from './connection';
import { serve } from './server';

declare const self: DedicatedWorkerGlobalScope;

const channel = new MessageChannel();
const tasks: (() => void)[] = [];
channel.port1.onmessage = () => tasks.shift()?.();

serve(connect(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  version,
  loop: {
    // a message to oneself stands behind those that have arrived; a timer would be held up for 4 ms
    later: (task) => {
      tasks.push(task);
      channel.port2.postMessage(null);
    },
    after: (milliseconds, task) => {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => performance.now(),
  },
});
