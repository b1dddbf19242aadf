import type { Temporal } from 'temporal-polyfill';
import type { CaseHead } from '../../../schemas/case.ts';
import { formatDate } from '../../../schemas/format.ts';
import type { Retention } from '../../../schemas/retention.ts';
import type { Language } from '../../../schemas/text.ts';
import { dateOf, type Wave } from '../../../schemas/wave.ts';
import * as z from '../../../schemas/zod.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { lastExtension } from '../../domain/waves/extend-wave.ts';
import { deadlineOf, firstExtension } from '../../domain/waves/own-deadline.ts';
import { readTypedDate } from '../../domain/waves/typed-time.ts';
import { enteredIn } from '../../web/fields/field.ts';
import type { WavesTexts } from '../../web/texts/console/waves.de.ts';

interface Extended {
  wave: Wave;
  /** The case of the unit, if it is known which one. */
  head: CaseHead | undefined;
  now: Temporal.Instant;
  retention: Retention;
}

/**
 * Reads until when a unit is given more time. It must be more than the unit has already.
 *
 * @returns an ISO date, or what is wrong with it
 */
export function readExtension(
  fields: FormFields,
  { wave, head, now, retention }: Extended,
  { extendUnit: { problems } }: WavesTexts,
  language: Language,
): { until: string } | { error: string } {
  const say = (date: string) => formatDate(date, language);
  const typed = readTypedDate(enteredIn(fields, 'until') ?? '');
  const until = z.iso.date().safeParse(typed).data;
  const present = deadlineOf(wave, head ?? {});
  const first = firstExtension(wave, head ?? {}, now);
  const last = lastExtension(wave, retention);
  if (first > last) return { error: problems.noMore(say(last)) };
  if (until && until >= dateOf(now) && until < first) {
    return { error: problems.notLonger(say(present), say(last)) };
  }
  const isPossible = until && until >= first && until <= last;
  return isPossible ? { until } : { error: problems.until(say(first), say(last)) };
}
