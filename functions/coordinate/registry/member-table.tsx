import { formatNumber } from '../../../schemas/format.ts';
import type { InhabitantsCorrection, UnitVersion } from '../../../schemas/registry.ts';
import { may } from '../../domain/access/rights.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { unitPath } from './paths.ts';

interface MemberTableProps {
  unit: UnitVersion;
  corrections: readonly InhabitantsCorrection[];
}

/** The municipalities that a unit speaks for. */
export function MemberTable({ unit, corrections }: MemberTableProps) {
  const { registry } = useConsoleTexts();
  const { language, staff } = usePage();
  const href = useHref();
  const mayChange = !unit.endedOn && staff !== undefined && may(staff, 'registry.change');
  const count = (number: number) => formatNumber(number, language);
  const correctionOf = (ags: string, inhabitants: number) =>
    corrections.find((one) => one.ags === ags && one.corrected === inhabitants);
  return (
    <DataTable
      caption={registry.unit.members}
      isCaptionHidden
      rows={unit.members}
      columns={[
        { title: registry.name, isHeader: true, cell: ({ name }) => name },
        { title: registry.key, cell: ({ ags }) => ags },
        {
          title: registry.inhabitants,
          isNumeric: true,
          cell: ({ ags, name, inhabitants }) => {
            const correction = correctionOf(ags, inhabitants);
            return (
              <>
                {count(inhabitants)}
                {correction && (
                  <div class="kern-body kern-body--small">
                    {registry.unit.isCorrected(count(correction.official))}
                  </div>
                )}
                {mayChange && (
                  <div>
                    <a
                      class="kern-link kern-link--small kern-link--no-visited-state"
                      href={href(unitPath(unit.ars, 'inhabitants', ags))}
                    >
                      {registry.unit.correct}
                      <span class="kern-sr-only">: {name}</span>
                    </a>
                  </div>
                )}
              </>
            );
          },
        },
      ]}
    />
  );
}
