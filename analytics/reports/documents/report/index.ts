import { inAll } from '../../../../schemas/text.ts';
import { render } from '../../render/render.ts';
import type { DocumentKind } from '../document.ts';
import { documentTexts } from '../texts.ts';
import { reportTemplate } from './report.typ.ts';
import { writeReport } from './write-report.ts';

/** The report to be read and printed: all sections with their charts and tables, as an accessible PDF (PDF/UA-1). */
export const report: DocumentKind = {
  id: 'report',
  title: inAll((language) => documentTexts[language].report.title),
  async *write(source) {
    yield {
      path: documentTexts[source.language].report.file,
      mediaType: 'application/pdf',
      title: this.title,
      body: await render({
        kind: 'pdf',
        template: reportTemplate,
        versions: [writeReport(source)],
        createdAt: source.takenAt,
      }),
    };
  },
};
