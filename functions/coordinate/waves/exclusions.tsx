import { formatNumber } from '../../../schemas/format.ts';
import type { Frame, Wave } from '../../../schemas/wave.ts';
import { unitsMeant } from '../../domain/register/units-meant.ts';
import type { PlannedFrame } from '../../store/waves/planned-frame.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { wavePath } from '../../web/console-paths.ts';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { useHref, usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';

/** So many matches are shown. */
const maxFound = 50;

interface ExclusionsProps {
  wave: Wave;
  frame: Frame;
  planned: PlannedFrame;
  search: string;
}

/** The units that are left out, one by one, and a search for more of them. */
export function Exclusions({ wave, frame, planned, search }: ExclusionsProps) {
  const { frame: texts } = useConsoleTexts().waves;
  const { language } = usePage();
  const href = useHref();
  const names = new Map(planned.registered.map(({ ars, name }) => [ars, name]));
  const excluded = frame.excluded.map((ars) => ({
    ars,
    name: names.get(ars) ?? texts.excluded.gone,
  }));
  const asked = new Set(planned.units.map(({ ars }) => ars));
  const found = unitsMeant(planned.registered, search)
    .map(({ unit }) => unit)
    .filter(({ ars }) => asked.has(ars));
  return (
    <>
      <div class="pegel-section">
        <h2 class="kern-heading-large">{texts.excluded.title}</h2>
        {excluded.length === 0 ? (
          <p class="kern-body">{texts.excluded.none}</p>
        ) : (
          <UnitsToMove
            wave={wave}
            caption={texts.excluded.title}
            rows={excluded}
            step="include"
            button={texts.excluded.include}
          />
        )}
      </div>
      <div class="pegel-section">
        <h2 class="kern-heading-large" id="search">
          {texts.search.title}
        </h2>
        <form
          class="pegel-toolbar"
          method="get"
          action={`${href(wavePath(wave.id, 'frame'))}#search`}
        >
          <TextInput name="q" label={texts.search.label} value={search} />
          <SubmitButton secondary>{texts.search.button}</SubmitButton>
        </form>
        {search !== '' && found.length === 0 && <p class="kern-body">{texts.search.none}</p>}
        {found.length > 0 && (
          <UnitsToMove
            wave={wave}
            caption={texts.search.caption}
            rows={found.slice(0, maxFound)}
            step="exclude"
            button={texts.search.exclude}
            search={search}
          />
        )}
        {found.length > maxFound && (
          <p class="kern-body">{texts.search.more(formatNumber(found.length, language))}</p>
        )}
      </div>
    </>
  );
}

interface UnitsToMoveProps {
  wave: Wave;
  caption: string;
  rows: { ars: string; name: string }[];
  step: 'include' | 'exclude';
  button: string;
  /** Goes on with the same search afterwards. */
  search?: string;
}

function UnitsToMove({ wave, caption, rows, step, button, search }: UnitsToMoveProps) {
  const { excluded: texts } = useConsoleTexts().waves.frame;
  const href = useHref();
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={rows}
      columns={[
        {
          title: texts.unit,
          isHeader: true,
          cell: ({ ars, name }) => <span id={`unit-${ars}`}>{name}</span>,
        },
        { title: texts.key, cell: ({ ars }) => ars },
        {
          title: texts.action,
          cell: ({ ars }) => (
            <form method="post" action={href(wavePath(wave.id, 'frame', step))}>
              <input type="hidden" name="ars" value={ars} />
              <input type="hidden" name="version" value={String(wave.version)} />
              {search && <input type="hidden" name="q" value={search} />}
              <SubmitButton secondary aria-describedby={`unit-${ars}`}>
                {button}
              </SubmitButton>
            </form>
          ),
        },
      ]}
    />
  );
}
