/** The output formats of `check`. */
import { csv } from './csv';
import { github } from './github';
import { json, ndjson } from './json';
import type { Reporter } from './reporter';
import { sarif } from './sarif';
import { stylish } from './stylish';

export type FormatName = 'stylish' | 'json' | 'ndjson' | 'sarif' | 'github' | 'csv';

export const reporters: Readonly<Record<FormatName, Reporter>> = {
  stylish,
  json,
  ndjson,
  sarif,
  github,
  csv,
};

export const formatNames = Object.keys(reporters) as readonly FormatName[];
