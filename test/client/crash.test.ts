/** A crash or two are mended in silence; a habit of it is not. */
import { expect, test, vi } from 'vitest';
import { CrashPolicy } from '../../client/src/crash';

// the library's entry needs VS Code; only these names are used of it
vi.mock('vscode-languageclient', () => ({
  CloseAction: { DoNotRestart: 1, Restart: 2 },
  ErrorAction: { Continue: 1, Shutdown: 2 },
}));

function policy(clock: { now: number }) {
  const told: string[] = [];
  const crashes = new CrashPolicy(
    {
      restarting: (count) => told.push(`restart ${count}`),
      givingUp: () => told.push('give up'),
      failure: (message) => told.push(message),
    },
    () => clock.now,
  );
  return { crashes, told };
}

test('restarts three times, then gives up', () => {
  const { crashes, told } = policy({ now: 0 });
  const actions = Array.from({ length: 4 }, () => crashes.closed().action);
  expect(actions).toEqual([2, 2, 2, 1]);
  expect(told).toEqual(['restart 1', 'restart 2', 'restart 3', 'give up']);
});

test('forgets crashes that are long ago', () => {
  const clock = { now: 0 };
  const { crashes } = policy(clock);
  for (let round = 0; round < 10; round++) {
    expect(crashes.closed().action).toBe(2);
    clock.now += 70_000;
  }
});

test('leaves it at that once the user has been asked, until the user restarts', () => {
  const { crashes } = policy({ now: 0 });
  crashes.giveUp();
  expect(crashes.closed().action).toBe(1);
  crashes.reset();
  expect(crashes.closed().action).toBe(2);
  expect(crashes.seen).toBe(2);
});

test('goes on however many messages could not be sent, and still restarts', () => {
  const { crashes, told } = policy({ now: 0 });
  for (let count = 0; count < 10; count++) {
    expect(crashes.error(new Error('pipe'))).toEqual({ action: 1, handled: true });
  }
  expect(crashes.closed().action).toBe(2);
  expect(told).toEqual([...Array.from({ length: 10 }, () => 'pipe'), 'restart 1']);
});
