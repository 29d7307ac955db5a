// Preloaded into the VS Code server: when the process that started it is gone, even by SIGKILL, ends the server's
// whole process group (extension host, file watcher, language servers).
if (process.env.VSCODE_SHIM_GUARD && process.connected) {
  delete process.env.VSCODE_SHIM_GUARD; // the server's own children have no channel to watch
  const group = -process.pid;
  process.once('disconnect', () => {
    try {
      process.kill(group, 'SIGKILL');
    } catch {
      process.exit(1);
    }
  });
  process.channel.unref();
}
