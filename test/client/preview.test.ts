/** The page of the preview: nothing of a draft becomes markup, and the tables have the form's merged cells. */
import { expect, test } from 'vitest';
import { bodyOf, pageOf } from '../../client/src/preview/page';
import { printedReport } from '../../server/src/format/printed';
import { parseReport } from '../../server/src/report/parse';
import { draft } from '../support/builders';

const note = '不在规定格式之内：';

function page(text: string): string {
  return bodyOf(printedReport(parseReport(text)), note);
}

test('markup in a draft is shown, not obeyed', () => {
  const evil = '<img src=x onerror="alert(1)">&amp;';
  const body = page(
    draft({ sections: { 5: `（一）问题。${evil}\n${evil}` }, applications: { newRequests: [evil] } }),
  );
  expect(body).not.toContain('<img');
  expect(body).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;amp;');
});

test('merged cells of the form are merged, and covered ones are left out', () => {
  const body = page(draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 66] } }));
  expect(body).toContain('<th class="header" colspan="3" rowspan="3">');
  expect(body).toContain('<th class="label" rowspan="22">三、本年度办理结果</th>');
  expect(body).toContain('<td class="value">66</td>');
  expect(body.match(/<table /g)?.length).toBe(3);
  // 175 values, and 10 and 15 in the other two tables
  expect(body.match(/<td /g)?.length).toBe(200);
});

test('rows that the form does not have stand below their table, under a note', () => {
  const body = page(draft({ duplicate: ['carriedForward'], applications: { carriedForward: [3] } }));
  expect(body).toMatch(/<\/table><\/div><aside>不在规定格式之内：<ul><li>四、结转下年度继续办理 \| 3/);
});

test('the page allows itself its own style and script, and nothing else', () => {
  const html = pageOf('abc');
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy).toBe("default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'");
  expect(html).not.toMatch(/\bon\w+=|style="|https?:/);
});
