// `npm test`: installs what is missing, builds, runs the suites in turn and ends with the line "N passed, N failed".
//   node scripts/test.mjs [--unit] [--protocol] [--vscode] [--web] [--ui]     none named: all
import { build, checkNode, ensureDependencies } from './lib/prepare.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { suites } from './lib/suites.mjs';

function chosenSuites(args) {
  const unknown = args.filter((arg) => !suites.some(({ name }) => arg === `--${name}`));
  if (unknown.length > 0) {
    const options = suites.map(({ name }) => `--${name}`).join(' ');
    throw new Problem(
      `不认识的选项 ${unknown.join(' ')}，可用：${options}`,
      `unknown option; known: ${options}`,
    );
  }
  return args.length === 0 ? suites : suites.filter(({ name }) => args.includes(`--${name}`));
}

await runMain(() => {
  checkNode();
  const chosen = chosenSuites(process.argv.slice(2));
  ensureDependencies();
  const built = build();

  const total = { passed: 0, failed: built ? 0 : 1 };
  const lines = built ? [] : ['build: failed'];
  for (const suite of chosen) {
    if (suite.files().length === 0) {
      lines.push(`${suite.name}: no test files, nothing was run`);
      continue;
    }
    if (!built && !suite.onSources) {
      lines.push(`${suite.name}: not run, there is no build to test`);
      continue;
    }
    console.log(`\n── ${suite.name} ──`);
    const { passed, failed } = suite.run();
    total.passed += passed;
    total.failed += failed;
    lines.push(`${suite.name}: ${passed} passed, ${failed} failed`);
  }

  console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
});
