/** `ogi-report rules`: every rule with its severity, kind of fix and what it finds. */
import { displayWidth } from '../base/width';
import { rulePage } from '../config/product';
import { messagesOf, type Locale } from '../messages';
import { rules } from '../rules/registry';
import { exit } from './console';
import { words } from './words';

/** Prints the rule table; returns the exit status. */
export function listRules(format: 'stylish' | 'json', locale: Locale): number {
  process.stdout.write(format === 'json' ? asJson(locale) : asTable(locale));
  return exit.clean;
}

function asJson(locale: Locale): string {
  const messages = messagesOf(locale);
  const list = rules.map(({ id, group, tags, severity, fix, forms, since }) => ({
    id,
    group,
    tags,
    severity,
    fix,
    forms,
    since,
    summary: messages.rule(id).summary,
    page: rulePage(id),
  }));
  return `${JSON.stringify({ version: 1, rules: list }, undefined, 2)}\n`;
}

function asTable(locale: Locale): string {
  const say = words[locale];
  const messages = messagesOf(locale);
  const lines: (readonly string[])[] = [
    say.ruleTable,
    ...rules.map(({ id, severity, fix }) => [
      id,
      say.severity[severity],
      say.fixKinds[fix],
      messages.rule(id).summary,
    ]),
  ];
  const widths = say.ruleTable.map((_, column) =>
    Math.max(...lines.map((line) => displayWidth(line[column] ?? '', 'wide'))),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text, 'wide')));
}
