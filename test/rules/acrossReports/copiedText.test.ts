/** copied-text: a prose section has nearly the same words as in another report. */
import { describe, expect, test } from 'vitest';
import type { DraftOptions } from '../../support/builders';
import { forRule, libraryOf } from '../../support/draft';
import { readDraft } from '../../support/marks';
import { files } from './support';

const { check } = forRule('copied-text');

const heading = '五、存在的主要问题及改进情况';
const marked = `⟦${heading}⟧`;

/** Section five of an invented town, in six clauses. */
const clauses = [
  '一是栏目更新不够勤，个别站所要等到催办才把材料送来',
  '二是政策解读以文字为主，老年居民看起来吃力',
  '三是新到岗的联络员业务不熟，答复初稿常要返工',
  '下一步，把报送时限写进站所职责清单，逾期的在例会上点名',
  '请文化站把重要政策画成挂图，送到每个村的公示栏',
  '由老联络员带新联络员办满三件申请，再单独上岗',
];
const five = `${clauses.join('；')}。`;

const otherFive =
  '公示栏年久失修，雨天字迹不清。明年春天统一更换为带玻璃罩的铝合金栏，并在旁边加装照明；' +
  '村民提出的意见由网格员登记，镇里每月初集中答复一次，答复内容一并张贴，满意与否由提出人签字。';

/** Prose of a section one that nobody else has. */
const one = (n: number): string =>
  `（一）主动公开情况。${[...'甲乙丙丁戊己庚辛'].map((s) => `${s}村第${n}组`).join('、')}。`;

const report = (year: number, organ: string, text: string, shown = heading): DraftOptions => ({
  year,
  organ,
  sections: { 1: one(year), 5: { heading: shown, text } },
});

const town = '云山县青山镇人民政府';
const neighbour = '云山县白河镇人民政府';

test('says that it is last year’s, and how much of it', () => {
  check(
    files(['2024.txt', report(2024, town, five)], ['2025.txt', report(2025, town, five, marked)]),
    'copied-text W “存在的主要问题及改进情况”与本机关2024年的年报雷同：100% 的文字相同',
  );
});

test('says of which other organ it is, on both sides', () => {
  check(
    files(['a.txt', report(2025, town, five, marked)], ['b.txt', report(2025, neighbour, five, marked)]),
    'copied-text W “存在的主要问题及改进情况”与云山县白河镇人民政府2025年的年报雷同：100% 的文字相同',
    'copied-text W “存在的主要问题及改进情况”与云山县青山镇人民政府2025年的年报雷同：100% 的文字相同',
  );
});

test('an older report is nobody’s copy', () => {
  check(
    files(['a.txt', report(2024, town, five)], ['b.txt', report(2025, neighbour, five, marked)]),
    'copied-text W “存在的主要问题及改进情况”与云山县青山镇人民政府2024年的年报雷同：100% 的文字相同',
  );
});

test('gives the share of the text that stands in the other one, counted in characters', () => {
  const own = `${clauses.slice(0, 5).join('；')}；每村添一块电子屏，播放当月公布的事项。`;
  const characters = (text: string): number => text.replace(/[，。；]/g, '').length;
  const share = Math.floor((100 * characters(clauses.slice(0, 5).join(''))) / characters(own));
  expect(share).toBeGreaterThan(80);
  check(
    files(['2024.txt', report(2024, town, five)], ['2025.txt', report(2025, town, own, marked)]),
    `copied-text W “存在的主要问题及改进情况”与本机关2024年的年报雷同：${share}% 的文字相同`,
  );
});

test('names, years and figures that were changed do not hide a copy', () => {
  const before = `青山镇2024年共办理12件。${five}`;
  const after = `白河镇人民政府2025年共办理 7 件。${five.replaceAll('，', ',')}`;
  check(
    files(['a.txt', report(2024, town, before)], ['b.txt', report(2025, neighbour, after, marked)]),
    'copied-text W “存在的主要问题及改进情况”与云山县青山镇人民政府2024年的年报雷同：100% 的文字相同',
  );
});

test('sentences in another order are the same words', () => {
  const shuffled = `${[...clauses].reverse().join('；')}。`;
  check(
    files(['2024.txt', report(2024, town, five)], ['2025.txt', report(2025, town, shuffled, marked)]),
    'copied-text W “存在的主要问题及改进情况”与本机关2024年的年报雷同：100% 的文字相同',
  );
});

test('a section one that was copied is found as well', () => {
  const text = `（一）主动公开情况。${five}\n（二）依申请公开情况。${otherFive}`;
  const both = (year: number, shown: string): DraftOptions => ({
    year,
    sections: { 1: { heading: shown, text }, 5: year === 2024 ? otherFive : '暂列三项，另行报告。' },
  });
  check(
    files(['2024.txt', both(2024, '一、总体情况')], ['2025.txt', both(2025, '⟦一、总体情况⟧')]),
    'copied-text W “总体情况”与本机关2024年的年报雷同：100% 的文字相同',
  );
});

test('shows the twin passage', () => {
  const { files: all } = readDraft(
    files(
      ['2024.txt', report(2024, town, five)],
      ['2025.txt', report(2025, town, `${otherFive}\n${five}${five}`)],
    ),
  );
  const library = libraryOf(all);
  const [twin] = library.neighboursOf(library.get('2025.txt')!).twins() ?? [];
  expect(twin).toBeUndefined();
  const [copy] =
    library.neighboursOf({ ...library.get('2024.txt')!, path: 'c.txt', organ: neighbour }).twins() ?? [];
  expect(copy).toMatchObject({ path: '2024.txt', section: 5, own: false, share: 100 });
  const line = all[0]!.text.split('\n')[copy!.range.start.line]!;
  expect(line.slice(copy!.range.start.character, copy!.range.end.character)).toBe(five.slice(0, -1));
});

describe('is silent', () => {
  test('on other words', () => {
    check(files(['2024.txt', report(2024, town, five)], ['2025.txt', report(2025, town, otherFive)]));
  });

  test('on a part in common', () => {
    const half = `${clauses.slice(0, 3).join('；')}。${otherFive}`;
    check(files(['2024.txt', report(2024, town, five)], ['2025.txt', report(2025, town, half)]));
  });

  test('on short texts, legal bases and what the form asks to be said', () => {
    const short = '（一）主要问题。解读不多。（二）改进情况。多作解读。';
    check(files(['2024.txt', report(2024, town, short)], ['2025.txt', report(2025, town, short)]));
    const bases =
      '根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开' +
      '工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制本报告。本报告所列数据的统计期限为全年。';
    check(files(['2024.txt', report(2024, town, bases)], ['2025.txt', report(2025, town, bases)]));
  });

  test('on section six, however many have the same', () => {
    const six = '本年度未收取政府信息公开信息处理费。没有其他需要报告的事项。';
    const towns = ['东', '南', '西', '北'].map(
      (side, n) =>
        [
          `${side}.txt`,
          {
            ...report(2025, `${side}河镇`, `${one(n)}${one(n + 9)}`),
            sections: { 1: one(n), 5: one(n), 6: six },
          },
        ] as const,
    );
    check(files(...towns));
  });

  test('on two files for one organ and year, and where the organ is not known', () => {
    check(files(['a.txt', report(2025, town, five)], ['b.txt', report(2025, '青山镇', five)]));
    const nobody = { title: null, preamble: '{period}' };
    check(
      files(
        ['a.txt', { ...report(2024, town, five), ...nobody }],
        ['b.txt', { ...report(2025, town, five), ...nobody }],
      ),
    );
  });

  test('on what most organs of a collection say', () => {
    const organs = [...'东南西北中上下左右'].map((side, n): readonly [string, DraftOptions] => [
      `${side}.txt`,
      { ...report(2025, `${side}河镇`, five), sections: { 1: one(n), 5: five } },
    ]);
    check(files(...organs));
  });
});

test('two files for the organ that was copied from are named once', () => {
  const { files: all } = readDraft(
    files(
      ['a.txt', report(2025, town, five)],
      ['a-copy.txt', report(2025, town, five)],
      ['b.txt', report(2025, neighbour, five)],
    ),
  );
  const library = libraryOf(all);
  const twins = library.neighboursOf(library.get('b.txt')!).twins() ?? [];
  expect(twins.map(({ path }) => path)).toEqual(['a-copy.txt']);
  expect(library.doubles()).toEqual([['a-copy.txt', 'a.txt']]);
});
