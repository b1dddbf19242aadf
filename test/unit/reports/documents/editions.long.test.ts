import { expect, test } from 'vitest';
import { districtBriefs } from '../../../../analytics/reports/documents/district-brief/district-briefs.ts';
import type { DocumentKind } from '../../../../analytics/reports/documents/document.ts';
import type { DocumentSource } from '../../../../analytics/reports/documents/document-source.ts';
import { report } from '../../../../analytics/reports/documents/report/index.ts';
import { slides } from '../../../../analytics/reports/documents/slides/slides.ts';
import { exampleSource } from '../../../support/documents/example-source.ts';
import { openPdf } from '../../../support/documents/open-pdf.ts';
import { openSlides } from '../../../support/documents/open-slides.ts';

const mark = 'Intern – nicht veröffentlichen';

/** What each page or slide of the first file says. */
async function pagesOf(kind: DocumentKind, source: DocumentSource): Promise<string[]> {
  for await (const { body } of kind.write(source)) {
    if (kind !== slides) return (await openPdf(body)).texts;
    return (await openSlides(body)).slides.map(({ texts }) => texts.join(' '));
  }
  return [];
}

test.for([report, slides, districtBriefs])(
  'each page of $id says that it is internal, and none of the public edition does',
  async (kind) => {
    const internal = await pagesOf(kind, await exampleSource('internal'));
    expect(internal.length).toBeGreaterThan(0);
    for (const page of internal) expect(page).toContain(mark);
    const open = await pagesOf(kind, await exampleSource('public'));
    expect(open.join(' ')).not.toContain(mark);
  },
);
