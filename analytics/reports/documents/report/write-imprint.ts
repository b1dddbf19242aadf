import type { OwnerSettings } from '../../../../schemas/owner.ts';
import type { Language } from '../../../../schemas/text.ts';
import { documentTexts } from '../texts.ts';
import type { ReportContent } from './report-content.ts';

/** Who publishes the report, as far as the office has said so. */
export function writeImprint(owner: OwnerSettings, language: Language): ReportContent['imprint'] {
  const { imprint: texts } = documentTexts[language].report;
  const facts: [label: string, text: string | undefined][] = [
    [texts.representative, owner.representative],
    [texts.responsible, owner.responsible],
    [texts.more, owner.imprint],
  ];
  return {
    title: texts.title,
    lines: [
      owner.office,
      ...owner.address,
      owner.contact,
      ...(owner.phone === undefined ? [] : [owner.phone]),
    ],
    facts: facts.flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }])),
  };
}
