import { expect, test, vi } from 'vitest';
import { tellMetric } from '../../../functions/platform/metrics.ts';

test('outside of a stage, as on a laptop, nobody is told', () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  tellMetric('MailSent', 1);
  expect(write).not.toHaveBeenCalled();
  write.mockRestore();
});
