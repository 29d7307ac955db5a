/** The first look is immediate, the others wait for a pause, and the last one is never lost. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pace } from '../../client/src/pace';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('runs at once, then the latest at the end of each pause', () => {
  const done: number[] = [];
  const pace = new Pace(250);
  for (let step = 0; step < 8; step++) {
    pace.run('a', () => done.push(step));
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(1000);
  expect(done).toEqual([0, 2, 4, 7]);
  expect(vi.getTimerCount()).toBe(0);
});

test('keeps keys apart, and drops what is forgotten', () => {
  const done: string[] = [];
  const pace = new Pace(250);
  for (const key of ['a', 'b']) {
    pace.run(key, () => done.push(`${key}1`));
    pace.run(key, () => done.push(`${key}2`));
  }
  pace.forget('a');
  vi.advanceTimersByTime(1000);
  expect(done).toEqual(['a1', 'b1', 'b2']);
  pace.run('c', () => done.push('c1'));
  pace.dispose();
  expect(vi.getTimerCount()).toBe(0);
});
