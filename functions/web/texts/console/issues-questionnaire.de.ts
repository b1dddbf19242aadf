import type { IssueTemplate } from './issue-template.ts';

/** What stands in JSON. */
export const jsonTypesDe: Partial<Record<string, string>> = {
  object: 'Objekt mit geschweiften Klammern',
  record: 'Objekt mit geschweiften Klammern',
  array: 'Liste',
  string: 'Text',
  number: 'Zahl',
  int: 'ganze Zahl',
  boolean: 'true oder false',
  undefined: 'nichts',
};

/** What is wrong with a questionnaire: its form, and what its parts say about each other. */
export const questionnaireIssuesDe: readonly IssueTemplate[] = [
  ['must be true, false or a condition', 'Möglich sind true, false oder eine Bedingung.'],
  ['there is no question {}', 'Die Frage {} gibt es nicht.'],
  ['there is no value {}', 'Den Wert {} gibt es dort nicht.'],
  ['there is no topic {}', 'Das Thema {} gibt es nicht.'],
  ['{} is what another page is called', '{} heißt schon eine andere Seite der Ergebnisse.'],
  ['{} stands twice', '{} kommt zweimal vor.'],
  ['{} has no options', '{} hat keine Auswahlmöglichkeiten.'],
  ['{} takes several options', 'Bei {} kann man mehrere Möglichkeiten wählen.'],
  ['{} is not a matrix', '{} ist keine Matrix.'],
  ['{} is not of type {}', '{} hat nicht den Typ {}.'],
  ['{} is not offered as first choice', '{} wird bei der ersten Wahl nicht angeboten.'],
  [
    'there must be one question of type key, not {}',
    'Es muss genau eine Frage vom Typ key geben, nicht {}.',
  ],
  [
    'only one option can have a text beside it',
    'Nur eine Möglichkeit kann ein Textfeld neben sich haben.',
  ],
  ['{} is not asked before {}', '{} wird nicht vor {} gefragt.'],
  [
    'a question is shown by choices, not by numbers',
    'Ob eine Frage erscheint, kann von einer Auswahl abhängen, nicht von einer Zahl.',
  ],
  [
    '{} does not apply to a question of type {}',
    'Die Regel {} passt nicht zu einer Frage vom Typ {}.',
  ],
  [
    'the items give at most {} points, not {}',
    'Die Bestandteile ergeben höchstens {} Punkte, nicht {}.',
  ],
  ['the parts add up to {} points, not 100', 'Die Teile ergeben zusammen {} Punkte, nicht 100.'],
  ['must be a lower-case identifier', 'Das muss eine Kennung in Kleinbuchstaben sein.'],
  ['must have at most {} characters', 'Das darf höchstens {} Zeichen haben.'],
  ['must look like {}', 'Das muss aussehen wie {}.'],
  ['must not be one of {}', 'Das darf keines dieser Wörter sein: {}.'],
  ['Invalid input: expected {}, received undefined', 'Die Angabe fehlt, erwartet wird: {}.'],
  ['Invalid input: expected {}, received {}', 'Erwartet wird: {}. In der Datei steht: {}.'],
  ['Invalid input: expected {}', 'Hier muss {} stehen.'],
  ['Invalid option: expected one of {}', 'Möglich sind: {}.'],
  ['Invalid discriminator value. Expected {}', 'Möglich sind: {}.'],
  ['Unrecognized key: {}', 'Diese Angabe ist nicht vorgesehen: {}.'],
  ['Unrecognized keys: {}', 'Diese Angaben sind nicht vorgesehen: {}.'],
  ['Too small: expected {} to have >={} items', 'Die Liste braucht mindestens {1} Einträge.'],
  ['Too small: expected {} to have >={} characters', 'Der Text fehlt.'],
  ['Too small: expected {} to be >={}', 'Die Zahl muss mindestens {1} sein.'],
  ['Too small: expected {} to be >{}', 'Die Zahl muss größer als {1} sein.'],
  ['Too big: expected {} to be <={}', 'Die Zahl darf höchstens {1} sein.'],
  ['Too big: expected {} to be <{}', 'Die Zahl muss kleiner als {1} sein.'],
  ['Invalid string: must match pattern {}', 'Der Text muss dem Muster {} entsprechen.'],
  ['Invalid key in {}', 'Ein Name in der Liste ist ungültig.'],
  ['Invalid input', 'Das ist so nicht vorgesehen.'],
];
