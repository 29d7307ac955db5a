/**
 * Each reader of prose alone, on millions of characters of what it looks for. Everything is asked for its outcome; a
 * step that took quadratic time would not come to an end.
 */
import { describe, expect, test } from 'vitest';
import { LineIndex, range } from '../../server/src/base/text';
import { form2021 } from '../../server/src/form/form2021';
import { readClaims } from '../../server/src/report/claims';
import { detectReport } from '../../server/src/report/detect';
import { readIdentity } from '../../server/src/report/identity';
import { readPeriods } from '../../server/src/report/period';
import { readSections } from '../../server/src/report/sections';

const sectionsOf = (text: string) => readSections(text, new LineIndex(text));
const periodsOf = (text: string) => readPeriods(text, [range(0, text.length)]);

function identityOf(text: string) {
  const prose = [range(0, text.length)];
  const lines = new LineIndex(text);
  return readIdentity({ text, lines, sections: sectionsOf(text), periods: periodsOf(text), prose });
}

describe('headings of', () => {
  test.each([
    ['one line of ten million characters', '一、'.repeat(5_000_000), 0],
    ['a million headings, of which a thousand are read', '一、总体情况\n'.repeat(1_000_000), 1000],
    ['half a million lines', '（一）\n'.repeat(500_000), 0],
    ['ten million blanks', ' '.repeat(10_000_000), 0],
    ['brackets and tags that never close', '<[&'.repeat(3_000_000), 0],
  ])('%s', (_, text, expected) => {
    const sections = sectionsOf(text);
    expect(sections.length).toBe(expected);
    expect(
      sections.every(({ heading, body }) => heading.range.end <= body.start && body.end <= text.length),
    ).toBe(true);
  });
});

test.each([
  ['digits', '2025'.repeat(2_500_000), 0],
  ['dates', '2025年1月1日'.repeat(200_000), 0],
  ['periods', '2025年1月1日至2025年12月31日，'.repeat(100_000), 100_000],
  ['numerals', '一二三四五六七八九十'.repeat(1_000_000), 0],
  ['blanks', `2025${' '.repeat(10_000_000)}年`, 0],
])('periods of %s', (_, text, expected) => expect(periodsOf(text)).toHaveLength(expected));

test.each([
  ['years', '2024年'.repeat(1_000_000), 2024],
  ['line ends', '\n'.repeat(5_000_000), undefined],
  ['words of a title', '政府信息公开年报'.repeat(1_000_000), undefined],
])('year, organ and title of %s', (_, text, year) => {
  const identity = identityOf(text);
  expect([identity.year?.value, identity.organ, identity.title]).toEqual([year, undefined, undefined]);
});

test.each([
  ['figures', '收到申请3件'.repeat(200_000), 0],
  ['denials', '未'.repeat(1_000_000), 0],
  ['denials in clauses', '未收到申请，'.repeat(200_000), 0],
  ['units', '件'.repeat(1_000_000), 0],
  ['claims of one thing', '收到政府信息公开申请3件。'.repeat(50_000), 50_000],
])('claims of %s', (_, text, expected) => {
  const tables = { disclosure: undefined, applications: undefined, review: undefined };
  const sections = sectionsOf(text);
  const source = { text, form: form2021, organ: undefined, year: undefined, sections, tables };
  expect(readClaims(source)).toHaveLength(expected);
});

test.each([
  ['prose', '信息公开，一句话。\n'.repeat(1_000_000)],
  ['one line', '信息公开'.repeat(2_500_000)],
  ['tags', `信息公开本年新收政府信息公开申请数量${'<'.repeat(10_000_000)}`],
])('ten million characters of %s are no report', (_, text) => expect(detectReport(text).report).toBe(false));
