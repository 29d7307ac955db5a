/** Writes decisions down: an entry of `ignores` in a configuration file, or a comment in a Markdown draft. */
import { modify, parseTree, type JSONPath, type ParseError } from 'jsonc-parser';
import type { TextEdit } from '../base/edits';
import { range } from '../base/text';
import type { Report, Table } from '../report/model';
import type { Finding } from '../rules/rule';
import { isFields } from './settings';
import { valueOf } from './configFile';

/** A glob that means this one file, whatever characters its name has; relative to the configuration's folder. */
export function exactGlob(relativePath: string): string {
  // the slash: without one a glob would mean files of this name in all folders
  return `/${relativePath.replace(/[\\*?[\](){}!+@|]/g, '\\$&')}`;
}

/**
 * Edits of a configuration file (empty where there is none) that ignore `rule` in the file that `glob` means;
 * undefined where the text is broken and nobody can say what an edit would do to it.
 */
export function ignoreEdits(text: string, glob: string, rule: string): readonly TextEdit[] | undefined {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const entry = { path: glob, rules: [rule], reason: '' };
  if (text.trim() === '') {
    const fresh = `${JSON.stringify({ ignores: [entry] }, null, 2)}\n`.replaceAll('\n', eol);
    return [{ range: range(0, text.length), newText: fresh }];
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const value = tree && errors.length === 0 ? valueOf(tree) : undefined;
  if (!isFields(value)) return undefined;
  const { ignores } = value;
  if (ignores !== undefined && !Array.isArray(ignores)) return undefined;
  const list: readonly unknown[] = ignores ?? [];
  const known = list.findIndex((one) => isFields(one) && one.path === glob && Array.isArray(one.rules));
  const [at, content]: readonly [JSONPath, unknown] =
    known >= 0 ? [['ignores', known, 'rules', -1], rule] : [['ignores', -1], entry];
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol };
  const edits =
    ignores === undefined
      ? modify(text, ['ignores'], [entry], { formattingOptions })
      : modify(text, at, content, { formattingOptions, isArrayInsertion: true });
  return edits.map(({ offset, length, content: newText }) => ({
    range: range(offset, offset + length),
    newText,
  }));
}

const nextLine = /^(\s*<!--\s*ogi-report-disable-next-line(?:\s+(?!--)[\w,-]+)+)/;

/**
 * Edits of a Markdown draft that switch the finding's rule off where it stands. A comment inside a table would tear
 * it apart: there a pair of comments goes around the table.
 */
export function commentEdits(report: Report, { rule, range: where }: Finding): readonly TextEdit[] {
  const { text, lines } = report;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const insert = (at: number, newText: string): TextEdit => ({ range: range(at, at), newText });
  const line = lines.lineAt(where.start);
  const table = Object.values(report.tables).find(
    (one): one is Table =>
      one !== undefined && lines.lineAt(one.range.start) < line && line <= lines.lineAt(one.range.end),
  );
  if (table) {
    const first = lines.start(lines.lineAt(table.range.start));
    const { end } = lines.range(lines.lineAt(Math.max(table.range.start, table.range.end - 1)));
    return [
      insert(first, `<!-- ogi-report-disable ${rule} -->${eol}`),
      insert(end, `${eol}<!-- ogi-report-enable ${rule} -->`),
    ];
  }
  // a second comment would stand between the first one and its line
  const before = line === 0 ? undefined : lines.range(line - 1);
  const known = before && nextLine.exec(text.slice(before.start, before.end));
  if (before && known?.[1] !== undefined) return [insert(before.start + known[1].length, ` ${rule}`)];
  return [insert(lines.start(line), `<!-- ogi-report-disable-next-line ${rule} -->${eol}`)];
}
