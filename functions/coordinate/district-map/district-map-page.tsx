import type { DistrictShapes } from '../../../schemas/district-shapes.ts';
import type { Issue } from '../../../schemas/errors.ts';
import type { SettingFile } from '../../../schemas/setting-file.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { formatInstant } from '../../web/format.ts';
import { linksTo, type PlainErrors } from '../../web/forms/plain-form.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { FileField } from '../parts/file-field.tsx';
import { IssueTable } from '../parts/issue-table.tsx';
import { PageSection } from '../parts/page-section.tsx';
import { registryPath } from '../registry/paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { MapPreview } from './map-preview.tsx';
import {
  districtMapPath,
  districtMapPreviewPath,
  districtMapRemovalPath,
  fields,
} from './paths.ts';

/** The outlines that count, and what their districts are called. */
interface CurrentMap {
  file: SettingFile;
  shapes: DistrictShapes;
  names: ReadonlyMap<string, string>;
}

interface DistrictMapPageProps {
  current: CurrentMap | undefined;
  attribution?: string | undefined;
  errors?: PlainErrors<'file' | 'attribution'>;
  /** What is wrong with the last file. */
  issues?: readonly Issue[];
  done?: string | undefined;
}

/** The outlines that count, and a form that brings others. */
export function DistrictMapPage(props: DistrictMapPageProps) {
  const { current, attribution, errors = {}, issues = [], done } = props;
  const { districtMap: texts, issues: issueTexts, registry } = useConsoleTexts();
  const href = useHref();
  const links = linksTo(errors);
  return (
    <ConsoleLayout
      title={texts.title}
      section="registry"
      crumbs={[{ path: registryPath, text: registry.title }]}
      hasErrors={links.length > 0 || issues.length > 0}
    >
      {links.length > 0 && <ErrorSummary errors={links} />}
      <DoneAlert texts={texts.done} done={done} />
      {issues.length > 0 && (
        <Alert kind="danger" title={texts.unusable} urgent>
          <p class="kern-body">{texts.nothing}</p>
        </Alert>
      )}
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      {issues.length > 0 && (
        <IssueTable issues={issues} caption={texts.wrong} place={issueTexts.path} />
      )}
      <p class="kern-body">{texts.text}</p>
      {current ? <MapThatCounts {...current} /> : <p class="kern-body">{texts.none}</p>}
      <PageSection title={texts.bring}>
        <form
          class="pegel-form"
          method="post"
          action={href(districtMapPreviewPath)}
          enctype="multipart/form-data"
          novalidate
        >
          <FileField
            name={fields.file}
            label={texts.file}
            hint={texts.fileHint}
            accept=".json,.geojson,.topojson"
            error={errors.file}
          />
          <TextInput
            name={fields.attribution}
            label={texts.attribution}
            hint={texts.attributionHint}
            value={attribution}
            error={errors.attribution}
          />
          <div class="pegel-actions">
            <SubmitButton>{texts.preview}</SubmitButton>
          </div>
        </form>
      </PageSection>
    </ConsoleLayout>
  );
}

function MapThatCounts({ file, shapes, names }: CurrentMap) {
  const { districtMap: texts } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  return (
    <PageSection title={texts.current}>
      <SummaryList
        entries={[
          { key: texts.name, value: file.name },
          { key: texts.savedAt, value: formatInstant(file.savedAt, language) },
        ]}
      />
      <MapPreview shapes={shapes} names={names} />
      <p class="kern-body">
        <a class="kern-link kern-link--no-visited-state" href={href(districtMapRemovalPath)}>
          {texts.removal.title}
        </a>
      </p>
    </PageSection>
  );
}

interface PreviewPageProps {
  name: string;
  names: ReadonlyMap<string, string>;
  shapes: DistrictShapes;
  withoutOutline: readonly string[];
  tooSmall: readonly string[];
  leftOut: readonly string[];
  withoutKey: number;
}

/** What a file would become, before it is saved. */
export function DistrictMapPreviewPage(props: PreviewPageProps) {
  const { name, names, shapes, withoutOutline, tooSmall, leftOut, withoutKey } = props;
  const { districtMap: texts, registry } = useConsoleTexts();
  const href = useHref();
  const notes = [
    texts.districts(shapes.districts.length),
    ...(withoutOutline.length > 0 ? [texts.withoutOutline(withoutOutline.join(', '))] : []),
    ...(tooSmall.length > 0 ? [texts.tooSmall(tooSmall.join(', '))] : []),
    ...(leftOut.length > 0 ? [texts.leftOut(leftOut.join(', '))] : []),
    ...(withoutKey > 0 ? [texts.withoutKey(withoutKey)] : []),
  ];
  return (
    <ConsoleLayout
      title={texts.previewTitle}
      section="registry"
      crumbs={[
        { path: registryPath, text: registry.title },
        { path: districtMapPath, text: texts.title },
      ]}
    >
      <h1 class="kern-heading-x-large">{texts.previewTitle}</h1>
      {notes.map((note) => (
        <p class="kern-body">{note}</p>
      ))}
      <MapPreview shapes={shapes} names={names} />
      <form class="pegel-form" method="post" action={href(districtMapPath)}>
        <input type="hidden" name={fields.name} value={name} />
        <input type="hidden" name={fields.shapes} value={JSON.stringify(shapes)} />
        <div class="pegel-actions">
          <SubmitButton>{texts.save}</SubmitButton>
        </div>
      </form>
    </ConsoleLayout>
  );
}
