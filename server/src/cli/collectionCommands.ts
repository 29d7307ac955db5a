/** The commands for collections of reports, as commander knows them: `summary` and `index`. */
import { Option, type Command } from 'commander';
import type { RuleLevel } from '../config/settings';
import type { Locale } from '../messages';
import { collectionWords } from './collectionWords';
import type { IndexFormat } from './indexFile';
import { localeOption, numberOption, orHere, ruleOption, yearOption } from './options';
import { summaryFormats, type SummaryFormat } from './summary/formats';
import { words } from './words';

interface SharedFlags {
  readonly config?: string;
  readonly year?: number;
  readonly jobs?: number;
  readonly locale: Locale;
  readonly output?: string;
}

interface SummaryFlags extends SharedFlags {
  readonly format: SummaryFormat;
  readonly rule?: readonly (readonly [string, RuleLevel])[];
  readonly index?: string;
}

interface IndexFlags extends SharedFlags {
  readonly format: IndexFormat;
}

/** Adds `summary` and `index` to the program. */
export function addCollectionCommands(
  program: Command,
  locale: Locale,
  settle: (status: number) => void,
): void {
  const say = collectionWords[locale];
  const shared = words[locale].options;
  const add = (name: 'summary' | 'index', formats: readonly string[], text: string): Command =>
    program
      .command(name)
      .description(say.commands[name])
      .helpOption('-h, --help', shared.help)
      .exitOverride()
      .argument('[paths...]', words[locale].arguments.paths)
      .addOption(new Option('--format <format>', text).choices(formats).default(formats[0]))
      .option('--config <file>', shared.config)
      .addOption(yearOption(locale, shared.year))
      .option('--jobs <n>', shared.jobs, numberOption(locale, '--jobs', 1, 256))
      .addOption(localeOption(shared.locale))
      .option('--output <file>', shared.output);

  add('summary', summaryFormats, say.options.summaryFormat)
    .option('--rule <id=severity>', shared.rule, ruleOption(locale))
    .option('--index <file>', say.options.index)
    .action(async (paths: readonly string[], flags: SummaryFlags) => {
      const { summary } = await import('./summary/command');
      const { format, config, year, jobs, locale: chosen, output, rule, index } = flags;
      const asked = { paths: orHere(paths), format, config, year, jobs, locale: chosen, output };
      settle(await summary({ ...asked, rules: rule ?? [], index }));
    });
  add('index', ['ndjson', 'json'], say.options.indexFormat).action(
    async (paths: readonly string[], flags: IndexFlags) => {
      const { index } = await import('./indexCommand');
      const { format, config, year, jobs, locale: chosen, output } = flags;
      settle(await index({ paths: orHere(paths), format, config, year, jobs, locale: chosen, output }));
    },
  );
}
