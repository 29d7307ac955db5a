/** text-table-mismatch: figures and denials against the tables. What a clause says is the reader's to judge. */
import { test } from 'vitest';
import { draft, type DraftOptions } from '../../support/builders';
import { forRule } from '../../support/draft';
import { inLayouts } from '../../support/layouts';

const { check, checkFix, checkNoFix } = forRule('text-table-mismatch');
const applications = { newRequests: [5, 2], granted: [4, 2], carriedForward: [1] };
const said = (text: string, options: DraftOptions = {}): DraftOptions => ({
  applications,
  ...options,
  sections: { 1: `（二）依申请公开情况。${text}` },
});

inLayouts((make) => {
  test('takes the number of the table', () => {
    const before = said('2025年共收到政府信息公开申请⟦8⟧件。');
    check(make(before), 'text-table-mismatch W 此处为 8，而表中“一、本年新收政府信息公开申请数量”为 7');
    checkFix(make(before), make(said('2025年共收到政府信息公开申请7件。')));
  });

  test('contradicts a denial', () => {
    const text = make(said('2025年⟦未收到政府信息公开申请⟧。'));
    check(text, 'text-table-mismatch W 此处说没有，而表中“一、本年新收政府信息公开申请数量”为 7');
    checkNoFix(text);
  });
});

test.each([
  '2025年共收到政府信息公开申请7件。',
  '2025年收到政府信息公开申请较上年的12件减少5件。',
  '热线转来咨询50件。',
  '发布信息62条，培训4次。',
])('is silent on %s', (text) => {
  check(draft(said(text)));
});

test('is silent where the cell is blank', () => {
  check(
    draft(
      said('2025年共收到政府信息公开申请8件。', { applications: { newRequests: [5, 2, 0, 0, 0, 0, '/'] } }),
    ),
  );
});

test('leaves it to suspect-cell where the prose has the number that the equations ask for', () => {
  const applications = { newRequests: [5, 2, 0, 0, 0, 0, 8], granted: [4, 2], carriedForward: [1] };
  check(draft(said('2025年共收到政府信息公开申请7件。', { applications })));
});

test.each([
  ['不予公开⟦5⟧件。', '（三）不予公开'],
  ['无法提供⟦5⟧件。', '（四）无法提供'],
  ['予以公开和部分公开共⟦5⟧件。', '（一）予以公开、（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
])('names a group of rows by its own label: %s', (text, name) => {
  const results = { newRequests: [4], granted: [2], 'denied.stateSecret': [1], 'unavailable.unclear': [1] };
  const actual = name.startsWith('（一）') ? 2 : 1;
  check(
    draft(said(`2025年${text}`, { applications: results })),
    `text-table-mismatch W 此处为 5，而表中“${name}”为 ${actual}`,
  );
});

test('names the column where a row has several: documents issued', () => {
  const disclosure = { normativeDocuments: [4, 1, 15] };
  check(
    draft({ disclosure, sections: { 1: '（一）主动公开情况。2025年制发行政规范性文件⟦5⟧件。' } }),
    'text-table-mismatch W 此处为 5，而表中“行政规范性文件·本年制发件数”为 4',
  );
});
