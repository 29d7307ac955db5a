/**
 * SARIF 2.1.0 as far as we write it, after the OASIS Standard (sections in brackets): every object that stands in our
 * output with all the standard's constraints on the properties that we use, and nothing else allowed. It is no copy of
 * the published schema, which no package on npm ships; what it does not know, we must not write.
 */

const text = { type: 'string' };
const count = { type: 'integer', minimum: 1 };
const index = { type: 'integer', minimum: -1 };
const address = { type: 'string', format: 'uri-reference' };

function object(properties: object, required: readonly string[] = []): object {
  return { type: 'object', additionalProperties: false, properties, required };
}

function list(items: object, minItems = 0, uniqueItems = false): object {
  return { type: 'array', items, minItems, uniqueItems };
}

const message = object({ text }, ['text']); // 3.11
const level = { enum: ['none', 'note', 'warning', 'error'] };

const artifactLocation = object({ uri: address, uriBaseId: text, index }); // 3.4
const region = object({ startLine: count, startColumn: count, endLine: count, endColumn: count }); // 3.30
const physicalLocation = object({ artifactLocation, region }, ['artifactLocation']); // 3.29
const logicalLocation = object({ fullyQualifiedName: text, name: text }); // 3.33
const location = object({
  id: index, // 3.28
  physicalLocation,
  logicalLocations: list(logicalLocation, 0, true),
  message,
});
const replacement = object({ deletedRegion: region, insertedContent: object({ text }) }, ['deletedRegion']); // 3.57
const artifactChange = object({ artifactLocation, replacements: list(replacement, 1) }, [
  'artifactLocation',
  'replacements', // 3.56
]);
const fix = object({ description: message, artifactChanges: list(artifactChange, 1, true) }, [
  'artifactChanges', // 3.55
]);
const result = object(
  {
    ruleId: text, // 3.27
    ruleIndex: index,
    level,
    message,
    locations: list(location),
    relatedLocations: list(location, 0, true),
    fixes: list(fix, 0, true),
  },
  ['message'],
);
const reportingDescriptor = object(
  {
    id: text, // 3.49
    shortDescription: message,
    helpUri: { type: 'string', format: 'uri' },
    defaultConfiguration: object({ level }),
    properties: object({ tags: list(text, 0, true) }),
  },
  ['id'],
);
const driver = object(
  {
    name: text, // 3.19
    version: text,
    semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
    informationUri: { type: 'string', format: 'uri' },
    language: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
    rules: list(reportingDescriptor, 0, true),
  },
  ['name'],
);
const run = object(
  {
    tool: object({ driver }, ['driver']), // 3.14
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    originalUriBaseIds: {
      type: 'object',
      additionalProperties: object({ uri: address, description: message }),
    },
    results: list(result),
  },
  ['tool'],
);

/** The schema of a SARIF log (3.13). */
export const sarifSchema = object(
  { $schema: { type: 'string', format: 'uri' }, version: { const: '2.1.0' }, runs: list(run) },
  ['version', 'runs'],
);
