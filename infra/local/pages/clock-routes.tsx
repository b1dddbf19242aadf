import type { Context, Hono } from 'hono';
import { Temporal } from 'temporal-polyfill';
import { readTypedTime } from '../../../functions/domain/waves/typed-time.ts';
import { readForm } from '../../../functions/web/forms/read-form.ts';
import type { PageEnv } from '../../../functions/web/page-context.ts';
import { renderPage } from '../../../functions/web/render-page.tsx';
import { timeZone } from '../../../schemas/wave.ts';
import * as z from '../../../schemas/zod.ts';
import { readLocalTime } from '../clock/asked-time.ts';
import type { LocalClock } from '../clock/clock-file.ts';
import type { TimeMachine } from '../clock/time-machine.ts';
import { ClockPage, leaps } from './clock-page.tsx';
import { clockPath } from './local-layout.tsx';
import { localTexts } from './texts.ts';

const refreshSeconds = 2;
/** As far the clock can be moved at once: beyond, keys and sessions are no matter of months any more. */
const farthest = { years: 2 };
const leapSchema = z.enum([...leaps, 'next']);

type Mistake = keyof (typeof localTexts)['de']['clock']['errors'];

/** The page that shows the clock of the domain and moves it ahead. */
export function addClockRoutes(
  app: Hono<PageEnv>,
  { clock, machine }: { clock: LocalClock; machine: TimeMachine },
): void {
  const show = async (c: Context<PageEnv>, wrong?: { entered: string; mistake: Mistake }) => {
    const { journey } = machine;
    const refreshes = journey?.state === 'under way' && c.req.query('refresh') !== 'off';
    if (refreshes) c.header('Refresh', `${refreshSeconds}; url=${c.get('page').base}${clockPath}`);
    const { errors } = localTexts[c.get('page').language].clock;
    return renderPage(
      c,
      <ClockPage
        now={clock.now()}
        isMoved={clock.isMoved}
        next={await machine.nextAppointment()}
        drafts={await machine.drafts()}
        journey={journey}
        refreshes={refreshes}
        {...(wrong && { entered: wrong.entered, error: errors[wrong.mistake] })}
      />,
      wrong ? 422 : 200,
    );
  };

  app.get(clockPath, (c) => show(c));

  app.post(clockPath, async (c) => {
    const { by: [by] = [], to: [entered = ''] = [] } = await readForm(c);
    const target = by === undefined ? readTarget(entered, clock.now()) : await leap(by);
    if (typeof target === 'string') return show(c, { entered, mistake: target });
    // Where a journey is under way already, the page shows that one.
    if (target) machine.setOut(target);
    return c.redirect(c.get('page').base + clockPath, 303);
  });

  async function leap(by: string): Promise<Temporal.Instant | undefined> {
    const parsed = leapSchema.safeParse(by);
    if (!parsed.success) return undefined;
    if (parsed.data === 'next') return machine.nextAppointment();
    // A day is one of the calendar, also when the clocks are changed.
    const now = clock.now().toZonedDateTimeISO(timeZone);
    const leap = parsed.data === 'halfYear' ? { months: 6 } : { [`${parsed.data}s`]: 1 };
    return now.add(leap).toInstant();
  }
}

function readTarget(entered: string, now: Temporal.Instant): Temporal.Instant | Mistake {
  const target = readLocalTime(readTypedTime(entered) ?? '');
  if (!target) return 'noTime';
  if (Temporal.Instant.compare(target, now) <= 0) return 'past';
  const limit = now.toZonedDateTimeISO(timeZone).add(farthest).toInstant();
  return Temporal.Instant.compare(target, limit) > 0 ? 'tooFar' : target;
}
