/** Runs inside VS Code: hands every bundled suite to mocha and notes the counts for `npm test`. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';

function suiteFiles(): string[] {
  const folder = path.join(__dirname, 'suite');
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.js'))
    .sort()
    .map((file) => path.join(folder, file));
}

/** Writes what scripts/lib/suites.mjs adds up. */
function writeCounts(stats: Mocha.Stats | undefined, failures: number): void {
  const file = process.env.OGI_REPORT_TEST_RESULT;
  if (file) fs.writeFileSync(file, JSON.stringify({ passed: stats?.passes ?? 0, failed: failures }));
}

/** Called by VS Code; a rejected promise is a failed run. */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'tdd',
    color: process.env.FORCE_COLOR !== undefined,
    timeout: 20_000,
    reporter: process.env.MOCHA_REPORTER ?? 'spec',
    ...(process.env.OGI_REPORT_TEST_GREP ? { grep: process.env.OGI_REPORT_TEST_GREP } : {}),
  });
  for (const file of suiteFiles()) mocha.addFile(file);
  await mocha.loadFilesAsync();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      writeCounts(runner.stats, failures);
      if (failures > 0) reject(new Error(`${failures} test(s) failed`));
      else resolve();
    });
  });
}
