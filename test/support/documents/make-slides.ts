import type { DocumentSource } from '../../../analytics/reports/documents/document-source.ts';
import { slides } from '../../../analytics/reports/documents/slides/slides.ts';
import { type FoundPresentation, openSlides } from './open-slides.ts';

/** The file of the slides of a source. */
export async function slidesFile(source: DocumentSource): Promise<Uint8Array> {
  for await (const { body } of slides.write(source)) return body;
  throw new Error('There are no slides');
}

/** The slides of a source, as they are found in their file. */
export async function makeSlides(source: DocumentSource): Promise<FoundPresentation> {
  return openSlides(await slidesFile(source));
}
