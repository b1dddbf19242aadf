import { inAll } from '../../../../schemas/text.ts';
import { districtProfile } from '../../district-profile/district-profile.ts';
import { ahead } from '../../render/ahead.ts';
import { render } from '../../render/render.ts';
import type { DocumentFile, DocumentKind } from '../document.ts';
import { type DocumentSource, shownInDocuments } from '../document-source.ts';
import { documentTexts } from '../texts.ts';
import { briefTemplate } from './brief.typ.ts';
import { briefContent } from './brief-content.ts';
import { sizes } from './sizes.ts';

const pages = 2;

/** Two pages for each district, for its own meeting. */
export const districtBriefs: DocumentKind = {
  id: 'district-briefs',
  title: inAll((language) => documentTexts[language].districtBrief.kind),
  write(source) {
    return ahead(source.results.districts, ({ ags5 }) => writeBrief(source, ags5));
  },
};

/**
 * The brief of one district.
 *
 * @throws NotFoundError if the results have no such district
 */
export async function writeBrief(source: DocumentSource, ags5: string): Promise<DocumentFile> {
  const profile = districtProfile(source, ags5, shownInDocuments);
  const content = briefContent(source, profile);
  const [first, ...smaller] = sizes;
  const at = (size: number) => ({ ...content, size });
  const { name } = profile.district;
  return {
    path: documentTexts[source.language].districtBrief.path(ags5),
    mediaType: 'application/pdf',
    title: inAll((language) => documentTexts[language].districtBrief.title(name)),
    body: await render({
      kind: 'pdf',
      template: briefTemplate,
      versions: [at(first), ...smaller.map(at)],
      pages,
      createdAt: source.takenAt,
    }),
  };
}
