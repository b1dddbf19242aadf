import type { SlideTemplate } from '../../../analytics/reports/documents/slides/template/slide-template.ts';
import { InvalidFileError } from '../../../schemas/errors.ts';
import { readSettingFile, removeSettingFile, saveSettingFile } from '../../store/setting-files.ts';
import { readFile } from '../../web/forms/read-file.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { happenedNow } from '../happened-now.ts';
import { ConfirmPage } from '../parts/confirm-page.tsx';
import { seeOther } from '../paths.ts';
import { slideTemplatePath, slideTemplateRemovalPath } from './paths.ts';
import { type ShownTemplate, SlideTemplatePage } from './slide-template-page.tsx';

const mediaType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const kind = 'slideTemplate';

/** The office's own template for slides: brought, looked at, and taken away again. */
export function addSlideTemplateRoutes(
  routes: ConsoleRoutes,
  dependencies: ConsoleDependencies,
): void {
  const { core, lake } = dependencies;

  routes.get(slideTemplatePath, 'waves.change', async (c) =>
    renderPage(c, <SlideTemplatePage template={await shown()} done={c.req.query('done')} />),
  );

  routes.post(slideTemplatePath, 'waves.change', async (c) => {
    const file = await readFile(c, 'file');
    const texts = consoleTexts[c.get('page').language].slideTemplate;
    if (!file) {
      const page = <SlideTemplatePage template={await shown()} missing={texts.missing} />;
      return renderPage(c, page, 422);
    }
    try {
      await readTemplate(file.bytes);
    } catch (error) {
      if (!(error instanceof InvalidFileError)) throw error;
      const page = <SlideTemplatePage template={await shown()} issues={error.issues} />;
      return renderPage(c, page, 422);
    }
    const name = file.name.slice(0, longestName).trim() || texts.unnamed;
    const saved = { name, mediaType, body: file.bytes };
    await saveSettingFile(core, lake, kind, saved, happenedNow(c, dependencies));
    return seeOther(c, `${slideTemplatePath}?done=saved`);
  });

  routes.get(slideTemplateRemovalPath, 'waves.change', (c) => {
    const texts = consoleTexts[c.get('page').language].slideTemplate;
    return renderPage(
      c,
      <ConfirmPage
        section="waves"
        crumbs={[{ path: slideTemplatePath, text: texts.title }]}
        title={texts.removal.title}
        action={slideTemplateRemovalPath}
        back={slideTemplatePath}
        button={texts.removal.button}
      >
        <p class="kern-body">{texts.removal.text}</p>
      </ConfirmPage>,
    );
  });

  routes.post(slideTemplateRemovalPath, 'waves.change', async (c) => {
    await removeSettingFile(core, kind, happenedNow(c, dependencies));
    return seeOther(c, `${slideTemplatePath}?done=removed`);
  });

  async function shown(): Promise<ShownTemplate | undefined> {
    const file = await readSettingFile(core, lake, kind);
    return file && { file, read: await stillRead(file.body) };
  }
}

/** As long as a name may be that is stored. */
const longestName = 200;

/** What was taken once; undefined if this version of Pegel wants more of a template than the last did. */
async function stillRead(bytes: Uint8Array): Promise<SlideTemplate | undefined> {
  try {
    return await readTemplate(bytes);
  } catch (error) {
    if (error instanceof InvalidFileError) return undefined;
    throw error;
  }
}

/** What reads templates is loaded here, and only here: it brings a parser of XML along. */
async function readTemplate(bytes: Uint8Array): Promise<SlideTemplate> {
  const reading = await import(
    '../../../analytics/reports/documents/slides/template/read-template.ts'
  );
  return reading.readTemplate(bytes);
}
