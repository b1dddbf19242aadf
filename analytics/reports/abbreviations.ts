import type { Text } from '../../schemas/text.ts';

/** An abbreviation that people outside of the projects need not know. */
export interface Abbreviation {
  short: string;
  long: Text;
}

const abbreviations: Abbreviation[] = [
  {
    short: 'beBPo',
    long: {
      de: 'besonderes elektronisches Behördenpostfach, der sichere Weg zwischen Behörden und Justiz',
      en: 'the authorities’ secure mailbox for the justice system',
    },
  },
  {
    short: 'DMS',
    long: {
      de: 'Dokumentenmanagementsystem, führt elektronische Akten',
      en: 'document management system, keeps electronic files',
    },
  },
  {
    short: 'EfA',
    long: {
      de: '„Einer für Alle“: Ein Land betreibt einen Online-Dienst, andere nutzen ihn mit',
      en: '“one for all”: one state runs an online service, others reuse it',
    },
  },
  {
    short: 'FIT-Connect',
    long: {
      de: 'Dienst, über den Online-Anträge die zuständige Stelle erreichen',
      en: 'service through which online applications reach the authority in charge',
    },
  },
  {
    short: 'HKR',
    long: {
      de: 'Haushalts-, Kassen- und Rechnungswesen',
      en: 'budgeting, cash and accounting',
    },
  },
  {
    short: 'OSCI',
    long: {
      de: 'Protokoll für sichere Nachrichten zwischen Behörden',
      en: 'protocol for secure messages between authorities',
    },
  },
  {
    short: 'ThAVEL',
    long: {
      de: 'Thüringer Antragssystem für Verwaltungsleistungen',
      en: 'application platform of Thuringia',
    },
  },
  {
    short: 'XÖV',
    long: {
      de: 'Familie fachlicher Datenstandards der Verwaltung',
      en: 'family of data standards of the administration',
    },
  },
  {
    short: 'XTA',
    long: {
      de: 'Schnittstelle zu den Nachrichtendiensten der Verwaltung',
      en: 'interface to the message services of the administration',
    },
  },
];

/** The abbreviations that stand in some texts, as words of their own, with what they mean. */
export function abbreviationsIn(texts: readonly string[]): Abbreviation[] {
  return abbreviations.filter(({ short }) => {
    const word = new RegExp(`(?<![\\p{L}\\d])${short}(?![\\p{L}\\d])`, 'u');
    return texts.some((text) => word.test(text));
  });
}
