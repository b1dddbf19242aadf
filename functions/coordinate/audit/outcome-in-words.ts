import { formatDate } from '../../../schemas/format.ts';
import type { Language } from '../../../schemas/text.ts';
import { stateNames } from '../../domain/register/states.ts';
import { consoleTexts } from '../../web/texts/console/texts.ts';

const counts = /(\w+)=(\d+)/g;
const date = String.raw`^\d{4}-\d{2}-\d{2}`;
const leadingDate = new RegExp(`${date}\\b`);
/** The date of a register and the states that were taken from it. */
const dateAndStates = new RegExp(`(${date})((?: \\d\\d)+)$`);

/** What an entry of the audit says that something is now, as people read it. */
export function outcomeInWords(to: string, language: Language): string {
  const { audit, caseWords, case: cases, mail, requests, waves } = consoleTexts[language];
  const words: Record<string, string> = {
    // First: a mail and a case can be REFUSED, and no entry tells that of a mail.
    ...mail.states,
    ...mail.stages,
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
  const [, day, states] = dateAndStates.exec(to) ?? [];
  if (day && states) {
    const names = states
      .trim()
      .split(' ')
      .map((key) => stateNames.get(key) ?? key);
    return `${formatDate(day, language)} (${names.join(', ')})`;
  }
  return words[to] ?? to.replace(leadingDate, (date) => formatDate(date, language));
}
