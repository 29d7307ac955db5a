/** SARIF 2.1.0 (OASIS Standard), for code scanning: rules with their pages, results with fixes, relative addresses. */
import { version } from '../../../package.json';
import { rulePage, source } from '../../config/product';
import { messagesOf, type Locale } from '../../messages';
import { rules } from '../../rules/registry';
import type { Severity } from '../../rules/rule';
import type { JsonDiagnostic, JsonFile, JsonRange } from '../json';
import type { Reporter } from './reporter';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Files print their results; head and tail make the run around them. */
export const sarif: Reporter = {
  needsFixes: true,
  head: ({ locale }) =>
    `{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[{` +
    `"tool":{"driver":${JSON.stringify(driver(locale))}},` +
    '"columnKind":"utf16CodeUnits","originalUriBaseIds":{"ROOT":{"description":{"text":"working directory"}}},' +
    '"results":[\n',
  file: (file) => file.diagnostics.map((one) => JSON.stringify(result(file, one))).join(',\n'),
  separator: ',\n',
  tail: () => '\n]}]}\n',
};

function driver(locale: Locale): object {
  const messages = messagesOf(locale);
  return {
    name: source,
    version,
    semanticVersion: version,
    informationUri: rulePage('README'),
    language: locale === 'en' ? 'en' : 'zh-CN',
    rules: rules.map(({ id, severity, group, tags }) => {
      const { summary } = messages.rule(id);
      const page = rulePage(id);
      return {
        id,
        shortDescription: { text: summary },
        // code scanning shows these, and asks for them
        fullDescription: { text: summary },
        help: { text: `${summary}\n${page}`, markdown: `${summary}\n\n[${id}](${page})` },
        helpUri: page,
        defaultConfiguration: { level: levels[severity] },
        properties: { tags: [group, ...tags] },
      };
    }),
  };
}

const ruleIndexes: ReadonlyMap<string, number> = new Map(rules.map(({ id }, index) => [id, index]));

function result({ path }: JsonFile, diagnostic: JsonDiagnostic): object {
  const { rule, severity, message, range, cell, related, fixes } = diagnostic;
  return {
    ruleId: rule,
    ruleIndex: ruleIndexes.get(rule) ?? -1,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        ...location(path, range),
        ...(cell && {
          logicalLocations: [
            { fullyQualifiedName: [cell.table, cell.row, cell.column].filter(Boolean).join('/') },
          ],
        }),
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((one, id) => ({
        id,
        ...location(one.path, one.range),
        message: { text: one.message },
      })),
    }),
    ...(fixes.length > 0 && {
      fixes: fixes
        .filter(({ edits }) => edits.length > 0)
        .map(({ title, edits }) => ({
          description: { text: title },
          artifactChanges: [
            {
              artifactLocation: artifact(path),
              replacements: edits.map((edit) => ({
                deletedRegion: region(edit.range),
                insertedContent: { text: edit.newText },
              })),
            },
          ],
        })),
    }),
  };
}

function location(path: string, range: JsonRange): object {
  return { physicalLocation: { artifactLocation: artifact(path), region: region(range) } };
}

/** Relative to the working directory; each segment is encoded, separators stay. */
function artifact(path: string): object {
  if (path === '-') return { uri: 'stdin' };
  const uri = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return { uri: `file://${uri}` };
  return { uri, uriBaseId: 'ROOT' };
}

function region({ start, end }: JsonRange): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
