import { inAll, type Language, type Text } from '../../../../schemas/text.ts';
import { chartTexts } from '../../../charts/texts.ts';
import type { Section } from '../../outline/section.ts';
import type { Table } from '../../table.ts';

/** What tables are by that are called like their topic, by the beginnings of their names. */
const views: [name: string, view: (language: Language) => string][] = [
  ['status-', (language) => chartTexts[language].stateWide],
  ['districts-', (language) => chartTexts[language].byDistrict],
];

/** What a table is called where others of its topic stand beside it. */
export function captionOf({ name, title }: Table, section: Section): Text {
  const view = views.find(([beginning]) => name === beginning + section.topic)?.[1];
  if (!view) return title;
  return inAll((language) => `${title[language]}: ${view(language)}`);
}
