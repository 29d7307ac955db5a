// What a person sees and does, in the browser that shows the workbench. Pictures go to out-test/ui/.
//   node test/vscode/ui/run.mjs [--grep TEXT]       `npm run test:ui` builds the extension first
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { runMain } from '../../../scripts/lib/problem.mjs';

await runMain(async () => {
  const { values } = parseArgs({ options: { grep: { type: 'string' } } });
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: 60_000,
    reporter: process.env.MOCHA_REPORTER ?? 'spec',
    ...(values.grep === undefined ? {} : { grep: values.grep }),
  });
  const suites = fs.readdirSync(import.meta.dirname).filter((file) => file.endsWith('.test.mjs'));
  for (const file of suites.sort()) mocha.addFile(path.join(import.meta.dirname, file));
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      const result = process.env.OGI_REPORT_TEST_RESULT;
      if (result) fs.writeFileSync(result, JSON.stringify({ passed: runner.stats?.passes ?? 0, failed }));
      resolve(failed > 0 ? 1 : 0);
    });
  });
});
