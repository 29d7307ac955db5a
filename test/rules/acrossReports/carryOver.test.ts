/** carry-over: 上年结转 is 结转下年度 of last year's report, column by column. */
import { describe, expect, test } from 'vitest';
import { draft, type DraftOptions } from '../../support/builders';
import { forRule } from '../../support/draft';
import { inLayouts } from '../../support/layouts';
import { files } from './support';

const { check, checkFix, fixTitles } = forRule('carry-over');

/** Last year three requests were left over. */
const last: DraftOptions = { year: 2024, applications: { newRequests: [5], carriedForward: [3] } };
const two: DraftOptions = { applications: { carriedIn: ['⟦2⟧', 0, 0, 0, 0, 0, '⟦2⟧'] } };
const three: DraftOptions = { applications: { carriedIn: [3] } };

inLayouts((make) => {
  const written = (path: string, options: DraftOptions): string => `=== ${path}\n${make(options)}`;

  test('names the column, last year’s figure and this one', () => {
    check(
      `${written('2024.txt', last)}\n${written('2025.txt', two)}`,
      'carry-over E 自然人：上年结转应为 3（2024年结转下年度 3），实为 2',
      'carry-over E 总计：上年结转应为 3（2024年结转下年度 3），实为 2',
    );
  });

  test('is silent where the years agree', () => {
    check(`${written('2024.txt', last)}\n${written('2025.txt', three)}`);
  });
});

test('takes last year’s figure', () => {
  const wrong = draft({ applications: { carriedIn: ['⟦2⟧', 1, 0, 0, 0, 0, 4] } });
  const before = `=== 2024.txt\n${draft(last)}\n=== 2025.txt\n${wrong}`;
  checkFix(before, wrong.replace('⟦2⟧', '3'), '改为 3');
  expect(fixTitles(before)).toEqual(['改为 3']);
});

test('the change of form between 2020 and 2021 does not end it', () => {
  check(
    files(
      ['2020.txt', { ...last, year: 2020 }],
      ['2021.txt', { year: 2021, applications: { carriedIn: ['⟦2⟧', 0, 0, 0, 0, 0, 3] } }],
    ),
    'carry-over E 自然人：上年结转应为 3（2020年结转下年度 3），实为 2',
  );
});

describe('knows the organ', () => {
  const wrong = { applications: { carriedIn: [2, 0, 0, 0, 0, 0, 2] } };
  const finds = (draftOfTwo: string): void => check(draftOfTwo, 'carry-over E', 'carry-over E');

  test.each([
    ['with and without 人民政府', '青山镇人民政府', '青山镇'],
    ['with and without its county', '云山县青山镇人民政府', '青山镇人民政府'],
    ['with its county and its city', '白河市云山县青山镇人民政府', '云山县青山镇'],
    ['as 街道 and 街道办事处', '河东街道', '河东街道办事处'],
    ['a department', '云山县财政局', '云山县财政局'],
    ['a county', '云山县人民政府', '云山县'],
  ])('%s', (_, before, now) => {
    finds(files(['2024.txt', { ...last, organ: before }], ['2025.txt', { ...wrong, organ: now }]));
  });

  test('in folders by year', () => {
    finds(files(['云山县/2024年/青山镇.txt', last], ['云山县/2025年/青山镇.txt', wrong]));
  });

  test('in other folders by its full name', () => {
    const organ = '云山县青山镇人民政府';
    finds(files(['旧/a.txt', { ...last, organ }], ['新/b.txt', { ...wrong, organ }]));
  });

  test('by the county that its folder names', () => {
    const organ = '云山县青山镇人民政府';
    finds(files(['旧/a.txt', { ...last, organ }], ['云山县/b.txt', { ...wrong, organ: '青山镇' }]));
  });
});

describe('is silent', () => {
  const wrong = { applications: { carriedIn: [2, 0, 0, 0, 0, 0, 2] } };

  test('of two towns of one name in folders of their own', () => {
    check(files(['甲县/2024.txt', last], ['乙县/2025.txt', wrong]));
  });

  test('of two counties’ towns of one name', () => {
    check(
      files(
        ['2024.txt', { ...last, organ: '云山县城关镇人民政府' }],
        ['2025.txt', { ...wrong, organ: '河口县城关镇人民政府' }],
      ),
    );
  });

  test('of a town that two of last year’s could be', () => {
    check(
      files(
        ['a.txt', { ...last, organ: '云山县城关镇人民政府' }],
        ['b.txt', { ...last, organ: '河口县城关镇人民政府' }],
        ['c.txt', { ...wrong, organ: '城关镇人民政府' }],
      ),
    );
  });

  test('of another organ, and of the year before last', () => {
    check(files(['a.txt', { ...last, organ: '白河镇人民政府' }], ['b.txt', wrong]));
    check(files(['a.txt', { ...last, year: 2023 }], ['b.txt', wrong]));
  });

  test('without an organ', () => {
    const nobody = { title: null, preamble: '{period}' };
    check(files(['2024.txt', { ...last, ...nobody }], ['2025.txt', { ...wrong, ...nobody }]));
  });

  test('where a figure is blank, or its row has too few values', () => {
    check(
      files(
        ['2024.txt', { ...last, applications: { carriedForward: ['', 0, 0, 0, 0, 0, ''] } }],
        ['2025.txt', wrong],
      ),
    );
    check(files(['2024.txt', last], ['2025.txt', { applications: { carriedIn: ['', 0, 0, 0, 0, 0, ''] } }]));
    check(files(['2024.txt', { ...last, omit: ['carriedForward'] }], ['2025.txt', wrong]));
  });

  test('where two files for last year say different things', () => {
    const other = { year: 2024, applications: { newRequests: [5], carriedForward: [2] } };
    check(files(['2024.txt', last], ['2024-b.txt', other], ['2025.txt', wrong]));
  });
});

test('finds it once where two files for last year agree', () => {
  const wrong = { applications: { carriedIn: ['⟦2⟧', 0, 0, 0, 0, 0, 3] } };
  check(files(['2024.txt', last], ['2024-b.txt', last], ['2025.txt', wrong]), 'carry-over E');
});
