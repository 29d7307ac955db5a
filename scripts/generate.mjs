// `npm run generate`: writes the files that are made from the code. A test says when they are old.
//   node scripts/generate.mjs [--check]     --check: writes nothing, exit status 1 where a file is old
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import * as esbuild from 'esbuild';
import { format } from 'prettier';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** Loads a TypeScript module, with all that it imports. */
async function load(entry) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-generate-'));
  try {
    const outfile = path.join(folder, 'module.cjs');
    const common = {
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      logLevel: 'warning',
    };
    await esbuild.build({ ...common, entryPoints: [path.join(root, entry)], outfile });
    return require(outfile);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const { configSchema } = await load('server/src/cli/configSchema.ts');

/** File -> its content. */
const generated = {
  'schemas/ogi-report.schema.json': await format(JSON.stringify(configSchema()), {
    parser: 'json',
    printWidth: 110,
  }),
};

for (const [file, content] of Object.entries(generated)) {
  const target = path.join(root, file);
  if (fs.existsSync(target) && fs.readFileSync(target, 'utf8') === content) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} is old: npm run generate`);
    process.exitCode = 1;
  } else {
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, content);
    console.log(`written: ${file}`);
  }
}
