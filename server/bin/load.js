'use strict';
// Lets `npx ogi-report` and `npx ogi-report-language-server` work in the checkout: they load the bundles of dist/.
const fs = require('node:fs');
const path = require('node:path');

/** Runs a bundle of dist/, or says how to make it. */
exports.load = (bundle) => {
  const file = path.join(__dirname, '../../dist', bundle);
  if (!fs.existsSync(file)) {
    process.stderr.write(
      `缺少 dist/${bundle}，请先运行 npm run build。dist/${bundle} is missing: run npm run build first.\n`,
    );
    process.exit(2);
  }
  require(file);
};
