/** Test entry for the web worker extension host: mocha's browser build and all suites of web/ in one bundle. */
import './web-console';
import 'mocha/mocha';

declare const mocha: BrowserMocha;

/** Called by VS Code; a rejected promise is a failed run. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', reporter: 'spec', timeout: 20_000, color: false });
  // @ts-expect-error -- made by run-web.mjs: the list of suites, loaded after setup() has defined suite() and test()
  await import('web-suites');
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      console.log(`counts ${JSON.stringify({ passed: runner.stats?.passes ?? 0, failed: failures })}`);
      if (failures > 0) reject(new Error(`${failures} test(s) failed`));
      else resolve();
    });
  });
}
