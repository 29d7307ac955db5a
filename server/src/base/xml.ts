/** Text inside XML and HTML. */

/** Characters that XML 1.0 has no way to write, and control characters that nobody means. */
const forbidden = /[\p{Cc}\ufffe\uffff]/gu;
const blanks = '\t\n\r';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text so that it stands for itself, in content and in quoted attributes. */
export function escaped(text: string): string {
  return text
    .replace(forbidden, (sign) => (blanks.includes(sign) ? sign : '\ufffd'))
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** The text of an element of a draft: only what would be markup is written otherwise, so that it stays readable. */
export function elementText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The attributes of a cell of an HTML table that reaches over several columns or rows; nothing for one of each. */
export function spanAttributes(columns: number, rows: number): string {
  return `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
}
