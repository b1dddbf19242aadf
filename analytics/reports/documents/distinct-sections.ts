import { inAll } from '../../../schemas/text.ts';
import type { Section } from '../outline/section.ts';
import { documentTexts } from './texts.ts';

/** Sections with titles of their own: a theme that is called as a topic is says that it is about the answers. */
export function distinctSections(sections: readonly Section[]): Section[] {
  const { de, en } = inAll((language) => documentTexts[language].data.workbook.answers);
  return sections.map((section) => {
    const { title, topic } = section;
    const hasTwin = sections.some((other) => other !== section && other.title.de === title.de);
    if (topic || !hasTwin) return section;
    return { ...section, title: { de: `${title.de} – ${de}`, en: `${title.en} – ${en}` } };
  });
}
