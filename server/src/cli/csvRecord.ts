/** A line of CSV as spreadsheets want it. */

/** A record by RFC 4180; text that a spreadsheet would take for a formula is made text. */
export function csvRecord(fields: readonly (string | number)[]): string {
  return `${fields.map(quoted).join(',')}\r\n`;
}

function quoted(field: string | number): string {
  const text = typeof field === 'string' && /^[=+\-@\t\r]/.test(field) ? `'${field}` : String(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
