/** The real drafts, where they are at hand. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { insertRows, setHeader, setLabel } from '../../server/src/format/write';
import { parseReport } from '../../server/src/report/parse';
import { layoutIds } from '../support/builders';
import { contentOf, edited, format, formatted, outside, tableOf } from './support';

const folder = new URL('../../../shared/seeds/', import.meta.url);
const names = existsSync(folder) ? readdirSync(folder) : [];
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const seed = (number: string): string => read(names.find((name) => name.startsWith(number))!);

describe.skipIf(names.length === 0)('real drafts (skipped where shared/seeds is absent)', () => {
  describe.each(names)('%s', (name) => {
    test.each(['preserve', 'pipe', 'markdown', 'tsv', 'html', ...layoutIds] as const)('to %s', (layout) => {
      const text = read(name);
      const after = formatted(text, layout);
      expect(contentOf(after)).toEqual(contentOf(text));
      expect(outside(after)).toBe(outside(text));
      expect(format(after, layout).edits).toEqual([]);
    });

    test('nothing is refused in the draft’s own layout and in the canonical one', () => {
      expect(format(read(name), 'preserve').refused).toEqual([]);
      expect(format(read(name), 'pipe').refused).toEqual([]);
    });
  });

  test('003: the eleven lost rows come back as Word would have written them', () => {
    const text = seed('003');
    const after = edited(text, (report) => {
      const table = tableOf(report, 'applications');
      return insertRows(
        report,
        table,
        table.spec.rows.filter(({ key }) => !table.rows.some((row) => row.spec.key === key)),
      );
    });
    const { rows } = tableOf(parseReport(after), 'applications');
    expect(rows).toHaveLength(25);
    expect(rows.every(({ count, label }) => count === 'right' && label.state === 'exact')).toBe(true);
    const zeros = '\n\t0'.repeat(7);
    expect(after).toContain(
      `\n\n\t\n\t（四）无法提供\n\t1．本机关不掌握相关政府信息${zeros}\n\n\t\n\t\n\t2．没有`,
    );
    expect(after).toContain(
      `\n\n\t\n\t\n\t3．其他${zeros}\n\n\t\n\t（七）总计${zeros}\n\n\t四、结转下年度继续办理${zeros}\n\n\n\n4、`,
    );
    // All else stands as it stood.
    let at = 0;
    for (const line of text.split('\n')) {
      at = after.indexOf(line, at);
      expect(at).toBeGreaterThanOrEqual(0);
    }
  });

  test('004: the lost labels come back', () => {
    const after = edited(seed('004'), (report) => {
      const table = tableOf(report, 'applications');
      return table.rows.flatMap((row) => setLabel(report, table, row));
    });
    expect(
      tableOf(parseReport(after), 'applications').rows.every(({ label }) => label.state === 'exact'),
    ).toBe(true);
    expect(after).toContain('| (三)不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | |\n| 2.其他');
  });

  test('001: the damaged headers come back', () => {
    const after = edited(seed('001'), (report) => {
      const table = tableOf(report, 'review');
      return table.headers.flatMap((header) => setHeader(report, table, header));
    });
    expect(tableOf(parseReport(after), 'review').headers.every(({ state }) => state === 'exact')).toBe(true);
  });
});
