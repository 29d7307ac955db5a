/** The few words that the server says which belong to no rule. */
import type { Locale } from '../messages';

interface Titles {
  /** Title of the action that applies all safe fixes. */
  readonly fixAll: string;
}

export const titles: Readonly<Record<Locale, Titles>> = {
  'zh-cn': { fixAll: '应用全部可放心的修正' },
  en: { fixAll: 'Apply all safe fixes' },
};
