import { Temporal } from 'temporal-polyfill';
import type { Wave } from '../../../schemas/wave.ts';

const weeks = [1, 2, 3, 4];

/**
 * Until when somebody can ask for more time: some weeks after the deadline or, once that is over,
 * from today.
 *
 * @param today ISO date
 * @returns ISO dates
 */
export function extensionDates({ calendar }: Wave, today: string): string[] {
  const [deadline = today] = calendar.deadline.split('T');
  const from = Temporal.PlainDate.from(deadline > today ? deadline : today);
  return weeks.map((count) => from.add({ weeks: count }).toString());
}
