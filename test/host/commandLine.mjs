// Reads the command line of the desktop `code`, as far as @vscode/test-electron uses it.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Options that may have their value in the next argument. */
const valued = new Set([
  ...[
    'extensionDevelopmentPath',
    'extensionTestsPath',
    'user-data-dir',
    'extensions-dir',
    'folder-uri',
    'file-uri',
  ],
  ...['goto', 'locale', 'log', 'profile', 'disable-extension', 'crash-reporter-directory'],
]);

const localPath = (value) => (value.startsWith('file:') ? fileURLToPath(value) : path.resolve(value));

function split(args) {
  const options = [];
  const positional = [];
  for (let i = 0; i < args.length; i++) {
    const match = /^--?([^=]+)(?:=(.*))?$/s.exec(args[i]);
    if (args[i] === '--') return { options, positional: [...positional, ...args.slice(i + 1)] };
    if (!match) {
      positional.push(args[i]);
      continue;
    }
    const [, name, value] = match;
    const next = args[i + 1];
    const takesNext = value === undefined && valued.has(name) && next !== undefined && !next.startsWith('-');
    options.push([name, takesNext ? args[++i] : (value ?? true)]);
  }
  return { options, positional };
}

/** @returns what to open, which extensions are under development, and which tests to run; paths are absolute */
export function parseCommandLine(args) {
  const { options, positional } = split(args);
  const all = (name) => options.filter(([key]) => key === name).map(([, value]) => value);
  const path1 = (name) => all(name).map(localPath).at(-1);
  return {
    open: [...positional, ...all('folder-uri'), ...all('file-uri')].map(localPath),
    developed: all('extensionDevelopmentPath').map(localPath),
    tests: path1('extensionTestsPath'),
    userDataDir: path1('user-data-dir'),
    extensionsDir: all('disable-extensions').length > 0 ? undefined : path1('extensions-dir'),
    locale: all('locale').at(-1) ?? 'en',
  };
}
