/** in-force-balance: 现行有效件数 = last year's + 本年制发 − 本年废止, on the form of 2021. */
import { test } from 'vitest';
import type { DraftOptions } from '../../support/builders';
import { forRule } from '../../support/draft';
import { inLayouts } from '../../support/layouts';
import { files } from './support';

const { check } = forRule('in-force-balance');

const last: DraftOptions = { year: 2024, disclosure: { normativeDocuments: [1, 0, 12] } };
const now = (...figures: (number | string)[]): DraftOptions => ({
  disclosure: { normativeDocuments: figures },
});

inLayouts((make) => {
  test('shows the sum', () => {
    check(
      `=== 2024.txt\n${make(last)}\n=== 2025.txt\n${make(now(3, 1, '⟦12⟧'))}`,
      'in-force-balance W 行政规范性文件：现行有效件数应为 14（2024年 12 + 本年制发 3 − 本年废止 1），实为 12',
    );
  });
});

test('is silent where it holds', () => {
  check(files(['2024.txt', last], ['2025.txt', now(3, 1, 14)]));
});

test('is silent over the change of form', () => {
  const old = { form: '2019', year: 2020, disclosure: { normativeDocuments: [1, 1, 12] } } as const;
  check(files(['2020.txt', old], ['2021.txt', { ...now(3, 1, 12), year: 2021 }]));
  check(
    files(['2020.txt', { ...last, year: 2020 }], ['2021.txt', { ...now(3, 1, 2), year: 2021, form: '2019' }]),
  );
});

test('is silent where a figure is missing, or more were repealed than there were', () => {
  check(files(['2024.txt', last], ['2025.txt', now(3, '', 12)]));
  check(
    files(
      ['2024.txt', { ...last, disclosure: { normativeDocuments: [1, 0, '/'] } }],
      ['2025.txt', now(3, 1, 12)],
    ),
  );
  check(files(['2024.txt', last], ['2025.txt', now(0, 20, 0)]));
});

test('is silent without last year’s report', () => {
  check(files(['2023.txt', { ...last, year: 2023 }], ['2025.txt', now(3, 1, 12)]));
});
