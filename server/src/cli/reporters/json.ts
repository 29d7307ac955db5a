/** JSON: `json` is one document (a file a line, so that it is good to look at and to search), `ndjson` a document a file. */
import type { Reporter } from './reporter';

export const json: Reporter = {
  needsFixes: true,
  head: () => '{"version":1,"files":[\n',
  file: (file) => JSON.stringify(file),
  separator: ',\n',
  tail: ({ files, reports, errors, warnings, information }) =>
    `\n],"summary":${JSON.stringify({ files, reports, errors, warnings, information })}}\n`,
};

export const ndjson: Reporter = {
  needsFixes: true,
  head: () => '',
  file: (file) => `${JSON.stringify(file)}\n`,
  separator: '',
  tail: () => '',
};
