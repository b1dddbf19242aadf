import type { Temporal } from 'temporal-polyfill';
import type { Wave } from '../../../schemas/wave.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { extendCalendar, movableFields } from '../../domain/waves/extend-wave.ts';
import type { CalendarField } from '../../domain/waves/wave-calendar.ts';
import { statusAfter } from '../../domain/waves/wave-transitions.ts';
import { getWave } from '../../store/waves/definitions.ts';
import { takeStep } from '../../store/waves/wave-steps.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { wavePath } from '../../web/console-paths.ts';
import { enteredIn } from '../../web/fields/field.ts';
import { linksTo, type PlainErrors } from '../../web/forms/plain-form.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { useHref } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { happenedNow } from '../happened-now.ts';
import { seeOther } from '../paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import {
  CalendarInputs,
  calendarAsFields,
  calendarErrors,
  readEnteredCalendar,
} from './calendar-fields.tsx';
import { isAsShown } from './change-of-wave.ts';
import { showWave } from './show-wave.tsx';
import { WaveLayout } from './wave-layout.tsx';

/** More time for all: what is ahead in the calendar moves. */
export function addExtendRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, clock, retention } = dependencies;

  routes.get('/coordinate/waves/:wave/extend', 'waves.change', async (c) => {
    const wave = await getWave(core, c.req.param('wave'));
    const now = clock.now();
    const after = statusAfter(wave, 'extend', now);
    if ('refusal' in after) return showWave(c, dependencies, wave, { refused: after.refusal });
    const fields = calendarAsFields(wave.calendar);
    return renderPage(c, <ExtendPage wave={wave} now={now} fields={fields} />);
  });

  routes.post('/coordinate/waves/:wave/extend', 'waves.change', async (c) => {
    const fields = await readForm(c);
    const wave = await getWave(core, c.req.param('wave'));
    const now = clock.now();
    const after = statusAfter(wave, 'extend', now);
    if ('refusal' in after) return showWave(c, dependencies, wave, { refused: after.refusal });
    if (!isAsShown(wave, enteredIn(fields, 'version'))) {
      return showWave(c, dependencies, wave, { refused: 'stale' });
    }
    const entered = readEnteredCalendar(fields);
    const reading = extendCalendar(wave.calendar, entered, now, retention);
    if ('problems' in reading) {
      const { language } = c.get('page');
      const errors = calendarErrors(
        reading.problems,
        entered,
        consoleTexts[language].waves,
        language,
      );
      return renderPage(c, <ExtendPage {...{ wave, now, fields, errors }} />, 422);
    }
    const { calendar } = reading;
    const outcome = await takeStep(core, wave, 'extend', now, happenedNow(c, dependencies), {
      calendar,
    });
    if (outcome !== 'done') return showWave(c, dependencies, wave, { refused: outcome });
    return seeOther(c, `${wavePath(wave.id)}?done=extend`);
  });
}

interface ExtendPageProps {
  wave: Wave;
  now: Temporal.Instant;
  fields: FormFields;
  errors?: PlainErrors<CalendarField>;
}

function ExtendPage({ wave, now, fields, errors = {} }: ExtendPageProps) {
  const { waves } = useConsoleTexts();
  const href = useHref();
  const links = linksTo(errors);
  const { extend } = waves;
  return (
    <WaveLayout wave={wave} isBelow title={extend.title} hasErrors={links.length > 0}>
      {links.length > 0 && <ErrorSummary errors={links} />}
      <h1 class="kern-heading-x-large">{extend.title}</h1>
      <p class="kern-body">{extend.text}</p>
      <form class="pegel-form" method="post" action={href(wavePath(wave.id, 'extend'))} novalidate>
        <input
          type="hidden"
          name="version"
          value={enteredIn(fields, 'version') ?? String(wave.version)}
        />
        <CalendarInputs fields={fields} errors={errors} only={movableFields(wave.calendar, now)} />
        <div class="pegel-actions">
          <SubmitButton>{extend.button}</SubmitButton>
          <a class="kern-link kern-link--no-visited-state" href={href(wavePath(wave.id))}>
            {waves.form.cancel}
          </a>
        </div>
      </form>
    </WaveLayout>
  );
}
