/** The page of both years' tables: what is on it, that it lets nothing in, and that readers of all kinds can read it. */
import { expect, test } from 'vitest';
import { pageOf, type Compared } from '../../client/src/compare/page';
import { compareReports } from '../../server/src/library/compare';
import { parseReport } from '../../server/src/report/parse';
import { draft } from '../support/builders';

const words = {
  language: 'zh-cn',
  title: '表格：2024 <青山镇> ↔ 2025 青山镇',
  notes: ['说明'],
  onlyChanges: '只显示有变化的行',
  item: '项目',
  last: '2024 年',
  now: '2025 年',
  absent: '—',
  differences: (count: number) => `${count} 个数据不同`,
};

function page(last = draft({ year: 2024 }), now = draft()): string {
  const described = (year: number) => ({ uri: 'file:///a.txt', organ: '青山镇人民政府', year });
  const compared: Compared = {
    kind: 'compared',
    last: described(2024),
    now: described(2025),
    comparison: compareReports(parseReport(last), parseReport(now)),
  };
  return pageOf(compared, words, 'abc123');
}

test('runs no script and loads nothing; its own style is let in by name', () => {
  const html = page();
  expect(html).toContain(`content="default-src 'none'; style-src 'nonce-abc123'"`);
  expect(html).toContain('<style nonce="abc123">');
  expect(html).not.toMatch(/<script|\son\w+=|style="|https?:|src=/);
});

test('texts of the reports and of the window are no markup', () => {
  const html = page(
    draft({ year: 2024 }),
    draft().replace('一、本年新收政府信息公开申请数量 | 0', '一、本年新收政府信息公开申请数量 | <b>'),
  );
  expect(html).toContain('2024 &lt;青山镇&gt;');
  expect(html).toContain('&lt;b&gt;');
  expect(html).not.toContain('<b>');
});

test('marks what differs by more than colour, and rows that do not for leaving out', () => {
  const html = page(
    draft({ year: 2024, applications: { newRequests: [5] } }),
    draft({ applications: { newRequests: [7] } }),
  );
  expect(html).toContain('<strong>7</strong> <span class="change">（+2）</span>');
  const rows = html.match(/<tr class="same">/g) ?? [];
  expect(rows.length).toBeGreaterThan(10);
  expect(html).toContain('<label for="only">');
});

test('every table says what it is, its headers whom they are for, and its rows are of one width', () => {
  const html = page();
  const tables = html.match(/<table>[^]*?<\/table>/g) ?? [];
  expect(tables.length).toBeGreaterThanOrEqual(3);
  for (const table of tables) {
    expect(table).toMatch(/<caption>[^<]*个数据不同<\/caption>/);
    expect(table.match(/<th(?![^>]*scope=)(?: [^>]*)?>/g)).toBeNull();
    const columns = (table.match(/<th scope="col" class="(?:last|now)">/g) ?? []).length;
    for (const [row] of table.matchAll(/<tr[^>]*><th scope="row">[^]*?<\/tr>/g)) {
      expect(row.match(/<td/g)).toHaveLength(columns);
    }
  }
});
