/** Whatever the text and wherever the cursor: features answer, inside the text, in both languages. */
import { expect, test } from 'vitest';
import { applyEdits, orderEdits } from '../../server/src/base/edits';
import { range, type Range } from '../../server/src/base/text';
import { cellInfoAt } from '../../server/src/features/cellAt';
import { lensesOf, lensTitle } from '../../server/src/features/codeLens';
import { completionsAt } from '../../server/src/features/completion';
import { folds } from '../../server/src/features/folding';
import { hoverAt } from '../../server/src/features/hover';
import { hintsIn } from '../../server/src/features/inlayHints';
import { linksIn } from '../../server/src/features/links';
import { definitionsAt, mentionsAt } from '../../server/src/features/references';
import { renameEdits } from '../../server/src/features/rename';
import { selectionsAt } from '../../server/src/features/selection';
import { Reading } from '../../server/src/features/shared/reading';
import { outline, type OutlineSymbol } from '../../server/src/features/symbols';
import { tokensOf } from '../../server/src/features/tokens';
import { parseReport } from '../../server/src/report/parse';
import { checkReport } from '../../server/src/rules/run';
import { generateReport } from '../corpus/generate';
import { draft, layoutIds } from '../support/builders';
import { en, zh } from './support';

/** Everything that is answered about the whole text: its ranges, and the text after its edits. */
function askAll(reading: Reading): readonly Range[] {
  const { report } = reading;
  const flat = (all: readonly OutlineSymbol[]): readonly Range[] =>
    all.flatMap((one) => [one.range, one.selection, ...flat(one.children)]);
  for (const fold of folds(reading)) expect(fold.endLine).toBeLessThan(report.lines.count);
  for (const { kind, table } of lensesOf(reading)) {
    const own = report.tables[table];
    if (own) lensTitle(reading, kind, own, en);
  }
  return [
    ...flat(outline(reading, zh)),
    ...linksIn(reading).map((link) => link.range),
    ...tokensOf(reading).map((token) => token.range),
    ...hintsIn(reading, range(0, report.text.length), zh).map(({ at }) => range(at, at)),
  ];
}

/** Everything that is answered about one place. */
function askAt(reading: Reading, at: number, complete: boolean): readonly Range[] {
  const { text } = reading.report;
  hoverAt(reading, at, en);
  cellInfoAt(reading, at, zh);
  applyEdits(text, renameEdits(reading, at, '7') ?? []);
  const hover = hoverAt(reading, at, zh);
  const completions = complete ? completionsAt(reading, at, zh) : [];
  for (const one of completions) {
    const own = { range: one.range, newText: one.newText };
    applyEdits(text, orderEdits([own, ...(one.additional?.() ?? [])]));
    expect(one.range.start <= at && at <= one.range.end).toBe(true);
    expect(text.slice(one.range.start, one.range.end)).not.toContain('\n');
  }
  return [
    ...(hover ? [hover.range] : []),
    ...completions.map((one) => one.range),
    ...definitionsAt(reading, at),
    ...mentionsAt(reading, at).map((one) => one.range),
    ...selectionsAt(reading, at),
  ];
}

function read(text: string): Reading {
  const report = parseReport(text);
  return new Reading(report, checkReport(report));
}

function inside(ranges: readonly Range[], text: string): void {
  const wrong = ranges.filter(({ start, end }) => start < 0 || end < start || end > text.length);
  expect(wrong).toEqual([]);
}

test.each(layoutIds)('%s: every place of a draft', (layout) => {
  const text = draft({
    layout,
    omit: ['denied.stateSecret', 'resultTotal', 'fees'],
    sections: { 1: '（一）主动公开情况。\n本年度收到政府信息公开申请0件。\n\n', 5: null },
  });
  const reading = read(text);
  inside(askAll(reading), text);
  for (let at = 0; at <= text.length; at += 13) inside(askAt(reading, at, at % 3 === 0), text);
});

test.each(layoutIds)('%s: a draft that grows line by line', (layout) => {
  const lines = draft({ layout, applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] } }).split('\n');
  for (let count = 0; count <= lines.length; count += 11) {
    const text = lines.slice(0, count).join('\n');
    const reading = read(text);
    inside(askAll(reading), text);
    inside(askAt(reading, text.length, true), text);
  }
});

test('damaged drafts', { timeout: 30_000 }, () => {
  for (let seed = 1; seed <= 12; seed++) {
    const { text } = generateReport(seed);
    const reading = read(text);
    inside(askAll(reading), text);
    for (let at = 0; at <= text.length; at += 211) inside(askAt(reading, at, true), text);
  }
});

test('texts that are hardly reports', () => {
  for (const text of [
    '',
    '\uFEFF',
    '|',
    '\n\n',
    '一、',
    '收到66件',
    '三、收到和处理政府信息公开申请情况\n| 0 |',
  ]) {
    const reading = read(text);
    inside(askAll(reading), text);
    for (let at = 0; at <= text.length; at++) inside(askAt(reading, at, true), text);
  }
});
