import { expect, test } from 'vitest';
import { sizeClassOf } from '../../../schemas/size-class.ts';

test('a class begins with its first number of inhabitants', () => {
  expect([0, 4999, 5000, 19_999, 20_000, 49_999, 50_000, 99_999, 100_000].map(sizeClassOf)).toEqual(
    [
      'under5000',
      'under5000',
      'from5000',
      'from5000',
      'from20000',
      'from20000',
      'from50000',
      'from50000',
      'from100000',
    ],
  );
});
