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
