import { formatDate, formatNumber } from '../../../schemas/format.ts';
import { may } from '../../domain/access/rights.ts';
import type { FoundUnit } from '../../domain/register/search-units.ts';
import type { UnitDirectory } from '../../store/register/unit-directory.ts';
import { Alert } from '../../web/components/alert.tsx';
import { ButtonLink } from '../../web/components/button.tsx';
import { useHref, usePage } from '../../web/page-context.ts';
import { contactsImportPath } from '../contacts-file/paths.ts';
import { districtContactsPath } from '../district-contacts/district-contact-paths.ts';
import { districtMapPath } from '../district-map/paths.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import type { PageOf } from '../parts/page-of.ts';
import { Pagination } from '../parts/pagination.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { crosswalkPath, registerImportPath, registryPath, unitPath } from './paths.ts';
import { SearchForm } from './search-form.tsx';

interface ListPageProps {
  standing: Omit<UnitDirectory, 'units'>;
  list: PageOf<FoundUnit>;
  query: string;
  /** What was done right before. */
  done: string | undefined;
}

/** All units that somebody may see, or those that were looked for. */
export function ListPage({ standing, list, query, done }: ListPageProps) {
  const { registry, contacts, districtContacts, districtMap } = useConsoleTexts();
  const { staff } = usePage();
  const href = useHref();
  const isEmpty = list.total === 0 && query === '';
  const mayChange = staff !== undefined && may(staff, 'registry.change');
  return (
    <ConsoleLayout title={registry.title} section="registry">
      <DoneAlert texts={registry.done} done={done} />
      <h1 class="kern-heading-x-large">{registry.title}</h1>
      <Standing {...standing} isEmpty={isEmpty} />
      <div class="pegel-actions">
        {mayChange && <ButtonLink href={href(registerImportPath)}>{registry.toImport}</ButtonLink>}
        <ButtonLink href={href(crosswalkPath)} secondary>
          {registry.toCrosswalk}
        </ButtonLink>
        {staff && may(staff, 'contacts.change') && (
          <ButtonLink href={href(contactsImportPath)} secondary>
            {contacts.import}
          </ButtonLink>
        )}
        <ButtonLink href={href(districtContactsPath())} secondary>
          {districtContacts.title}
        </ButtonLink>
        {mayChange && (
          <ButtonLink href={href(districtMapPath)} secondary>
            {districtMap.title}
          </ButtonLink>
        )}
      </div>
      {!isEmpty && (
        <>
          <SearchForm action={registryPath} query={query} />
          {list.total > 0 && <UnitTable list={list} />}
          <Pagination list={list} query={new URLSearchParams(query ? { q: query } : {})} />
        </>
      )}
    </ConsoleLayout>
  );
}

function Standing({
  head,
  isUnsettled,
  isEmpty,
}: ListPageProps['standing'] & { isEmpty: boolean }) {
  const { registry } = useConsoleTexts();
  const { language } = usePage();
  if (isEmpty && !head) return <p class="kern-body">{registry.none}</p>;
  const states = head?.states.map(({ name, territoryDate }) =>
    registry.state(name, formatDate(territoryDate, language)),
  );
  return (
    <>
      {isUnsettled && (
        <Alert kind="warning" title={registry.unsettled}>
          <p class="kern-body">{registry.unsettledText}</p>
        </Alert>
      )}
      <p class="kern-body">
        {states ? `${registry.states}: ${states.join('; ')}` : registry.onlyAsked}
      </p>
    </>
  );
}

function UnitTable({ list }: Pick<ListPageProps, 'list'>) {
  const { registry } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  return (
    <DataTable
      caption={registry.found}
      rows={list.items}
      columns={[
        {
          title: registry.name,
          isHeader: true,
          cell: ({ unit, municipality }) => (
            <>
              <a class="kern-link kern-link--no-visited-state" href={href(unitPath(unit.ars))}>
                {unit.name}
              </a>
              {municipality && (
                <p class="kern-body kern-body--small">{registry.speaksFor(municipality)}</p>
              )}
            </>
          ),
        },
        { title: registry.key, cell: ({ unit }) => unit.ars },
        { title: registry.kind, cell: ({ unit }) => registry.kinds[unit.kind] },
        {
          title: registry.inhabitants,
          isNumeric: true,
          cell: ({ unit }) => formatNumber(unit.inhabitants, language),
        },
        {
          title: registry.municipalities,
          isNumeric: true,
          cell: ({ unit }) => formatNumber(unit.municipalities, language),
        },
      ]}
    />
  );
}
