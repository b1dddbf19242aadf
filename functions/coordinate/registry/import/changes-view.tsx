import type { Child } from 'hono/jsx';
import { formatNumber, formatPercent } from '../../../../schemas/format.ts';
import { type RegisteredUnit, seatLine } from '../../../../schemas/registry.ts';
import type { Difference, Merger, UnitChange } from '../../../domain/register/preview-changes.ts';
import { usePage } from '../../../web/page-context.ts';
import { PageSection } from '../../parts/page-section.tsx';
import { useConsoleTexts } from '../../use-console-texts.ts';
import { FirstRows } from './first-rows.tsx';
import type { RegisterPreview } from './read-preview.ts';

/** What the states that are chosen would change, sorted by what it means for a unit. */
export function ChangesView({ preview: { chosen } }: { preview: RegisterPreview }) {
  const { preview: texts } = useConsoleTexts().registerImport;
  const { added, renamed, changed, merged, dissolved } = chosen;
  const lists = [added, renamed, changed, merged, dissolved];
  if (lists.every((list) => list.length === 0)) {
    return (
      <PageSection title={texts.changes}>
        <p class="kern-body">{texts.noChanges}</p>
      </PageSection>
    );
  }
  return (
    <>
      <Merged mergers={merged} />
      <Units title={texts.sections.dissolved} units={dissolved} />
      <Changes title={texts.sections.renamed} changes={renamed} />
      <Units title={texts.sections.added} units={added} />
      <Changes title={texts.sections.changed} changes={changed} />
    </>
  );
}

function Merged({ mergers }: { mergers: readonly Merger[] }) {
  const { registerImport, registry } = useConsoleTexts();
  const { language } = usePage();
  const title = registerImport.preview.sections.merged;
  return (
    <FirstRows
      title={title}
      all={mergers}
      columns={[
        { title: registry.name, isHeader: true, cell: ({ unit }) => unit.name },
        { title: registry.key, cell: ({ unit }) => unit.ars },
        {
          title: registerImport.preview.heirs,
          cell: ({ heirs }) =>
            heirs.map(({ unit, share }) => (
              <div>
                {unit.name} ({registry.unit.share(formatPercent(Math.round(share * 100), language))}
                )
              </div>
            )),
        },
      ]}
    />
  );
}

function Units({ title, units }: { title: string; units: readonly RegisteredUnit[] }) {
  const { registry } = useConsoleTexts();
  const { language } = usePage();
  return (
    <FirstRows
      title={title}
      all={units}
      columns={[
        { title: registry.name, isHeader: true, cell: ({ name }) => name },
        { title: registry.key, cell: ({ ars }) => ars },
        { title: registry.kind, cell: ({ kind }) => registry.kinds[kind] },
        {
          title: registry.inhabitants,
          isNumeric: true,
          cell: ({ inhabitants }) => formatNumber(inhabitants, language),
        },
        {
          title: registry.municipalities,
          isNumeric: true,
          cell: ({ municipalities }) => formatNumber(municipalities, language),
        },
      ]}
    />
  );
}

function Changes({ title, changes }: { title: string; changes: readonly UnitChange[] }) {
  const { registerImport, registry } = useConsoleTexts();
  const { preview: texts } = registerImport;
  return (
    <FirstRows
      title={title}
      all={changes}
      columns={[
        { title: registry.name, isHeader: true, cell: ({ before }) => before.name },
        { title: registry.key, cell: ({ after }) => after.ars },
        {
          title: texts.differences,
          cell: (change) =>
            change.differences.map((difference) => (
              <div>
                {texts.difference[difference]}: <Told change={change} difference={difference} />
              </div>
            )),
        },
      ]}
    />
  );
}

/** One difference, before and after. */
function Told({ change, difference }: { change: UnitChange; difference: Difference }): Child {
  const { registerImport, registry } = useConsoleTexts();
  const { preview: texts } = registerImport;
  const { language } = usePage();
  const { before, after } = change;
  const count = (number: number) => formatNumber(number, language);
  switch (difference) {
    case 'name':
      return texts.fromTo(before.name, after.name);
    case 'kind':
      return texts.fromTo(registry.kinds[before.kind], registry.kinds[after.kind]);
    case 'inhabitants':
      return texts.fromTo(count(before.inhabitants), count(after.inhabitants));
    case 'members': {
      const joined = namesNotIn(after, before);
      const left = namesNotIn(before, after);
      return [
        texts.fromTo(count(before.municipalities), count(after.municipalities)),
        ...(joined ? [texts.joined(joined)] : []),
        ...(left ? [texts.left(left)] : []),
      ].join('; ');
    }
    case 'seat':
      return texts.fromTo(seatLine(before) ?? texts.noSeat, seatLine(after) ?? texts.noSeat);
  }
}

function namesNotIn({ members }: RegisteredUnit, other: RegisteredUnit): string {
  const there = new Set(other.members.map(({ ags }) => ags));
  return members
    .filter(({ ags }) => !there.has(ags))
    .map(({ name }) => name)
    .join(', ');
}
