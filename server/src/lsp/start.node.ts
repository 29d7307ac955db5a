/** `dist/server.js`: starts the server, which stands beside it. */
import path from 'node:path';
import { run } from './compiled.node';

run(path.join(__dirname, 'server/main.js'), 'server');
