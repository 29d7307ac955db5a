/** Work in the background lets messages go first, rests while somebody types, and comes to its end all the same. */
import { expect, test } from 'vitest';
import type { Loop } from '../../server/src/lsp/publisher';
import { Background } from '../../server/src/lsp/workspace/background';

/** A loop whose time goes on only when it is told to, or when somebody waits. */
function clock() {
  const at = { now: 0, turns: 0 };
  const loop: Loop = {
    now: () => at.now,
    later: (task) => {
      at.turns++;
      queueMicrotask(task);
    },
    after: (milliseconds, task) => {
      queueMicrotask(() => {
        at.now += milliseconds;
        task();
      });
      return () => undefined;
    },
  };
  return { at, loop };
}

/** Steps that take a millisecond each. */
function* steps(at: { now: number }, count: number): Generator<undefined, string> {
  for (let step = 0; step < count; step++) {
    at.now++;
    yield;
  }
  return 'done';
}

test('long work is cut into slices, between which messages have their turn', async () => {
  const { at, loop } = clock();
  expect(await new Background(loop).run(steps(at, 100), () => false)).toBe('done');
  expect(at.turns).toBeGreaterThanOrEqual(40);
});

test('short work does not wait', async () => {
  const { at, loop } = clock();
  await new Background(loop).turn();
  expect(at.turns).toBe(0);
});

test('nothing is done while somebody types, but not for ever', async () => {
  const { at, loop } = clock();
  const background = new Background(loop);
  background.typed();
  await background.turn();
  expect(at.now).toBeGreaterThanOrEqual(80);

  const typing: Loop = {
    ...loop,
    after: (milliseconds, task) => (busy.typed(), loop.after(milliseconds, task)),
  };
  const busy = new Background(typing);
  busy.typed();
  const before = at.now;
  await busy.turn();
  expect(at.now - before).toBeGreaterThanOrEqual(1000);
  expect(at.now - before).toBeLessThan(1200);
});

test('work that nobody wants any more ends without a result', async () => {
  const { at, loop } = clock();
  expect(await new Background(loop).run(steps(at, 1000), () => at.now > 50)).toBeUndefined();
  expect(at.now).toBeLessThan(60);
});
