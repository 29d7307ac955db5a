/** The language of the command line: `--locale`, else what the environment asks for, else Chinese. */
import type { Locale } from '../messages';

type Environment = Readonly<Record<string, string | undefined>>;

/** The first of the usual variables that names a language we speak decides. */
export function environmentLocale(env: Environment): Locale {
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const value = env[name] ?? '';
    if (/^en([_.@-]|$)/i.test(value)) return 'en';
    if (/^zh([_.@-]|$)/i.test(value)) return 'zh-cn';
  }
  return 'zh-cn';
}

/** The locale for help and complaints, which are wanted before options have been read. */
export function earlyLocale(args: readonly string[], env: Environment): Locale {
  const at = args.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  const value = args[at]?.split('=')[1] ?? args[at + 1];
  if (at >= 0 && (value === 'en' || value === 'zh-cn')) return value;
  return environmentLocale(env);
}
