import { expect, it } from 'vitest';
import { once, onceItWorks } from '../../../schemas/once.ts';

it('What is made once is made when it is asked for first, and kept, even if it is nothing', () => {
  let made = 0;
  const make = once(() => {
    made += 1;
    return undefined;
  });
  expect(made).toBe(0);
  expect([make(), make(), made]).toEqual([undefined, undefined, 1]);
});

it('What may fail is made once for all who wait, tells all of them of a failure, and is made anew after it', async () => {
  const answers = [Promise.reject(new RangeError('first')), Promise.resolve('second')];
  let made = 0;
  const make = onceItWorks(async () => {
    made += 1;
    return answers[made - 1];
  });
  const outcomes = await Promise.allSettled([make(), make()]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(made).toBe(1);
  expect(await Promise.all([make(), make()])).toEqual(['second', 'second']);
  expect(await make()).toBe('second');
  expect(made).toBe(2);
});
