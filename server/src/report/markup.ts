/** Tags inside cells, such as the `<br>` of a Markdown table: white space to the reader. Markdown's emphasis. */
import { bareText } from '../base/normalise';
import { indexWithin } from '../base/text';

/** Does `[start, end)` hold a tag? */
export function hasMarkup(text: string, start: number, end: number): boolean {
  const open = indexWithin(text, 0x3c, start, end);
  return open !== -1 && indexWithin(text, 0x3e, open, end) !== -1;
}

/** The content of `[start, end)` without its tags. */
export function withoutMarkup(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/<\/?[a-z]{1,10}[^<>]{0,80}>/gi, '')
    .trim();
}

/** The bare text of a label that may hold tags. */
export function bareLabel(text: string, start: number, end: number): string {
  return hasMarkup(text, start, end) ? bareText(withoutMarkup(text, start, end)) : bareText(text, start, end);
}

/** Does a mark of Markdown's emphasis (`**66**`, `__总计__`) stand at `at`? */
export function isEmphasis(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2a || code === 0x5f;
}
