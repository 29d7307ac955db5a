/** The library as a value: what is put in, taken out and replaced, and what its reports say about each other. */
import { expect, test } from 'vitest';
import { extractOf, type Extract } from '../../server/src/library/extract';
import { Library } from '../../server/src/library/library';
import { drained } from '../../server/src/library/steps';
import { parseReport } from '../../server/src/report/parse';
import { draft, type DraftOptions } from '../support/builders';

const extract = (path: string, options: DraftOptions): Extract =>
  extractOf(parseReport(draft(options), { fileName: path }), path);

const forward = (path: string, year: number, count: number): Extract =>
  extract(path, { year, applications: { newRequests: [count], carriedForward: [count] } });

/** What last year's report carried forward, as the library tells it. */
const carried = (library: Library, now: Extract): number | undefined =>
  library.neighboursOf(now).lastYear()?.rows.carriedForward[0]?.value;

const now = extract('2025.txt', { year: 2025 });

test('with and without give new libraries and leave the old one as it is', () => {
  const first = Library.of([forward('2024.txt', 2024, 3), now]);
  const changed = first.with(forward('2024.txt', 2024, 5));
  const gone = changed.without('2024.txt');
  expect([first, changed, gone].map((library) => carried(library, now))).toEqual([3, 5, undefined]);
  expect([first, changed, gone].map(({ size }) => size)).toEqual([2, 2, 1]);
  expect(gone.without('2024.txt')).toBe(gone);
});

test('a renamed file is a file that goes and one that comes', () => {
  const before = Library.of([forward('old.txt', 2024, 3)]);
  const after = before.changed([
    ['old.txt', undefined],
    ['new.txt', forward('new.txt', 2024, 3)],
  ]);
  expect(after.neighboursOf(now).lastYear()?.path).toBe('new.txt');
  expect([...after.extracts()].map(({ path }) => path)).toEqual(['new.txt']);
});

test('many changes one by one, shelved now and then, end like all of them at once', () => {
  const organs = Array.from({ length: 90 }, (_, n) => `第${n}河镇人民政府`);
  const extracts = organs.flatMap((organ, n) => [
    extract(`${n}-2024.txt`, { organ, year: 2024, applications: { newRequests: [n], carriedForward: [n] } }),
    extract(`${n}-2025.txt`, { organ, year: 2025 }),
  ]);
  const once = Library.of(extracts);
  const slowly = extracts.reduce((library, one) => {
    const next = library.with(one);
    return next.crowded ? drained(next.shelving()) : next;
  }, Library.empty);
  expect(slowly.size).toBe(once.size);
  for (const one of extracts) expect(slowly.allSaid(one)).toEqual(once.allSaid(one));
});

test('nothing depends on the order in which reports come', () => {
  const extracts = Array.from({ length: 30 }, (_, n) =>
    extract(`${n}.txt`, { organ: `${[...'东南西北中'][n % 5]}河镇人民政府`, year: 2020 + (n % 6) }),
  );
  const one = Library.of(extracts);
  const other = Library.of([...extracts].reverse());
  for (const each of extracts) expect(other.allSaid(each)).toEqual(one.allSaid(each));
});

test('what is kept is plain data, and small', () => {
  const kept = extract('a.txt', { applications: { carriedIn: [3] } });
  expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
  expect(structuredClone(kept)).toEqual(kept);
  expect(JSON.stringify(kept).length).toBeLessThan(6000);
});
