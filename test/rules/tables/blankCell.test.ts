/** blank-cell: a blank is unknown, not zero; what the equations ask for is offered. */
import { describe, expect, test } from 'vitest';
import { draft, type Figure } from '../../support/builders';
import { check, checkFix, fixTitles, forRule } from '../../support/draft';
import { inLayouts } from '../../support/layouts';

inLayouts((make) => {
  test.each(['/', '-', '—', '无'])('takes %s for a blank', (sign) => {
    check(
      make({ applications: { carriedIn: [0, 0, `⟦${sign}⟧`] } }),
      'blank-cell W 数值空缺，没有发生的应填 0',
    );
    checkFix(make({ applications: { carriedIn: [0, 0, `⟦${sign}⟧`] } }), make());
  });

  test('offers the value that the equations ask for', () => {
    const newRequests = [58, { shown: '⟦/⟧', value: 5 }, 0, 0, 1, 0];
    check(make({ applications: { newRequests } }), 'blank-cell W 数值空缺，按勾稽关系应为 5');
    checkFix(
      make({ applications: { newRequests } }),
      make({ applications: { newRequests: [58, 5, 0, 0, 1, 0] } }),
    );
  });
});

inLayouts(
  (make) => {
    test('mends an empty cell', () => {
      const blank = { applications: { carriedIn: [0, 0, ''] } };
      forRule('blank-cell').checkFix(make(blank), make());
    });
  },
  ['pipe-row', 'trailing-pipe', 'stacked-pipe'],
);

test('zero is safe, another value is not', () => {
  expect(fixTitles(draft({ applications: { carriedIn: [0, 0, '⟦/⟧'] } }))).toEqual(['★ 改为 0']);
  expect(
    fixTitles(draft({ applications: { newRequests: [58, { shown: '⟦/⟧', value: 5 }, 0, 0, 1, 0] } })),
  ).toEqual(['改为 5']);
});

test('zero is not safe where several blanks make up a total', () => {
  const applications = {
    newRequests: [{ shown: '⟦/⟧', value: 58 }, { shown: '/', value: 5 }, 0, 0, 1, 0],
  };
  const titles = fixTitles(draft({ applications, omit: ['carriedForward'] }));
  expect(titles).toEqual(['改为 0']);
});

test('a row of blanks is zero where the columns allow it', () => {
  const blank = ['⟦/⟧', '⟦/⟧', '⟦/⟧', '⟦/⟧', '⟦/⟧', '⟦/⟧', '⟦/⟧'];
  const seven = Array.from({ length: 7 }, () => 'blank-cell W 数值空缺，没有发生的应填 0');
  check(draft({ applications: { 'denied.deliberative': blank } }), ...seven);
});

test('a blank that no equation holds is zero', () => {
  const text = draft({ disclosure: { fees: ['⟦-⟧'] } });
  check(text, 'blank-cell W 数值空缺，没有发生的应填 0');
  expect(fixTitles(text)).toEqual(['★ 改为 0']);
});

test('nothing is asked where the equations contradict each other', () => {
  // the row asks for 5, the column for 9
  const newRequests = [58, { shown: '⟦/⟧', value: 9 }, 0, 0, 1, 0, 64];
  const text = draft({ applications: { newRequests } });
  forRule('blank-cell').check(text, 'blank-cell W 数值空缺，没有发生的应填 0');
  expect(forRule('blank-cell').fixTitles(text)).toEqual(['改为 0']);
});

describe('blanks of a row that only its length tells', () => {
  const blank = (value: number) => ({ shown: '', value });
  const { fixesOf } = forRule('blank-cell');
  const marks = (...figures: readonly Figure[]) => {
    const text = draft({ layout: 'tsv', applications: { granted: [0, 0, 30, 0, ...figures] } });
    const at = text.indexOf('（一）予以公开');
    return fixesOf(`${text.slice(0, at)}⟦⟧${text.slice(at)}`).map(([title]) => title);
  };

  test('one alone is filled blindly only where all may be: else the others would move', () => {
    expect(marks(blank(0), blank(0), 30)).toEqual(['→ ★ 改为 0']);
    expect(marks(blank(0), blank(4), blank(34))).toEqual(['→ 改为 0']);
  });
});
