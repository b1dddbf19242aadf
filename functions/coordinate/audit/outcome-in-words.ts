import { formatDate } from '../../../schemas/format.ts';
import type { Language } from '../../../schemas/text.ts';
import { consoleTexts } from '../../web/texts/console/texts.ts';

const counts = /(\w+)=(\d+)/g;
const leadingDate = /^\d{4}-\d{2}-\d{2}\b/;

/** What an entry of the audit says that something is now, as people read it. */
export function outcomeInWords(to: string, language: Language): string {
  const { audit, caseWords, case: cases, requests, waves } = consoleTexts[language];
  const words: Record<string, string> = {
    ...caseWords.statuses,
    ...waves.statuses,
    ...cases.notes.outcomes,
    ...requests.kinds,
  };
  const counted = [...to.matchAll(counts)];
  if (counted.length > 0) {
    const { counts: kinds } = audit;
    return counted.map(([, kind = '', count]) => `${count} ${kinds[kind] ?? kind}`).join(', ');
  }
  return words[to] ?? to.replace(leadingDate, (date) => formatDate(date, language));
}
