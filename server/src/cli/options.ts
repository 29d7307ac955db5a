/** Options from words to values; what is wrong with one is said in the user's language. */
import { InvalidArgumentError, Option } from 'commander';
import { levelOf, ruleLevels, type RuleLevel } from '../config/settings';
import type { Locale } from '../messages';
import { rules } from '../rules/registry';
import { environmentLocale } from './locale';
import { words } from './words';

type RuleSetting = readonly [id: string, level: RuleLevel];

/** Reads the value of `--rule`, adding it to those before it. */
export function ruleOption(locale: Locale) {
  return (value: string, before: readonly RuleSetting[] = []): readonly RuleSetting[] => {
    const say = words[locale];
    const at = value.indexOf('=');
    const id = value.slice(0, Math.max(at, 0)).trim();
    const level = levelOf(value.slice(at + 1).trim());
    if (at < 0 || !level) {
      throw new InvalidArgumentError(say.badOption('--rule', value, `id=${ruleLevels.join('|')}`));
    }
    if (!rules.some((rule) => rule.id === id)) throw new InvalidArgumentError(say.unknownRule(id));
    return [...before, [id, level]];
  };
}

/** Reads a whole number from `least` to `most`. */
export function numberOption(locale: Locale, name: string, least: number, most: number) {
  return (value: string): number => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(words[locale].badOption(name, value, `${least}–${most}`));
  };
}

/** `--year`. */
export function yearOption(locale: Locale, text: string): Option {
  return new Option('--year <year>', text).argParser(numberOption(locale, '--year', 1900, 2999));
}

/** `--locale`, which the environment sets where it is not given. */
export function localeOption(text: string): Option {
  return new Option('--locale <locale>', text)
    .choices(['zh-cn', 'en'])
    .default(environmentLocale(process.env));
}

/** The paths, or the working directory where there are none. */
export function orHere(paths: readonly string[]): readonly string[] {
  return paths.length === 0 ? ['.'] : paths;
}
