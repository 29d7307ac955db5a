/** How drafts write the form's labels without damaging them: number separators and the width of punctuation. */

export interface LabelStyle {
  /** Behind the number of an item: `1.`, `1．` or `1、`. */
  readonly separator?: '.' | '．' | '、';
  /** Width of brackets, colons and commas. */
  readonly punctuation?: 'full' | 'half';
}

const halfWidth: Readonly<Record<string, string>> = { '（': '(', '）': ')', '：': ':', '，': ',' };

/** An official label in this style. */
export function styled(official: string, { separator = '.', punctuation = 'full' }: LabelStyle): string {
  const numbered = official.replace(/^(\d)\./, `$1${separator}`);
  return punctuation === 'full'
    ? numbered
    : numbered.replaceAll(/[（）：，]/g, (sign) => halfWidth[sign] ?? sign);
}
