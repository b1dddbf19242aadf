import { slotSpan, takeSlot } from '../store/mail/slots.ts';
import type { MailDependencies } from './dependencies.ts';

/**
 * Waits until a message may go out by the rate of the account, which all functions that send share.
 *
 * @param until milliseconds since 1970, by the wall clock
 * @returns false if that was too short, or if the account may send nothing now
 */
export async function waitForSlot(
  { contacts, sender, wall }: Pick<MailDependencies, 'contacts' | 'sender' | 'wall'>,
  until: number,
): Promise<boolean> {
  const perSecond = await sender.perSecond();
  if (perSecond === 0) return false;
  const span = slotSpan(perSecond);
  const spanMs = span.seconds * 1000;
  for (;;) {
    const begins = Math.floor(wall.now() / spanMs) * span.seconds;
    if (await takeSlot(contacts, span, begins)) return true;
    const pause = Math.max(0, begins * 1000 + spanMs - wall.now());
    if (wall.now() + pause > until) return false;
    await wall.sleep(pause);
  }
}
