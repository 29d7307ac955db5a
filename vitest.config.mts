/** Unit tests run on the sources; protocol tests talk to the built server over stdio. VS Code tests: test/vscode/. */
import { defineConfig } from 'vitest/config';

/** What is tested from outside is built for the run, so that nobody who builds meanwhile pulls it away. */
const globalSetup = ['test/support/bundles.ts'];

// these need the built server
const protocol = ['test/protocol*.test.ts', 'test/protocol/**/*.test.ts', 'test/editors/**/*.test.ts'];

// servers that are started keep nothing in the folders of whoever runs the tests
const env = { NODE_DISABLE_COMPILE_CACHE: '1' };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          globalSetup,
          env,
          include: ['test/**/*.test.ts'],
          exclude: ['test/vscode/**', 'test/host/**', ...protocol],
          testTimeout: 20_000, // tests of the command line start processes, on machines that are busy
          benchmark: { include: ['test/bench/**/*.bench.ts'] },
        },
      },
      {
        test: {
          name: 'protocol',
          globalSetup,
          env,
          include: protocol,
          testTimeout: 20_000,
          hookTimeout: 20_000,
          benchmark: { include: [] },
        },
      },
    ],
  },
});
