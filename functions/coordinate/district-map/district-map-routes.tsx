import { HTTPException } from 'hono/http-exception';
import { districtShapesSchema } from '../../../schemas/district-shapes.ts';
import { InvalidFileError, type Issue } from '../../../schemas/errors.ts';
import { jsonText } from '../../../schemas/json-text.ts';
import { settingFileSchema } from '../../../schemas/setting-file.ts';
import * as z from '../../../schemas/zod.ts';
import { type ImportedGeometry, importGeometry } from '../../domain/geometry/import-geometry.ts';
import { readDistrictShapes, saveDistrictShapes } from '../../store/district-shapes.ts';
import { readUnitDirectory } from '../../store/register/unit-directory.ts';
import { findSettingFile, removeSettingFile } from '../../store/setting-files.ts';
import type { PlainErrors } from '../../web/forms/plain-form.ts';
import { readFile, type UploadedFile } from '../../web/forms/read-file.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { happenedNow } from '../happened-now.ts';
import { ConfirmPage } from '../parts/confirm-page.tsx';
import { seeOther } from '../paths.ts';
import { DistrictMapPage, DistrictMapPreviewPage } from './district-map-page.tsx';
import {
  districtMapPath,
  districtMapPreviewPath,
  districtMapRemovalPath,
  fields,
} from './paths.ts';

const longestAttribution = 200;

/** The outlines of the districts: brought as a file, looked at, saved, removed. */
export function addDistrictMapRoutes(
  routes: ConsoleRoutes,
  dependencies: ConsoleDependencies,
): void {
  const { core, lake } = dependencies;

  routes.get(districtMapPath, 'registry.change', async (c) =>
    renderPage(c, <DistrictMapPage {...(await standing())} done={c.req.query('done')} />),
  );

  routes.post(districtMapPreviewPath, 'registry.change', async (c) => {
    const texts = consoleTexts[c.get('page').language].districtMap;
    const file = await readFile(c, fields.file);
    const attribution = (await readForm(c))[fields.attribution]?.[0]?.trim() ?? '';
    const errors: PlainErrors<'file' | 'attribution'> = {
      ...(!file && { file: texts.missingFile }),
      ...(!attribution && { attribution: texts.missingAttribution }),
      ...(attribution.length > longestAttribution && { attribution: texts.longAttribution }),
    };
    const again = async (wrong: { errors: typeof errors } | { issues: readonly Issue[] }) => {
      const page = <DistrictMapPage {...(await standing())} attribution={attribution} {...wrong} />;
      return renderPage(c, page, 422);
    };
    if (!file || Object.keys(errors).length > 0) return again({ errors });
    const districts = await knownDistricts();
    let made: ImportedGeometry;
    try {
      made = importGeometry(file.bytes, attribution, districts);
    } catch (error) {
      if (!(error instanceof InvalidFileError)) throw error;
      return again({ issues: error.issues });
    }
    const names = namesOf(districts);
    return renderPage(c, <DistrictMapPreviewPage {...made} name={nameOf(file)} names={names} />);
  });

  routes.post(districtMapPath, 'registry.change', async (c) => {
    const form = await readForm(c);
    const read = savedSchema.safeParse({
      name: form[fields.name]?.[0],
      shapes: form[fields.shapes]?.[0],
    });
    if (!read.success) throw new HTTPException(400);
    const { name, shapes } = read.data;
    await saveDistrictShapes(core, lake, name, shapes, happenedNow(c, dependencies));
    return seeOther(c, `${districtMapPath}?done=saved`);
  });

  routes.get(districtMapRemovalPath, 'registry.change', (c) => {
    const texts = consoleTexts[c.get('page').language].districtMap;
    return renderPage(
      c,
      <ConfirmPage
        section="registry"
        crumbs={[{ path: districtMapPath, text: texts.title }]}
        title={texts.removal.title}
        action={districtMapRemovalPath}
        back={districtMapPath}
        button={texts.removal.button}
      >
        <p class="kern-body">{texts.removal.text}</p>
      </ConfirmPage>,
    );
  });

  routes.post(districtMapRemovalPath, 'registry.change', async (c) => {
    await removeSettingFile(core, 'districtShapes', happenedNow(c, dependencies));
    return seeOther(c, `${districtMapPath}?done=removed`);
  });

  async function standing() {
    const [file, shapes, districts] = await Promise.all([
      findSettingFile(core, 'districtShapes'),
      readDistrictShapes(core, lake),
      knownDistricts(),
    ]);
    return { current: file && shapes && { file, shapes, names: namesOf(districts) } };
  }

  /** Those of the register or, without one, of the last wave. */
  async function knownDistricts(): Promise<{ ags5: string; name: string }[]> {
    const { units } = await readUnitDirectory(core);
    return units.filter(({ kind }) => kind !== 'administration');
  }
}

/** What the preview has shown comes back as it was. */
const savedSchema = z.object({
  name: settingFileSchema.shape.name,
  shapes: z.pipe(jsonText, districtShapesSchema),
});

const namesOf = (districts: readonly { ags5: string; name: string }[]) =>
  new Map(districts.map(({ ags5, name }) => [ags5, name]));

/** Browsers name every file, but nobody must. */
const nameOf = ({ name }: UploadedFile) => name.trim().slice(-200) || 'map.json';
