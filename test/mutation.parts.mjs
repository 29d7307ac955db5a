// What mutation testing changes, part by part, and the quick tests that must notice: npm run mutation -- <part>.
// Every mutant is run against all tests of its part, so a part has no corpus and starts no process.

/** @type {Readonly<Record<string, { layer?: string, mutate: readonly string[], tests: readonly string[] }>>} */
export const parts = {
  values: { mutate: ['values'], tests: ['values'] },
  numerals: { mutate: ['numerals'], tests: ['numerals'] },
  tables: {
    mutate: [
      ...['chunks', 'drafts', 'headers', 'htmlTables', 'inference', 'lineReader', 'recognise', 'regions'],
      ...['splits', 'tables', 'vocabulary', 'windows', 'layouts/*'],
    ],
    tests: ['layouts.damage', 'pastes'],
  },
  spans: { mutate: ['spans'], tests: ['spans'] },
  sections: {
    mutate: ['headings', 'sections', 'sequence', 'subheadings', 'titles', 'words'],
    tests: ['sections'],
  },
  period: { mutate: ['dates', 'period'], tests: ['period'] },
  identity: { mutate: ['identity', 'organs', 'years', 'parse'], tests: ['identity'] },
  detect: { mutate: ['detect'], tests: ['detect'] },
  slips: { layer: 'solve', mutate: ['slips', 'slipKinds'], tests: ['slips'] },
  'rules-period': { layer: 'rules/period', mutate: ['*'], tests: ['*'] },
  'rules-prose': { layer: 'rules/prose', mutate: ['*'], tests: ['*'] },
};
