import type { DocumentSource } from '../../../analytics/reports/documents/document-source.ts';
import { slides } from '../../../analytics/reports/documents/slides/slides.ts';
import { type FoundPresentation, type FoundSlide, openSlides } from './open-slides.ts';

/** The file of the slides of a source. */
export async function slidesFile(source: DocumentSource): Promise<Uint8Array> {
  for await (const { body } of slides.write(source)) return body;
  throw new Error('There are no slides');
}

/** The slides of a source, as they are found in their file. */
export async function makeSlides(source: DocumentSource): Promise<FoundPresentation> {
  return openSlides(await slidesFile(source));
}

/** @throws Error if there is no such slide */
export function slideTitled(
  title: string,
  { slides }: Pick<FoundPresentation, 'slides'>,
): FoundSlide {
  const slide = slides.find((one) => one.title === title);
  if (!slide) throw new Error(`No slide ${title} among ${slides.map((one) => one.title)}`);
  return slide;
}
