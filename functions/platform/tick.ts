import * as z from '../../schemas/zod.ts';

/** So many later ticks have come by then, so that nothing is missed. */
const ticksUntilLate = 5;

const tickSchema = z.object({
  /** When the clock was to send it. It does so within a minute. */
  scheduledAt: z.iso.datetime(),
  everyMinutes: z.number().check(z.positive()),
});

/**
 * Whether a tick has waited for so long, behind a run that took its time, that later ones have come: they do
 * all that is due, and this one has nothing to do. By the real clock, as the tick is.
 *
 * @param event what the clock of AWS sends; nothing on a laptop, where one run follows the other, and
 * anything from whoever runs a function by hand, which is never late
 */
export function isLateTick(event: unknown): boolean {
  if (!event || typeof event !== 'object' || !('scheduledAt' in event)) return false;
  const tick = tickSchema.parse(event);
  const waitedMinutes = (Date.now() - Date.parse(tick.scheduledAt)) / 60_000;
  return waitedMinutes > ticksUntilLate * tick.everyMinutes;
}
