/** The command line as commander knows it. What a command needs is loaded when it runs. */
import { Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import { layouts, type Layout, type RuleLevel } from '../config/settings';
import type { Locale } from '../messages';
import { exit, wantsColour } from './console';
import { addCollectionCommands } from './collectionCommands';
import { collectionWords } from './collectionWords';
import { earlyLocale } from './locale';
import { localeOption, numberOption, orHere, ruleOption, yearOption } from './options';
import { formatNames, type FormatName } from './reporters';
import { usageError } from './usage';
import { words, type Words } from './words';

interface CheckFlags {
  readonly format: FormatName;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly config?: string;
  readonly writeBaseline?: boolean;
  readonly rule?: readonly (readonly [string, RuleLevel])[];
  readonly year?: number;
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
  readonly jobs?: number;
  readonly locale: Locale;
  readonly output?: string;
  readonly index?: string;
  readonly stdinList?: boolean;
  readonly debug?: boolean;
}

interface FormatFlags {
  readonly check?: boolean;
  readonly stdout?: boolean;
  readonly layout?: Layout;
  readonly year?: number;
  readonly locale: Locale;
}

interface NewFlags {
  readonly organ: string;
  readonly year: number;
  readonly last?: string;
  readonly layout?: Layout;
  readonly output?: string;
  readonly locale: Locale;
}

interface ParseFlags {
  readonly format: 'json' | 'csv';
  readonly year?: number;
  readonly locale: Locale;
}

/** Runs a command line (without node and script); returns the exit status. */
export async function run(args: readonly string[]): Promise<number> {
  const locale = earlyLocale(args, process.env);
  const status = { value: exit.clean as number };
  const program = makeProgram(locale, (value) => {
    status.value = value;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status.value;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // commander has said what is wrong; asking for help or the version is no mistake
    return error.exitCode === 0 ? exit.clean : exit.trouble;
  }
}

function makeProgram(locale: Locale, settle: (status: number) => void): Command {
  const say = words[locale];
  const program = new Command('ogi-report')
    .description(say.program)
    .version(version, '-V, --version', say.options.version)
    .helpOption('-h, --help', say.options.help)
    .helpCommand(false)
    .configureOutput({ outputError: (message, write) => write(usageError(message, locale)) })
    .exitOverride();
  addCheck(program, locale, say, settle);
  addFormat(program, locale, say, settle);
  addNew(program, locale, say, settle);
  addParse(program, locale, say, settle);
  addRules(program, say, settle);
  addCollectionCommands(program, locale, settle);
  return program;
}

function addCheck(program: Command, locale: Locale, say: Words, settle: (status: number) => void): void {
  const text = say.options;
  command(program, 'check', say)
    .argument('[paths...]', say.arguments.paths)
    .addOption(new Option('--format <format>', text.format).choices(formatNames).default('stylish'))
    .option('--fix', text.fix)
    .option('--fix-dry-run', text.fixDryRun)
    .option('--rule <id=severity>', text.rule, ruleOption(locale))
    .option('--config <file>', text.config)
    .addOption(yearOption(locale, text.year))
    .option('--quiet', text.quiet)
    .option('--max-warnings <n>', text.maxWarnings, numberOption(locale, '--max-warnings', 0, 999_999_999))
    .option('--jobs <n>', text.jobs, numberOption(locale, '--jobs', 1, 256))
    .addOption(localeOption(text.locale))
    .option('--output <file>', text.output)
    .option('--index <file>', collectionWords[locale].options.index)
    .option('--stdin-list', collectionWords[locale].options.stdinList)
    .option('--write-baseline', text.writeBaseline)
    .option('--debug', text.debug)
    .action(async (paths: readonly string[], flags: CheckFlags) => {
      const { check } = await import('./check');
      const { format, rule, year, quiet, output, debug } = flags;
      const request = {
        format,
        fix: flags.fixDryRun === true ? 'dry' : flags.fix === true ? 'write' : 'no',
        rules: rule ?? [],
        config: flags.config,
        writeBaseline: flags.writeBaseline === true,
        year,
        quiet: quiet === true,
        locale: flags.locale,
        colour: wantsColour(output !== undefined),
        debug: debug === true,
      } as const;
      const { maxWarnings, jobs, index, stdinList } = flags;
      const asked = stdinList === true ? paths : orHere(paths);
      settle(
        await check({
          paths: asked,
          request,
          output,
          maxWarnings,
          jobs,
          index,
          stdinList: stdinList === true,
        }),
      );
    });
}

function addFormat(program: Command, locale: Locale, say: Words, settle: (status: number) => void): void {
  const text = say.options;
  command(program, 'format', say)
    .argument('[paths...]', say.arguments.paths)
    .option('--check', text.check)
    .option('--stdout', text.stdout)
    .addOption(new Option('--layout <layout>', text.layout).choices(layouts))
    .addOption(yearOption(locale, text.year))
    .addOption(localeOption(text.locale))
    .action(
      async (paths: readonly string[], { check, stdout, layout, year, locale: chosen }: FormatFlags) => {
        const { format } = await import('./format');
        settle(
          await format({
            paths: orHere(paths),
            check: check === true,
            stdout: stdout === true,
            layout,
            year,
            locale: chosen,
          }),
        );
      },
    );
}

function addNew(program: Command, locale: Locale, say: Words, settle: (status: number) => void): void {
  const text = say.options;
  command(program, 'new', say)
    .requiredOption('--organ <name>', text.organ)
    .addOption(yearOption(locale, text.newYear).makeOptionMandatory())
    .option('--last <file>', text.last)
    .addOption(new Option('--layout <layout>', text.layout).choices(layouts))
    .option('--output <file>', text.newOutput)
    .addOption(localeOption(text.locale))
    .action(async ({ organ, year, last, layout, output, locale: chosen }: NewFlags) => {
      const { startReport } = await import('./newReport');
      settle(startReport({ organ, year, last, layout, output, locale: chosen }));
    });
}

function addParse(program: Command, locale: Locale, say: Words, settle: (status: number) => void): void {
  const text = say.options;
  command(program, 'parse', say)
    .argument('<paths...>', say.arguments.paths)
    .addOption(new Option('--format <format>', text.format).choices(['json', 'csv']).default('json'))
    .addOption(yearOption(locale, text.year))
    .addOption(localeOption(text.locale))
    .action(async (paths: readonly string[], { format, year, locale: chosen }: ParseFlags) => {
      const { parse } = await import('./parse');
      settle(await parse({ paths, format, year, locale: chosen }));
    });
}

function addRules(program: Command, say: Words, settle: (status: number) => void): void {
  command(program, 'rules', say)
    .addOption(
      new Option('--format <format>', say.options.format).choices(['stylish', 'json']).default('stylish'),
    )
    .addOption(localeOption(say.options.locale))
    .action(async ({ format, locale }: { format: 'stylish' | 'json'; locale: Locale }) => {
      const { listRules } = await import('./rules');
      settle(listRules(format, locale));
    });
}

function command(program: Command, name: keyof Words['commands'], say: Words): Command {
  return program
    .command(name)
    .description(say.commands[name])
    .helpOption('-h, --help', say.options.help)
    .exitOverride();
}
