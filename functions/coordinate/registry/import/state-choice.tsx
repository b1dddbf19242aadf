import { formatDate, formatNumber } from '../../../../schemas/format.ts';
import type { State } from '../../../../schemas/registry.ts';
import { type CountedChange, countChanges } from '../../../domain/register/count-changes.ts';
import { SubmitButton } from '../../../web/components/button.tsx';
import { useHref, usePage } from '../../../web/page-context.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { PageSection } from '../../parts/page-section.tsx';
import { useConsoleTexts } from '../../use-console-texts.ts';
import { previewPath } from '../paths.ts';
import { dateOfState, type RegisterPreview } from './read-preview.ts';

interface StateChoiceProps {
  upload: string;
  preview: RegisterPreview;
}

/** The states of the file with what each would change, and which of them are wanted. */
export function StateChoice({ upload, preview }: StateChoiceProps) {
  const { preview: texts } = useConsoleTexts().registerImport;
  const { language } = usePage();
  const href = useHref();
  const { register, head, all, states } = preview;
  const counts = countChanges(all, register);
  const number = (key: string, what: CountedChange) =>
    formatNumber(counts.get(key)?.[what] ?? 0, language);
  return (
    <PageSection title={texts.states}>
      <p class="kern-body">{texts.choose}</p>
      <form class="pegel-section" action={href(previewPath(upload))}>
        <input type="hidden" name="chosen" value="yes" />
        <fieldset class="kern-fieldset" aria-label={texts.states}>
          <DataTable
            caption={texts.states}
            isCaptionHidden
            rows={register.states}
            columns={[
              {
                title: texts.state,
                isHeader: true,
                cell: (state) => (
                  <Choice state={state} preview={preview} isChosen={states.includes(state.key)} />
                ),
              },
              {
                title: texts.present,
                cell: ({ key }) => {
                  const date = dateOfState(head, key);
                  return date ? formatDate(date, language) : '–';
                },
              },
              { title: texts.units, isNumeric: true, cell: ({ key }) => number(key, 'units') },
              ...shownCounts.map((what) => ({
                title: texts.counts[what],
                isNumeric: true,
                cell: ({ key }: State) => number(key, what),
              })),
            ]}
          />
        </fieldset>
        <div class="pegel-actions">
          <SubmitButton secondary>{texts.show}</SubmitButton>
        </div>
      </form>
    </PageSection>
  );
}

const shownCounts = [
  'added',
  'renamed',
  'changed',
  'merged',
  'dissolved',
  'unchanged',
] as const satisfies readonly CountedChange[];

interface ChoiceProps {
  state: State;
  preview: RegisterPreview;
  isChosen: boolean;
}

function Choice({ state: { key, name }, preview, isChosen }: ChoiceProps) {
  const { preview: texts } = useConsoleTexts().registerImport;
  const { language } = usePage();
  const date = dateOfState(preview.head, key);
  if (date && date > preview.register.territoryDate) {
    return (
      <>
        {name} ({texts.isLater(formatDate(date, language))})
      </>
    );
  }
  const id = `state-${key}`;
  return (
    <span class="kern-form-check">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        id={id}
        name="states"
        value={key}
        checked={isChosen}
      />
      <label class="kern-label" for={id}>
        {name}
      </label>
    </span>
  );
}
