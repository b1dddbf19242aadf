import type { PropsWithChildren } from 'hono/jsx';
import { districtTopics } from '../../../analytics/charts/district-topics.tsx';
import { adoption } from '../../../analytics/indicators/adoption/index.ts';
import { distribution } from '../../../analytics/indicators/distribution/index.ts';
import { readinessLevels } from '../../../analytics/indicators/readiness/index.ts';
import { responseRate } from '../../../analytics/indicators/response-rate/index.ts';
import { transitions } from '../../../analytics/indicators/transitions/index.ts';
import type { DistrictProfile } from '../../../analytics/reports/district-profile/district-profile.ts';
import type { Table } from '../../../analytics/reports/table.ts';
import type { IndexedFile } from '../../../schemas/documents.ts';
import { consoleCasePath } from '../case-paths.ts';
import { Details } from '../components/details.tsx';
import { Method } from '../components/method.tsx';
import { SnapshotLine } from '../components/snapshot-line.tsx';
import { FileLink } from '../documents/document-list.tsx';
import { documentsPath } from '../documents/documents-link.tsx';
import { useHref, usePage, useTexts } from '../page-context.ts';
import { addressOf, CarriedSwitch } from './carried-switch.tsx';
import { districtsPath } from './district-list.tsx';
import { ChartImage, Downloads, TableWithNotes } from './figure.tsx';
import { MethodLink } from './method-link.tsx';
import type { WaveResults } from './wave-results.ts';

interface DistrictFiguresProps {
  shown: WaveResults;
  profile: DistrictProfile;
  /** The brief of the district, where there is one for whoever looks. */
  brief: IndexedFile | undefined;
}

/** One district beside all; the children stand right below its name. */
export function DistrictFigures({
  shown,
  profile,
  brief,
  children,
}: PropsWithChildren<DistrictFiguresProps>) {
  const { language } = usePage();
  const { districts: texts, documents } = useTexts();
  const href = useHref();
  const { district, summary, tables } = profile;
  const chart = districtTopics(profile.chart, { language });
  const files = { ...shown, path: districtsPath(shown, district.ags5) };
  return (
    <>
      <p class="kern-body">
        <a class="kern-link" href={href(addressOf(shown, districtsPath(shown)))}>
          {texts.back}
        </a>
      </p>
      <h1 class="kern-heading-x-large">{district.name}</h1>
      {children}
      <SnapshotLine standing={shown.standing} />
      {brief && (
        <p class="kern-body">
          {documents.download} <FileLink file={brief} path={documentsPath(shown)} />
        </p>
      )}
      <CarriedSwitch shown={shown} path={districtsPath(shown, district.ags5)} />
      <section class="pegel-stack" aria-labelledby="main">
        <h2 class="kern-heading-large" id="main">
          {texts.main}
        </h2>
        <ul class="kern-list kern-list--bullet">
          {summary.map((sentence) => (
            <li>{sentence[language]}</li>
          ))}
        </ul>
        <TableWithNotes table={tables.response} />
        <Downloads shown={files} table={tables.response} />
      </section>
      <section class="pegel-stack" aria-labelledby="topics">
        <h2 class="kern-heading-large" id="topics">
          {texts.topics}
        </h2>
        <figure class="pegel-figure">
          <ChartImage chart={chart} />
          <figcaption class="pegel-stack">
            <Downloads shown={files} table={tables.topics} chart={chart.name} />
            <Details title={texts.asTable}>
              <TableWithNotes table={tables.topics} />
            </Details>
          </figcaption>
        </figure>
      </section>
      <Part files={files} id="development" title={texts.development} tables={[tables.changes]} />
      <Part
        files={files}
        id="readiness"
        title={texts.readiness}
        tables={[tables.levels, tables.parts]}
      />
      <Part files={files} id="answers" title={texts.answers} tables={[tables.answers]} />
      {tables.expiries && tables.expiries.rows.length > 0 && (
        <Part
          files={files}
          id="expiries"
          title={texts.expiries}
          tables={[tables.expiries]}
          caseOf={(ars) => href(consoleCasePath({ wave: shown.wave.id, ars }))}
        />
      )}
      <Method indicators={methods} />
      <MethodLink shown={shown} />
    </>
  );
}

const methods = [responseRate, adoption, transitions, readinessLevels, distribution];

interface PartProps {
  /** Below which address its files lie. */
  files: Pick<WaveResults, 'path' | 'carried'>;
  id: string;
  title: string;
  tables: readonly (Table | null)[];
  caseOf?: (ars: string) => string;
}

/** A part of the page, where the edition has its figures. */
function Part({ files, id, title, tables, caseOf }: PartProps) {
  const present = tables.filter((table) => table !== null);
  if (present.length === 0) return null;
  return (
    <section class="pegel-stack" aria-labelledby={id}>
      <h2 class="kern-heading-large" id={id}>
        {title}
      </h2>
      {present.map((table) => (
        <>
          <TableWithNotes table={table} caseOf={caseOf} />
          <Downloads shown={files} table={table} />
        </>
      ))}
    </section>
  );
}
