import type { Text } from '../../schemas/text.ts';

/** A word of the survey, and what it means here. */
export interface Term {
  term: Text;
  meaning: Text;
}

function term(de: string, en: string, meaningDe: string, meaningEn: string): Term {
  return { term: { de, en }, meaning: { de: meaningDe, en: meaningEn } };
}

/** The words that readers of figures meet, in the order in which they build on one another. */
export const glossary: readonly Term[] = [
  term(
    'Erhebung',
    'Wave',
    'Eine Runde der Umfrage mit eigenem Stichtag.',
    'One round of the survey, with a reference date of its own.',
  ),
  term(
    'Verwaltung',
    'Administration',
    'Wer befragt wird: ein Landkreis, eine kreisfreie Stadt, eine Gemeinde oder ein Verbund von Gemeinden, der für alle seine Mitglieder antwortet.',
    'Who is asked: a district, a district-free city, a municipality, or an association that answers for all its members.',
  ),
  term(
    'Berichtskreis',
    'Frame',
    'Alle Verwaltungen einer Erhebung, mit Namen, Grenzen und Einwohnerzahlen vom Stichtag. Er steht fest, sobald die Erhebung beginnt.',
    'All administrations of a wave, with names, borders and inhabitants as of the reference date. It is fixed once the wave begins.',
  ),
  term(
    'Stichtag',
    'Reference date',
    'Der Tag, für den die Antworten gelten.',
    'The day that the answers are about.',
  ),
  term(
    'Meldung',
    'Response',
    'Die vollständige Antwort einer Verwaltung, auch wenn die Koordination sie am Telefon aufgenommen hat.',
    'The complete answer of an administration, even if the coordinators took it by telephone.',
  ),
  term(
    'Rücklaufquote RR1',
    'Response rate RR1',
    'Meldungen, geteilt durch die Zahl der Verwaltungen im Berichtskreis.',
    'Responses divided by the number of administrations in the frame.',
  ),
  term(
    'Rücklaufquote RR2',
    'Response rate RR2',
    'Wie RR1; dazu zählt, wer mindestens die Hälfte der Pflichtfragen beantwortet, aber nicht abgesendet hat.',
    'As RR1, with those that have answered at least half of the required questions without submitting them.',
  ),
  term(
    'Abdeckung nach Einwohnern',
    'Coverage by inhabitants',
    'Welcher Teil der Einwohner in Verwaltungen lebt, die gemeldet haben.',
    'What part of the inhabitants live in administrations that have responded.',
  ),
  term(
    'Fortschreibung',
    'Carry-forward',
    'Hat eine Verwaltung nicht gemeldet, steht ihre letzte frühere Meldung an dieser Stelle. Sie wird immer gesondert gezählt.',
    'Where an administration has not responded, its last earlier response stands in. It is always counted apart.',
  ),
  term(
    'Auswertungsstand',
    'Snapshot',
    'Alle Antworten, wie sie zu einem Zeitpunkt waren. Sein Kennzeichen steht bei jeder Zahl; er ändert sich nie.',
    'All answers as they were at one moment. Its id stands beside every figure; it never changes.',
  ),
  term(
    'Kennzahl',
    'Indicator',
    'Eine Zahl, deren Zählweise auf dieser Seite steht.',
    'A figure whose way of counting stands on this page.',
  ),
  term(
    'Zeitreihenbruch',
    'Break in series',
    'Eine Frage bedeutet nicht mehr dasselbe wie in der Erhebung davor. Die Zahlen davor und danach lassen sich nicht vergleichen.',
    'A question no longer means what it meant in the wave before. The figures before and after cannot be compared.',
  ),
  term(
    'Nachnutzungsbereitschaft',
    'Readiness for reuse',
    'Wie weit eine Verwaltung die Voraussetzungen erfüllt, um Online-Dienste anderer mitzunutzen, in Punkten und Stufen.',
    'How far an administration meets what it takes to reuse the online services of others, in points and levels.',
  ),
  term(
    'OZG',
    'OZG',
    'Onlinezugangsgesetz: verpflichtet Bund, Länder und Kommunen, Verwaltungsleistungen auch online anzubieten.',
    'The Online Access Act, which obliges federation, states and municipalities to offer services online.',
  ),
  term(
    'Virtuelle Poststelle',
    'Virtual mailbox',
    'Bündelt sichere elektronische Ein- und Ausgänge, verschlüsselt sie und prüft Signaturen.',
    'Bundles what comes in and goes out electronically and securely, encrypts it and checks signatures.',
  ),
  term(
    'Fachverfahren',
    'Specialist system',
    'Die Fachsoftware eines Amts, etwa für Wohngeld.',
    'The software of an office for its own field, such as housing benefit.',
  ),
];
