/**
 * Marks what the tests print, so that the runner can tell it from the workbench's own log. Imported before mocha,
 * which keeps console.log for itself.
 */
const mark = '\u2063';

for (const method of ['log', 'info', 'warn', 'error'] as const) {
  const original = console[method].bind(console);
  Object.defineProperty(console, method, {
    configurable: true,
    writable: true,
    value: (first: unknown = '', ...rest: unknown[]) => original(mark + String(first), ...rest),
  });
}
