import { expect, test } from 'vitest';
import { createQueue } from './queue.ts';

const later = <T>(value: T): Promise<T> =>
  new Promise((resolve) => {
    setTimeout(resolve, 1, value);
  });

test('work begins when the work before it is done, and each caller has its own outcome', async () => {
  const queue = createQueue();
  const log: string[] = [];
  const work = (name: string) => async () => {
    log.push(`${name} begins`);
    await later(undefined);
    log.push(`${name} ends`);
    return name;
  };
  const outcomes = await Promise.all([queue.add(work('a')), queue.add(work('b'))]);
  expect(outcomes).toEqual(['a', 'b']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('a failure is told to its caller and does not stop the next', async () => {
  const queue = createQueue();
  const bad = queue.add(() => Promise.reject(new Error('full')));
  const good = queue.add(() => later('kept'));
  await expect(bad).rejects.toThrow('full');
  expect(await good).toBe('kept');
});

test('one can wait for what was added, even where it fails', async () => {
  const queue = createQueue();
  let isDone = false;
  const bad = queue.add(async () => {
    await later(undefined);
    isDone = true;
    throw new Error('full');
  });
  const settled = queue.settle();
  await expect(bad).rejects.toThrow('full');
  await settled;
  expect(isDone).toBe(true);
});
