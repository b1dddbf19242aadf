import type { DistrictContact } from '../../../schemas/district-contact.ts';
import { may } from '../../domain/access/rights.ts';
import type { KnownDistrict } from '../../store/register/known-districts.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { registryPath } from '../registry/paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { districtContactsPath } from './district-contact-paths.ts';

interface DistrictContactsPageProps {
  rows: readonly { district: KnownDistrict; contact: DistrictContact | undefined }[];
  /** What was done right before. */
  done: string | undefined;
}

/** Who helps the units of which district. */
export function DistrictContactsPage({ rows, done }: DistrictContactsPageProps) {
  const { districtContacts: texts, registry } = useConsoleTexts();
  const { owner, staff } = usePage();
  const href = useHref();
  const mayChange = staff !== undefined && may(staff, 'contacts.change');
  return (
    <ConsoleLayout
      title={texts.title}
      section="registry"
      crumbs={[{ path: registryPath, text: registry.title }]}
    >
      <DoneAlert texts={texts.done} done={done} />
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      <p class="kern-body">{texts.text(owner.office)}</p>
      {rows.length === 0 ? (
        <p class="kern-body">{texts.none}</p>
      ) : (
        <DataTable
          caption={texts.title}
          isCaptionHidden
          rows={rows}
          columns={[
            { title: texts.district, isHeader: true, cell: ({ district }) => district.name },
            { title: texts.name, cell: ({ contact }) => contact?.name ?? texts.nobody },
            { title: texts.phone, cell: ({ contact }) => contact?.phone },
            { title: texts.mailbox, cell: ({ contact }) => contact?.mailbox },
            ...(mayChange
              ? [
                  {
                    title: texts.actions,
                    cell: ({ district, contact }: DistrictContactsPageProps['rows'][number]) => (
                      <a
                        class="kern-link kern-link--no-visited-state"
                        href={href(districtContactsPath(district.ags5))}
                      >
                        {contact ? texts.change : texts.add}
                        <span class="kern-sr-only"> ({district.name})</span>
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </ConsoleLayout>
  );
}
