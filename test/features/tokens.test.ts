import { expect, test } from 'vitest';
import { textOf } from '../../server/src/base/text';
import { tokensOf } from '../../server/src/features/tokens';
import { draft, layoutIds } from '../support/builders';
import { read, withProse } from './support';

function tokens(text: string, within = false): readonly string[] {
  const made = read(text);
  return tokensOf(made.reading, within ? made.marks[0] : undefined).map(({ range, type, modifiers }) =>
    [textOf(made.text, range), type, ...modifiers].join(' '),
  );
}

test.each(layoutIds)('%s: labels, headers, values, totals and zeros are told apart', (layout) => {
  const found = tokens(draft({ layout, applications: { newRequests: [58, 7, 0, 0, 1, 0, 66] } }));
  expect(found).toContain('自然人 type');
  expect(found).toContain('一、本年新收政府信息公开申请数量 property');
  expect(found).toContain('58 number');
  expect(found).toContain('66 number total');
  expect(found).toContain('0 number zero');
  expect(found).toContain('0 number total zero');
});

test('a damaged label shows', () => {
  const found = tokens(draft({ labels: { 'denied.enforcementFiles': '7.属于行政执法卷' } }));
  expect(found).toContain('7.属于行政执法卷 property damaged');
});

test('the dates of the period and tied numbers of the prose show, other numbers do not', () => {
  const found = tokens(
    draft({
      applications: { newRequests: [58, 7, 0, 0, 1, 0, 66] },
      sections: withProse('本年度收到政府信息公开申请66件，发布信息62条。'),
    }),
  );
  expect(found).toContain('2025年1月1日 string');
  expect(found).toContain('66 number tied');
  expect(found.some((token) => token.startsWith('62'))).toBe(false);
});

test('of a range only what touches it', () => {
  expect(tokens(draft({ applications: { granted: [58, '⟦7 | 0⟧', 0, 1, 0, 66] } }), true)).toEqual([
    '7 number',
    '0 number zero',
  ]);
});

test('tokens stand in the order of the text and do not overlap', () => {
  const { reading } = read(draft({ layout: 'tab-stacked' }));
  let end = 0;
  for (const { range } of tokensOf(reading)) {
    expect(range.start).toBeGreaterThanOrEqual(end);
    end = range.end;
  }
});
