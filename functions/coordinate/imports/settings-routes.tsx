import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { AnswersImport } from '../../../schemas/answers-import.ts';
import { InvalidFileError } from '../../../schemas/errors.ts';
import type { Mapping } from '../../../schemas/mapping.ts';
import { latestFirst } from '../../../schemas/order.ts';
import type { QuestionnaireVersion } from '../../../schemas/questionnaire-version.ts';
import { dateOf, type Wave } from '../../../schemas/wave.ts';
import { reuseMapping } from '../../domain/spreadsheet/column-content.ts';
import { bestDraft } from '../../domain/spreadsheet/propose/best-draft.ts';
import { proposeMapping } from '../../domain/spreadsheet/propose/propose-mapping.ts';
import type { SheetTable } from '../../domain/spreadsheet/table.ts';
import { typeDate } from '../../domain/waves/typed-time.ts';
import {
  findAnswersImport,
  listKeptMappings,
  saveAnswersImport,
} from '../../store/imports/answers-imports.ts';
import { listPublishedVersions } from '../../store/questionnaires/questionnaire-versions.ts';
import { getQuestionnaire } from '../../store/questionnaires/questionnaires.ts';
import type { Table } from '../../store/table.ts';
import { listWaves } from '../../store/waves/definitions.ts';
import { readForm } from '../../web/forms/read-form.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { importPath, importsPath } from './paths.ts';
import { readUploadedSpreadsheet, type UploadedSpreadsheet } from './read-import.ts';
import {
  keptMappingOf,
  readSettings,
  type Settings,
  type SettingsValues,
  sources,
  valuesOf,
} from './settings-form.ts';
import { nameOfVersion, SettingsPage } from './settings-page.tsx';

/** Says which wave an uploaded spreadsheet holds, and where its mapping begins. */
export function addImportSettingsRoutes(
  routes: ConsoleRoutes,
  dependencies: ConsoleDependencies,
): void {
  const { core, uploads, clock } = dependencies;
  const path = `${importsPath}/:upload/settings` as const;

  /** What the page shows whatever was said. */
  const readBasis = async (c: Context<PageEnv>) => {
    const uploaded = await readUploadedSpreadsheet(c, dependencies);
    const [stored, kept, versions] = await Promise.all([
      findAnswersImport(uploads, staffOf(c).id, uploaded.upload),
      listKeptMappings(core),
      listPublishedVersions(core),
    ]);
    return { uploaded, stored, kept, versions };
  };
  type Basis = Awaited<ReturnType<typeof readBasis>>;
  const propsOf = ({ uploaded, stored, kept, versions }: Basis) => ({
    upload: uploaded.upload,
    isPlanned: stored !== undefined,
    sheets: uploaded.spreadsheet.sheets,
    versions,
    kept,
  });

  routes.get(path, 'waves.change', async (c) => {
    const basis = await readBasis(c);
    const { uploaded, stored, versions } = basis;
    const values = stored
      ? valuesOfPlan(stored.plan)
      : await firstValues(core, uploaded, usualVersion(versions, await listWaves(core)));
    return renderPage(c, <SettingsPage {...propsOf(basis)} values={values} />);
  });

  routes.post(path, 'waves.change', async (c) => {
    const basis = await readBasis(c);
    const { uploaded, stored, kept, versions } = basis;
    const values = valuesOf(await readForm(c));
    const version = versions.find((one) => nameOfVersion(one) === values.questionnaire);
    if (!version) throw new HTTPException(400);
    const questionnaire = await getQuestionnaire(core, version.survey, version.version);
    const read = readSettings(values, questionnaire, await listWaves(core), dateOf(clock.now()));
    if ('problems' in read) {
      const page = <SettingsPage {...propsOf(basis)} values={values} problems={read.problems} />;
      return renderPage(c, page, 422);
    }
    let table: SheetTable;
    try {
      table = await uploaded.spreadsheet.read(read.settings.sheet);
    } catch (error) {
      if (!(error instanceof InvalidFileError)) throw error;
      const page = <SettingsPage {...propsOf(basis)} values={values} issues={error.issues} />;
      return renderPage(c, page, 422);
    }
    const earlier =
      values.source === sources.current
        ? stored?.plan.mapping
        : keptMappingOf(values, kept)?.mapping;
    const plan = { wave: read.settings.wave, mapping: beginMapping(read.settings, table, earlier) };
    await saveAnswersImport(uploads, staffOf(c).id, uploaded.upload, plan, stored?.etag);
    return seeOther(c, importPath(uploaded.upload, 'columns'));
  });
}

function valuesOfPlan({ wave, mapping }: AnswersImport): SettingsValues {
  const { id, version } = mapping.questionnaire;
  return {
    sheet: mapping.sheet ?? '',
    questionnaire: `${id} ${version}`,
    referenceDate: typeDate(mapping.referenceDate),
    wave,
    titleDe: mapping.title.de,
    titleEn: mapping.title.en,
    source: sources.current,
  };
}

/** The version that was asked last, and else the first one. */
function usualVersion(
  versions: readonly QuestionnaireVersion[],
  waves: readonly Wave[],
): QuestionnaireVersion | undefined {
  const [latest] = latestFirst(waves);
  const asked = versions.find(
    ({ survey, version }) => survey === latest?.survey && version === latest.questionnaireVersion,
  );
  return asked ?? versions[0];
}

/** The sheet that fits best, and nothing else: which wave it is nobody has said yet. */
async function firstValues(
  core: Table,
  { spreadsheet }: UploadedSpreadsheet,
  version: QuestionnaireVersion | undefined,
): Promise<SettingsValues> {
  const questionnaire = version && (await getQuestionnaire(core, version.survey, version.version));
  const best =
    questionnaire && spreadsheet.sheets.length > 1
      ? await bestDraft(spreadsheet, (table, sheet) =>
          proposeMapping(table, questionnaire, '', sheet),
        )
      : undefined;
  return {
    ...valuesOf({}),
    sheet: best?.mapping.sheet ?? spreadsheet.sheets[0] ?? '',
    questionnaire: version ? nameOfVersion(version) : '',
    source: sources.proposal,
  };
}

function beginMapping(
  { questionnaire, wave, sheet, title, referenceDate }: Settings,
  table: SheetTable,
  earlier: Mapping | undefined,
): Mapping {
  const proposed = { ...proposeMapping(table, questionnaire, wave, sheet), title, referenceDate };
  return earlier ? reuseMapping(proposed, earlier, table, questionnaire) : proposed;
}
