import { listOf } from './list-of.ts';

/** What the questionnaire to print says in German. */
export const blankDe = {
  preline: (version: string) => `Fragebogen zum Drucken · Version ${version}`,
  online:
    'Bitte antworten Sie online: Öffnen Sie dazu den Link in der E-Mail, die Ihre Verwaltung erhalten hat. Dieser Bogen hilft Ihnen, die Angaben vorher zusammenzutragen.',
  lost: (address: string) =>
    `Sie haben keinen Link, oder einen Brief mit einem Code? Öffnen Sie ${address} oder schreiben Sie uns:`,
  publication: 'Bei jeder Frage steht, was aus der Antwort veröffentlicht wird.',
  one: 'Eine Antwort ankreuzen.',
  several: 'Mehrere Antworten möglich.',
  most: (max: string) => `Höchstens ${max} Antworten ankreuzen.`,
  eachRow: 'In jeder Zeile eine Antwort ankreuzen.',
  list: {
    title: 'Fragebögen zum Drucken',
    none: 'Zurzeit gibt es keinen Fragebogen.',
  },
  /** Clauses of conditions; labels come quoted. `holds` is what must be so, `fails` what must not. */
  condition: {
    onlyIf: (clause: string) => `Nur wenn ${clause}.`,
    and: ' und ',
    or: ' oder ',
    quoted: (label: string) => `„${label}“`,
    holds: {
      in: (question: string, options: Labels) =>
        `bei Frage ${question} ${oneOf(options)} angekreuzt ist`,
      notIn: (question: string, options: Labels) =>
        `bei Frage ${question} eine Antwort, aber ${noneOf(options)}, angekreuzt ist`,
      anyCell: (question: string, columns: Labels, rows: Labels | undefined) =>
        `bei Frage ${question} in ${anyRow(rows)} ${oneOf(columns)} angekreuzt ist`,
      lessThan: (question: string, number: string) =>
        `bei Frage ${question} eine Zahl unter ${number} steht`,
      greaterThan: (question: string, number: string) =>
        `bei Frage ${question} eine Zahl über ${number} steht`,
    },
    fails: {
      in: (question: string, options: Labels) =>
        `bei Frage ${question} ${noneOf(options)} angekreuzt ist`,
      notIn: (question: string, options: Labels) =>
        `bei Frage ${question} ${oneOf([...options, 'nichts'])} angekreuzt ist`,
      anyCell: (question: string, columns: Labels, rows: Labels | undefined) =>
        `bei Frage ${question} in ${noRow(rows)} ${oneOf(columns)} angekreuzt ist`,
      lessThan: (question: string, number: string) =>
        `bei Frage ${question} keine Zahl unter ${number} steht`,
      greaterThan: (question: string, number: string) =>
        `bei Frage ${question} keine Zahl über ${number} steht`,
    },
  },
};

/** The same keys in every language. */
export type BlankTexts = typeof blankDe;

export type Labels = readonly string[];

const oneOf = (labels: Labels) => listOf(labels, ' oder ');
const noneOf = (labels: Labels) =>
  labels.length === 1 ? `nicht ${labels[0]}` : `weder ${labels.join(' noch ')}`;
const anyRow = (rows: Labels | undefined) =>
  rows ? `mindestens einer der Zeilen ${listOf(rows, ' und ')}` : 'mindestens einer Zeile';
const noRow = (rows: Labels | undefined) =>
  rows ? `keiner der Zeilen ${listOf(rows, ' und ')}` : 'keiner Zeile';
