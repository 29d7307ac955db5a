import { expect, test } from 'vitest';
import { contains, textOf } from '../../server/src/base/text';
import { folds } from '../../server/src/features/folding';
import { linksIn } from '../../server/src/features/links';
import { selectionsAt } from '../../server/src/features/selection';
import { outline, type OutlineSymbol } from '../../server/src/features/symbols';
import { draft, layoutIds } from '../support/builders';
import { read, texts, zh, type ReadDraft } from './support';

function names(symbols: readonly OutlineSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap((one) => [' '.repeat(depth) + one.name, ...names(one.children, depth + 1)]);
}

test.each(layoutIds)('outline in %s: title, sections, tables, rows', (layout) => {
  const all = names(outline(read(draft({ layout })).reading, zh));
  expect(all[0]).toContain('2025年政府信息公开工作年度报告');
  expect(all.filter((name) => /^[一二三四五六]、/.test(name)).length).toBe(6);
  expect(all).toContain(' （二）依申请公开情况');
  expect(all).toContain('   行政强制');
  expect(all).toContain('    8.属于行政查询事项');
  expect(all).toContain('  行政诉讼·复议后起诉');
});

test.each(layoutIds)(
  'outline in %s: each symbol lies in the one above it and holds its own name',
  (layout) => {
    const inside = (symbols: readonly OutlineSymbol[]): void => {
      for (const one of symbols) {
        expect(contains(one.range, one.selection)).toBe(true);
        for (const child of one.children)
          expect([one.name, child.name, contains(one.range, child.range)]).toContain(true);
        inside(one.children);
      }
    };
    inside(outline(read(draft({ layout })).reading, zh));
  },
);

test('a table whose heading is lost still stands in the outline', () => {
  const lost = draft({ sections: { 1: null, 2: { heading: null }, 3: null, 4: null, 5: null, 6: null } });
  expect(names(outline(read(lost).reading, zh))).toContain('主动公开政府信息情况表');
});

function folded(made: ReadDraft): readonly string[] {
  const { lines } = made.reading.report;
  return folds(made.reading).map(({ startLine, endLine }) =>
    [startLine, endLine].map((line) => textOf(made.text, lines.range(line))).join('…'),
  );
}

test('sections, tables, clauses and groups of items fold', () => {
  const found = folded(read(draft()));
  expect(found.some((fold) => /^一、总体情况…（五）/.test(fold))).toBe(true);
  expect(found.some((fold) => /^\| （三）不予公开 .*…\| 8\.属于行政查询事项/.test(fold))).toBe(true);
  expect(found.some((fold) => /^\| 行政处罚 .*…\| 行政强制/.test(fold))).toBe(true);
});

test('folds nest or lie apart', () => {
  const found = folds(read(draft({ layout: 'stacked-pipe' })).reading);
  for (const a of found) {
    for (const b of found) {
      const apart = a.endLine <= b.startLine || b.endLine <= a.startLine;
      const within = (x: typeof a, y: typeof a): boolean =>
        x.startLine <= y.startLine && y.endLine <= x.endLine;
      expect(apart || within(a, b) || within(b, a)).toBe(true);
    }
  }
});

test.each(layoutIds)('a selection in %s grows from the cell to the report', (layout) => {
  const made = read(draft({ layout, applications: { 'denied.internalAffairs': ['⟦37⟧'] } }));
  const grown = texts(made, selectionsAt(made.reading, made.at));
  expect(grown[0]).toBe('37');
  expect(grown.some((text) => text.includes('5.属于三类') && !text.includes('6.属于四类'))).toBe(true);
  expect(grown.some((text) => text.includes('8.属于行政') && !text.includes('（二）部分公开'))).toBe(true);
  expect(
    grown.some((text) => text.startsWith('三、收到和处理') && !text.includes('四、政府信息公开行政')),
  ).toBe(true);
  expect(grown.at(-1)).toBe(made.text.trim());
  expect([...grown].map(({ length }) => length)).toEqual(
    [...grown].map(({ length }) => length).sort((a, b) => a - b),
  );
});

test('a selection in prose grows by sentence and paragraph', () => {
  const made = read(
    draft({ sections: { 5: '（一）主要问题。更新不⟦⟧勤。人手偏紧。\n（二）改进情况。补足人手。' } }),
  );
  expect(texts(made, selectionsAt(made.reading, made.at)).slice(0, 2)).toEqual([
    '更新不勤。',
    '（一）主要问题。更新不勤。人手偏紧。',
  ]);
});

function links(prose: string): readonly string[] {
  return linksIn(read(draft({ preamble: `${prose}{period}` })).reading).map(({ target }) => target);
}

test('addresses, mail addresses and legal bases are links', () => {
  expect(links('详见http://www.example.gov.cn/zwgk/，')).toEqual(['http://www.example.gov.cn/zwgk/']);
  expect(links('网址：www.example.gov.cn。')).toEqual(['http://www.example.gov.cn']);
  expect(links('邮箱：office_01@example.gov.cn，')).toEqual(['mailto:office_01@example.gov.cn']);
  expect(links('依照条例（国令第711号），')[0]).toMatch(/^https:\/\/sousuo\.www\.gov\.cn\/.*711/);
});

test('a damaged address leads nowhere', () => {
  expect(links('网址：http://www、example、gov、cn/，')).toEqual([]);
  expect(links('网址：http://www.example、gov.cn/，')).toEqual([]);
});
