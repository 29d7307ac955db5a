// `npm start [FOLDER]`: a real VS Code with this extension in the browser, on samples/ and FOLDER, until Ctrl+C.
//   npm start -- [FOLDER] [--port N] [--locale zh-cn|en] [--exit-after-ready]
//   npm start -- --check PATH            checks PATH on the command line instead
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, checkNode, ensureDependencies, root, run } from './lib/prepare.mjs';
import { Problem, runMain } from './lib/problem.mjs';

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '0' },
        locale: { type: 'string', default: 'zh-cn' },
        check: { type: 'string' },
        'exit-after-ready': { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port}`);
    if (!['zh-cn', 'en'].includes(values.locale)) throw new Error(`--locale ${values.locale}`);
    return { ...values, port, folders: positionals, exitAfterReady: values['exit-after-ready'] };
  } catch (error) {
    throw new Problem(
      `选项有误：${error.message}；用法：npm start -- [文件夹] [--port N] [--locale zh-cn|en]，或 npm start -- --check 路径`,
      'usage: npm start -- [FOLDER] [--port N] [--locale zh-cn|en], or npm start -- --check PATH',
    );
  }
}

/** Paths are meant from where the person stands; npm itself runs scripts in the checkout. */
function given(file) {
  const absolute = path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
  if (fs.existsSync(absolute)) return absolute;
  throw new Problem(`没有 ${absolute}：请检查路径`, `there is no such file or folder: check the path`);
}

function check(file) {
  const cli = path.join(root, 'dist/cli.js');
  if (!fs.existsSync(cli))
    throw new Problem('命令行尚未写成，无法检查', 'the command line does not exist yet');
  return run(process.execPath, [cli, 'check', file]);
}

await runMain(async () => {
  checkNode();
  const options = readOptions();
  const checked = options.check === undefined ? undefined : given(options.check);
  const folders = options.folders.map(given);
  ensureDependencies();
  if (checked !== undefined) {
    if (!build()) throw new Problem('构建失败（原因见上）', 'the build failed (reason above)');
    return check(checked);
  }
  // not before the dependencies are there: it uses them
  const { openForPeople } = await import('./lib/workbench.mjs');
  return openForPeople({ ...options, folders });
});
