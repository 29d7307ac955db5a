// The workbench's address: what it opens, and (for a server with the smoke test driver) which extension and tests.
import fs from 'node:fs';

/**
 * @param authority host:port of the server
 * @param open absolute paths: a folder, a .code-workspace file, or files to show
 * @param payload further pairs for the workbench, for instance ['extensionTestsPath', uri]
 */
export function workbenchAddress({ authority, open = [], payload = [], token }) {
  const query = new URLSearchParams();
  if (token) query.set('tkn', token);
  const shown = [];
  for (const file of open) {
    if (file.endsWith('.code-workspace')) query.set('workspace', file);
    else if (fs.statSync(file, { throwIfNoEntry: false })?.isDirectory()) query.set('folder', file);
    else shown.push(['openFile', remoteUri(authority, file)]);
  }
  if (open.length > 0 && open.length === shown.length) query.set('ew', 'true'); // an empty window with files
  query.set(
    'payload',
    JSON.stringify([...payload, ...shown, ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']]),
  );
  return `http://${authority}/?${query}`;
}

/** A path on the server as the workbench names it. */
export function remoteUri(authority, file) {
  return `vscode-remote://${authority}${encodeURI(file)}`;
}
