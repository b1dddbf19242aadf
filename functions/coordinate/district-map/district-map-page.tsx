import type { DistrictShapes } from '../../../schemas/district-shapes.ts';
import { formatDate } from '../../../schemas/format.ts';
import type { SettingFile } from '../../../schemas/setting-file.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { linksTo, type PlainErrors } from '../../web/forms/plain-form.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { FileField } from '../parts/file-field.tsx';
import { registryPath } from '../registry/paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { MapPreview } from './map-preview.tsx';
import {
  districtMapPath,
  districtMapPreviewPath,
  districtMapRemovalPath,
  fields,
} from './paths.ts';

interface DistrictMapPageProps {
  current: { file: SettingFile; shapes: DistrictShapes } | undefined;
  names: ReadonlyMap<string, string>;
  attribution?: string | undefined;
  errors?: PlainErrors<'file' | 'attribution'>;
  done?: string | undefined;
}

/** The outlines that count, and a form that brings others. */
export function DistrictMapPage(props: DistrictMapPageProps) {
  const { current, names, attribution, errors = {}, done } = props;
  const { districtMap: texts, registry } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const links = linksTo(errors);
  return (
    <ConsoleLayout
      title={texts.title}
      section="registry"
      crumbs={[{ path: registryPath, text: registry.title }]}
      hasErrors={links.length > 0}
    >
      {links.length > 0 && <ErrorSummary errors={links} />}
      <DoneAlert texts={texts.done} done={done} />
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      <p class="kern-body">{texts.text}</p>
      {current ? (
        <section class="pegel-section">
          <h2 class="kern-heading-large">{texts.current}</h2>
          <p class="kern-body">
            {texts.savedFrom(
              current.file.name,
              formatDate(current.file.savedAt.slice(0, 10), language),
            )}
          </p>
          <MapPreview shapes={current.shapes} names={names} />
          <form class="pegel-form" method="post" action={href(districtMapRemovalPath)}>
            <p class="kern-body">{texts.removeText}</p>
            <div class="pegel-actions">
              <SubmitButton secondary>{texts.remove}</SubmitButton>
            </div>
          </form>
        </section>
      ) : (
        <p class="kern-body">{texts.none}</p>
      )}
      <h2 class="kern-heading-large">{texts.bring}</h2>
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
    </ConsoleLayout>
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
