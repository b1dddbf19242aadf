import { type CaseHead, caseKeyOf } from '../../../schemas/case.ts';
import { formatDate } from '../../../schemas/format.ts';
import { unitSchema } from '../../../schemas/registry.ts';
import type { Retention } from '../../../schemas/retention.ts';
import type { Wave } from '../../../schemas/wave.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { lastExtension } from '../../domain/waves/extend-wave.ts';
import { deadlineOf } from '../../domain/waves/own-deadline.ts';
import { statusAfter } from '../../domain/waves/wave-transitions.ts';
import { findCase } from '../../store/cases/cases.ts';
import { extendUnit } from '../../store/cases/extend-unit.ts';
import { getWave } from '../../store/waves/definitions.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { wavePath } from '../../web/console-paths.ts';
import { enteredIn } from '../../web/fields/field.ts';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { linksTo, type PlainErrors } from '../../web/forms/plain-form.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { happenedNow } from '../happened-now.ts';
import { seeOther } from '../paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { readExtension } from './read-extension.ts';
import { showWave } from './show-wave.tsx';
import { WaveLayout } from './wave-layout.tsx';

/** More time for one unit that did not ask for it by the form. */
export function addExtendUnitRoutes(
  routes: ConsoleRoutes,
  dependencies: ConsoleDependencies,
): void {
  const { core, clock, retention } = dependencies;

  routes.get('/coordinate/waves/:wave/extend-unit', 'waves.change', async (c) => {
    const wave = await getWave(core, c.req.param('wave'));
    const after = statusAfter(wave, 'extend', clock.now());
    if ('refusal' in after) return showWave(c, dependencies, wave, { refused: after.refusal });
    const ars = c.req.query('ars');
    const fields: FormFields = ars ? { ars: [ars] } : {};
    const head = await findEntered(wave, fields);
    return renderPage(c, <ExtendUnitPage {...{ wave, head, retention, fields }} />);
  });

  routes.post('/coordinate/waves/:wave/extend-unit', 'waves.change', async (c) => {
    const fields = await readForm(c);
    const wave = await getWave(core, c.req.param('wave'));
    const now = clock.now();
    const after = statusAfter(wave, 'extend', now);
    if ('refusal' in after) return showWave(c, dependencies, wave, { refused: after.refusal });
    const { language } = c.get('page');
    const texts = consoleTexts[language].waves;
    const head = await findEntered(wave, fields);
    const reading = readExtension(fields, { wave, head, now, retention }, texts, language);
    if (!head || 'error' in reading) {
      const errors = {
        ...(!head && { ars: texts.extendUnit.problems.ars }),
        ...('error' in reading && { until: reading.error }),
      };
      return renderPage(c, <ExtendUnitPage {...{ wave, head, retention, fields, errors }} />, 422);
    }
    const { until } = reading;
    const actor = happenedNow(c, dependencies);
    const isDone = await extendUnit(core, wave, head, until, now, actor);
    if (!isDone) return showWave(c, dependencies, wave, { refused: 'stale' });
    return seeOther(c, `${consoleCasePath(caseKeyOf(head))}?done=extended`);
  });

  /** The case of the unit that a form or an address names. */
  async function findEntered(wave: Wave, fields: FormFields): Promise<CaseHead | undefined> {
    const ars = unitSchema.shape.ars.safeParse(enteredIn(fields, 'ars')?.trim()).data;
    return ars ? findCase(core, { wave: wave.id, ars }) : undefined;
  }
}

interface ExtendUnitPageProps {
  wave: Wave;
  /** The case of the unit, once one is named. */
  head: CaseHead | undefined;
  retention: Retention;
  fields: FormFields;
  errors?: PlainErrors<'ars' | 'until'>;
}

function ExtendUnitPage({ wave, head, retention, fields, errors = {} }: ExtendUnitPageProps) {
  const { waves } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const links = linksTo(errors);
  const { extendUnit: texts } = waves;
  return (
    <WaveLayout wave={wave} isBelow title={texts.title} hasErrors={links.length > 0}>
      {links.length > 0 && <ErrorSummary errors={links} />}
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      <p class="kern-body">{texts.text(formatDate(lastExtension(wave, retention), language))}</p>
      {head && (
        <SummaryList
          entries={[
            { key: texts.unit, value: head.unit.name },
            { key: texts.present, value: formatDate(deadlineOf(wave, head), language) },
          ]}
        />
      )}
      <form
        class="pegel-form"
        method="post"
        action={href(wavePath(wave.id, 'extend-unit'))}
        novalidate
      >
        {head ? (
          <input type="hidden" name="ars" value={caseKeyOf(head).ars} />
        ) : (
          <TextInput
            name="ars"
            label={texts.ars}
            hint={texts.arsHint}
            value={enteredIn(fields, 'ars')}
            error={errors.ars}
          />
        )}
        <TextInput
          name="until"
          label={texts.until}
          hint={texts.untilHint}
          value={enteredIn(fields, 'until')}
          error={errors.until}
        />
        <div class="pegel-actions">
          <SubmitButton>{texts.button}</SubmitButton>
          <a
            class="kern-link kern-link--no-visited-state"
            href={href(head ? consoleCasePath(caseKeyOf(head)) : wavePath(wave.id))}
          >
            {waves.form.cancel}
          </a>
        </div>
      </form>
    </WaveLayout>
  );
}
