/** Near-copies are found by sketch and judged by the text: against a plain comparison of each with each. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Extract } from '../../server/src/library/extract';
import { Library } from '../../server/src/library/library';
import { sharedRuns } from '../../server/src/library/overlap';

const signs = [...'山水田林湖草沙村镇乡县市路桥渠塘井坊街巷书画琴棋诗酒花茶春夏秋冬晨昏昼夜东西南北红黄蓝绿'];

const wordsOf = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...signs), { minLength: length, maxLength: length }).map((list) => list.join(''));

const report = (path: string, organ: string, text: string): Extract => ({
  path,
  organ,
  year: 2025,
  form: '2021',
  rows: { carriedForward: [], carriedIn: [], regulations: [], normativeDocuments: [] },
  passages: [{ section: 5, start: { line: 9, character: 0 }, text, headings: [] }],
});

/** Some stretches of the text replaced by other words. */
const edited = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 6 }), wordsOf(4)), { maxLength: 4 })
    .map((edits) =>
      edits.reduce(
        (result, [at, length, words]) => result.slice(0, at) + words + result.slice(at + length),
        text,
      ),
    );

const codes = (text: string): Uint16Array => Uint16Array.from(text, (sign) => sign.charCodeAt(0));

/** The share by the definition: characters in stretches of eight and more that stand in the other text. */
function shareOf(own: string, other: string): number {
  const covered = new Uint8Array(own.length);
  for (let at = 0; at + 8 <= own.length; at++) {
    if (other.includes(own.slice(at, at + 8))) covered.fill(1, at, at + 8);
  }
  return (100 * covered.reduce((sum, one) => sum + one, 0)) / own.length;
}

test('of copies with a few changes hardly any is missed, and the share is right', () => {
  let copies = 0;
  let found = 0;
  fc.assert(
    fc.property(
      wordsOf(200).chain((text) => fc.tuple(fc.constant(text), edited(text))),
      ([text, copy]) => {
        const library = Library.of([report('a', '青山镇', text), report('b', '白河镇', copy)]);
        const own = library.get('b');
        const [twin] = (own && library.neighboursOf(own).twins()) ?? [];
        const share = shareOf(copy, text);
        if (share >= 85) copies++;
        if (twin) {
          if (share >= 85) found++;
          expect(twin.share).toBeGreaterThanOrEqual(80);
          expect(twin.share).toBeLessThanOrEqual(share);
          expect(twin.share).toBeGreaterThan(share - 4);
        }
      },
    ),
    { seed: 7, numRuns: 300 },
  );
  expect(copies).toBeGreaterThan(100);
  expect(found / copies).toBeGreaterThan(0.98);
});

test('texts of their own have no twins', () => {
  fc.assert(
    fc.property(fc.array(wordsOf(120), { minLength: 2, maxLength: 12 }), (texts) => {
      const extracts = texts.map((text, n) => report(String(n), `第${n}河镇`, text));
      const library = Library.of(extracts);
      for (const one of extracts) expect(library.neighboursOf(one).twins()).toEqual([]);
    }),
    { seed: 7, numRuns: 50 },
  );
});

test('shared runs are in both texts, apart from each other, and at least eight long', () => {
  fc.assert(
    fc.property(
      wordsOf(90).chain((text) => fc.tuple(fc.constant(text), edited(text))),
      ([text, copy]) => {
        let end = 0;
        for (const { start, inOther, length } of sharedRuns(codes(copy), codes(text))) {
          expect(start).toBeGreaterThanOrEqual(end);
          expect(length).toBeGreaterThanOrEqual(8);
          expect(copy.slice(start, start + length)).toBe(text.slice(inOther, inOther + length));
          end = start + length;
        }
      },
    ),
    { seed: 7, numRuns: 100 },
  );
});

test('a thousand reports with one text cost no more than they must', () => {
  const text = '一是栏目更新不够勤个别站所要等到催办才把材料送来二是政策解读以文字为主老年居民看起来吃力';
  const extracts = Array.from({ length: 1000 }, (_, n) => report(`${n}`, `第${n}河镇`, `${text}${n}`));
  // most organs have it: it is nobody's copy
  const library = Library.of(extracts);
  expect(extracts.flatMap((one) => library.neighboursOf(one).twins() ?? [])).toEqual([]);
});
