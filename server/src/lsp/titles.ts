/** The few words that the server says which belong to no rule. */
import type { Locale } from '../messages';

interface Titles {
  /** Title of the action that applies all safe fixes. */
  readonly fixAll: string;
  /** Why a rename was refused. */
  readonly noNumber: (found: string) => string;
}

export const titles: Readonly<Record<Locale, Titles>> = {
  'zh-cn': { fixAll: '应用全部可放心的修正', noNumber: (found) => `“${found}”不是此格可填的数值` },
  en: { fixAll: 'Apply all safe fixes', noNumber: (found) => `“${found}” is no value for this cell` },
};
