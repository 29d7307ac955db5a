// The test suites: which files they have, how they are run, and how many tests passed and failed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, run } from './prepare.mjs';

/** All test files below test/, relative to the checkout, with forward slashes. */
function testFiles() {
  const folder = path.join(root, 'test');
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true })
    .map((file) => `test/${file.split(path.sep).join('/')}`)
    .filter((file) => /\.test\.(?:ts|mjs)$/.test(file) && !file.startsWith('test/host/'));
}

const isWeb = (file) => file.startsWith('test/vscode/web/');
const isUi = (file) => file.startsWith('test/vscode/ui/');
const isVscode = (file) => file.startsWith('test/vscode/') && !isWeb(file) && !isUi(file);
const isProtocol = (file) =>
  /^test\/(?:protocol|editors)[^/]*\.test\.ts$|^test\/(?:protocol|editors)\//.test(file);

/** A run that ended badly without a failed test (a crash), and one in which no test ran, count as a failure. */
function settle({ passed, failed }, exitCode) {
  const bad = exitCode !== 0 || passed === 0;
  return { passed, failed: bad && failed === 0 ? 1 : failed };
}

function withReport(use) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-tests-'));
  try {
    return use(path.join(folder, 'report.json'));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const readReport = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined);

function runVitest(project) {
  return withReport((report) => {
    const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const exitCode = run(process.execPath, [vitest, 'run', '--project', project, ...reporters]);
    const result = readReport(report);
    if (!result) return settle({ passed: 0, failed: 0 }, exitCode);
    // a file that does not even load has no failed test, but it has failed
    const broken = result.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    );
    return settle({ passed: result.numPassedTests, failed: result.numFailedTests + broken.length }, exitCode);
  });
}

/** The VS Code runners write their counts to the file that OGI_REPORT_TEST_RESULT names. */
function runVscode(script) {
  return withReport((report) => {
    const env = { ...process.env, OGI_REPORT_TEST_RESULT: report };
    const exitCode = run(process.execPath, [script], { env });
    const { passed = 0, failed = 0 } = readReport(report) ?? {};
    return settle({ passed, failed }, exitCode);
  });
}

/** In the order in which they are run: what fails soonest comes first. */
export const suites = [
  {
    name: 'unit',
    onSources: true, // the others test the bundles
    files: () => testFiles().filter((file) => ![isVscode, isWeb, isUi, isProtocol].some((is) => is(file))),
    run: () => runVitest('unit'),
  },
  { name: 'protocol', files: () => testFiles().filter(isProtocol), run: () => runVitest('protocol') },
  { name: 'vscode', files: () => testFiles().filter(isVscode), run: () => runVscode('test/vscode/run.mjs') },
  { name: 'web', files: () => testFiles().filter(isWeb), run: () => runVscode('test/vscode/run-web.mjs') },
  { name: 'ui', files: () => testFiles().filter(isUi), run: () => runVscode('test/vscode/ui/run.mjs') },
];
