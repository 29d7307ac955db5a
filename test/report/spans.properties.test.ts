/** The spans of a report are its text: nothing lost, nothing twice, whatever was pasted and typed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse';
import { spansOf, type SpanKind } from '../../server/src/report/spans';
import { generateReport } from '../corpus/generate';
import { draft, layoutIds } from '../support/builders';
import { strike, struck } from '../support/strikes';

/** What is wrong with the tiling of a text; collected, because asking `expect` each time takes seconds. */
function untiled(text: string): readonly string[] {
  const wrong: string[] = [];
  let end = 0;
  let last: SpanKind | undefined;
  for (const { kind, range } of spansOf(parseReport(text))) {
    if (range.start !== end) wrong.push(`${kind} starts at ${range.start}, not at ${end}`);
    if (range.end <= range.start) wrong.push(`${kind} at ${range.start} is empty`);
    if (kind === 'prose' && last === 'prose') wrong.push(`prose is cut at ${range.start}`);
    if (cutsPair(text, range.end)) wrong.push(`${kind} ends inside a character at ${range.end}`);
    end = range.end;
    last = kind;
  }
  if (end !== text.length) wrong.push(`the spans end at ${end}, the text at ${text.length}`);
  return wrong;
}

function cutsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

describe('the spans are the text', () => {
  test.each(layoutIds)('%s: damaged reports', (layout) => {
    for (let seed = 1; seed <= 15; seed++) {
      expect(untiled(generateReport(seed, { layout, damage: seed % 4 }).text), `seed ${seed}`).toEqual([]);
    }
  });

  test('whatever is struck', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 3 }),
        fc.array(strike, { minLength: 1, maxLength: 5 }),
        (seed, damage, strikes) => {
          expect(untiled(strikes.reduce(struck, generateReport(seed, { damage }).text))).toEqual([]);
        },
      ),
      { numRuns: 150, seed: 23 },
    );
  }, 30_000);

  test('with characters beyond the basic plane anywhere', () => {
    const text = draft({ layout: 'html', organ: '𠮷山镇人民政府' });
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { minLength: 1, maxLength: 20 }), (at) => {
        const places = [...new Set(at)].sort((a, b) => b - a);
        const odd = places.reduce((all, place) => `${all.slice(0, place)}𠮷${all.slice(place)}`, text);
        expect(untiled(odd)).toEqual([]);
      }),
      { numRuns: 60, seed: 29 },
    );
  }, 30_000);
});
