import { formatDate, formatNumber } from '../../../schemas/format.ts';
import type { State } from '../../../schemas/registry.ts';
import { frameScopes, type Wave } from '../../../schemas/wave.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import type { FrameChanges } from '../../domain/waves/frame-counts.ts';
import type { PlannedFrame } from '../../store/waves/planned-frame.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { consolePathOf, wavePath } from '../../web/console-paths.ts';
import { enteredIn } from '../../web/fields/field.ts';
import { RadioGroup } from '../../web/fields/plain-field.tsx';
import { linksTo, type PlainErrors } from '../../web/forms/plain-form.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { DoneAlert } from '../parts/done-alert.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { DistrictCountsTable } from './district-counts-table.tsx';
import { Exclusions } from './exclusions.tsx';
import { FrameChangesList } from './frame-changes-list.tsx';
import { WaveLayout } from './wave-layout.tsx';

interface FramePageProps {
  wave: Wave;
  /** The states that the register has. */
  states: readonly State[];
  /** Who is asked; nothing before that was settled. */
  planned?: PlannedFrame | undefined;
  /** The wave whose units are asked, before a state was chosen. */
  model?: Wave | undefined;
  /** The wave before, and what is different from its frame. */
  before?: { wave: Wave; changes: FrameChanges } | undefined;
  /** What is searched for. */
  search: string;
  done?: string | undefined;
  fields?: FormFields;
  errors?: PlainErrors<'state' | 'scope'>;
}

/** Who is asked in a wave that is planned: chosen, counted, compared, with exceptions. */
export function FramePage(props: FramePageProps) {
  const { wave, states, planned, model, before, search, fields, errors = {} } = props;
  const { frame: texts, done: doneTexts } = useConsoleTexts().waves;
  const { language } = usePage();
  const href = useHref();
  const links = linksTo(errors);
  const chosen = fields ?? {
    state: wave.frame
      ? [wave.frame.state]
      : states.length === 1
        ? states.map(({ key }) => key)
        : [],
    scope: wave.frame ? [wave.frame.scope] : [],
  };
  return (
    <WaveLayout wave={wave} isBelow title={texts.title} hasErrors={links.length > 0}>
      {links.length > 0 && <ErrorSummary errors={links} />}
      <DoneAlert texts={doneTexts} done={props.done} />
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      {planned && model && <SameUnits planned={planned} model={model} />}
      {states.length === 0 && <NoRegister />}
      {planned && wave.frame && (
        <p class="kern-body">
          {texts.source(
            planned.registry.name[language],
            formatDate(planned.registry.territoryDate, language),
          )}
        </p>
      )}
      {states.length > 0 && (
        <form
          class="pegel-form"
          method="post"
          action={href(wavePath(wave.id, 'frame'))}
          aria-label={texts.choose}
          novalidate
        >
          <input type="hidden" name="version" value={String(wave.version)} />
          <RadioGroup
            name="state"
            label={texts.state}
            value={enteredIn(chosen, 'state')}
            error={errors.state}
            options={states.map(({ key, name }) => ({ value: key, label: name }))}
          />
          <RadioGroup
            name="scope"
            label={texts.scope}
            value={enteredIn(chosen, 'scope')}
            error={errors.scope}
            options={frameScopes.map((scope) => ({ value: scope, label: texts.scopes[scope] }))}
          />
          <div class="pegel-actions">
            <SubmitButton>{texts.save}</SubmitButton>
          </div>
        </form>
      )}
      {planned && <DistrictCountsTable planned={planned} />}
      {before && <FrameChangesList {...before} />}
      {planned && wave.frame && (
        <Exclusions wave={wave} frame={wave.frame} planned={planned} search={search} />
      )}
    </WaveLayout>
  );
}

function SameUnits({ planned, model }: { planned: PlannedFrame; model: Wave }) {
  const { frame: texts } = useConsoleTexts().waves;
  const { language } = usePage();
  const units = formatNumber(planned.units.length, language);
  return (
    <>
      <p class="kern-body">
        <strong>{texts.sameUnits(units, model.title[language])}</strong>
      </p>
      <p class="kern-body">{texts.orRegister}</p>
    </>
  );
}

function NoRegister() {
  const { frame: texts } = useConsoleTexts().waves;
  const href = useHref();
  return (
    <>
      <p class="kern-body">{texts.noRegister}</p>
      <p class="kern-body">
        <a class="kern-link" href={href(consolePathOf('registry'))}>
          {texts.toRegister}
        </a>
      </p>
    </>
  );
}
