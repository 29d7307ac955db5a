/** For people: findings by file, each with place, severity, sentence and rule, and a line that sums up. */
import type { Severity } from '../../rules/rule';
import { words } from '../words';
import type { Reporter, Style } from './reporter';

const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };

export const stylish: Reporter = {
  needsFixes: false,
  head: () => '',
  file: ({ path, diagnostics }, style) => {
    if (diagnostics.length === 0) return '';
    const places = diagnostics.map(({ range: { start } }) => `${start.line + 1}:${start.character + 1}`);
    const width = Math.max(...places.map((place) => place.length));
    const lines = diagnostics.map(({ rule, severity, message }, index) => {
      const place = (places[index] ?? '').padStart(width);
      const level = paint(words[style.locale].severity[severity], colours[severity], style);
      return `  ${paint(place, 90, style)}  ${level}  ${message}  ${paint(rule, 90, style)}\n`;
    });
    return `${paint(path, 4, style)}\n${lines.join('')}\n`;
  },
  separator: '',
  tail: (counts, style) => {
    const say = words[style.locale];
    const { reports, errors, warnings, information, fixable, mended } = counts;
    const lines: string[] = [];
    if (reports === 0) lines.push(say.noReports);
    else if (errors + warnings + information === 0) lines.push(paint(`✔ ${say.clean(reports)}`, 32, style));
    else {
      const colour = errors > 0 ? colours.error : warnings > 0 ? colours.warning : colours.information;
      lines.push(paint(`✖ ${say.summary(counts)}`, colour, style));
    }
    if (fixable > 0) lines.push(say.fixable(fixable));
    if (mended > 0) lines.push(say.fixed(mended, style.fix === 'dry'));
    return `${lines.join('\n')}\n`;
  },
};

function paint(text: string, code: number, { colour }: Style): string {
  return colour ? `\u001b[${code}m${text}\u001b[0m` : text;
}
