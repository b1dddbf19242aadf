import type { PropsWithChildren } from 'hono/jsx';
import { districtsTable } from '../../../analytics/reports/district-profile/districts-table.ts';
import { useHref, usePage, useTexts } from '../page-context.ts';
import { addressOf, CarriedSwitch } from './carried-switch.tsx';
import { TableWithNotes } from './figure.tsx';
import { Standing } from './standing.tsx';
import type { WaveResults } from './wave-results.ts';

/** The address of the districts below that of the results, or of one of them. */
export function districtsPath({ path }: Pick<WaveResults, 'path'>, ags5?: string): string {
  return `${path}/districts${ags5 ? `/${ags5}` : ''}`;
}

/** Leads from the results to the districts. */
export function DistrictsLink({ shown }: { shown: WaveResults }) {
  const { districts } = useTexts();
  const href = useHref();
  return (
    <p class="kern-body">
      {districts.about}{' '}
      <a class="kern-link" href={href(addressOf(shown, districtsPath(shown)))}>
        {districts.link}
      </a>
    </p>
  );
}

/** All districts at a glance, each with the way to its own page; the children stand below the title. */
export function DistrictList({ shown, children }: PropsWithChildren<{ shown: WaveResults }>) {
  const { language } = usePage();
  const { results: texts, districts } = useTexts();
  const href = useHref();
  const table = districtsTable(shown.results, shown);
  return (
    <>
      <p class="kern-body">
        <a class="kern-link" href={href(addressOf(shown, shown.path))}>
          {texts.back}
        </a>
      </p>
      <h1 class="kern-heading-x-large">{districts.title}</h1>
      {children}
      <p class="kern-body">{districts.about}</p>
      <Standing {...shown} />
      <CarriedSwitch shown={shown} path={districtsPath(shown)} />
      {table.rows.length === 0 ? (
        <p class="kern-body">{districts.none}</p>
      ) : (
        <TableWithNotes
          table={table}
          caption={table.title[language]}
          caseOf={(ags5) => href(addressOf(shown, districtsPath(shown, ags5)))}
        />
      )}
    </>
  );
}
