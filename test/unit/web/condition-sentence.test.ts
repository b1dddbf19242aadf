import { describe, expect, it } from 'vitest';
import { conditionSentence } from '../../../functions/web/condition-sentence.ts';
import type { Condition } from '../../../schemas/condition.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';

const say = (condition: Condition) => ({
  de: conditionSentence(condition, smallQuestionnaire, 'de').replaceAll(' (deutsch)', ''),
  en: conditionSentence(condition, smallQuestionnaire, 'en').replaceAll(' (English)', ''),
});
const among = (...values: string[]): Condition => ({ op: 'in', question: 'a.status', values });
const noneOf = (...values: string[]): Condition => ({ op: 'notIn', question: 'a.tools', values });
const cell = (columns: string[], rows?: string[]): Condition => {
  return { op: 'anyCell', question: 'a.routes', columns, rows };
};
const below: Condition = { op: 'lessThan', question: 'a.number', number: 1000 };
const above: Condition = { op: 'greaterThan', question: 'a.number', number: 0 };
const not = (of: Condition): Condition => ({ op: 'not', of });
const all = (...of: Condition[]): Condition => ({ op: 'all', of });
const any = (...of: Condition[]): Condition => ({ op: 'any', of });

describe('a condition in words', () => {
  it.each<[string, Condition, string, string]>([
    [
      'one of several options',
      among('live', 'soon', 'none'),
      'Nur wenn bei Frage 1.2 „live“, „soon“ oder „none“ angekreuzt ist.',
      'Only if “live”, “soon” or “none” is ticked at question 1.2.',
    ],
    [
      'an answer that is not one of several',
      noneOf('x', 'y'),
      'Nur wenn bei Frage 1.3 eine Antwort, aber weder „x“ noch „y“, angekreuzt ist.',
      'Only if an answer, but neither “x” nor “y”, is ticked at question 1.3.',
    ],
    [
      'an answer that is not a certain one',
      noneOf('x'),
      'Nur wenn bei Frage 1.3 eine Antwort, aber nicht „x“, angekreuzt ist.',
      'Only if an answer, but not “x”, is ticked at question 1.3.',
    ],
    [
      'a column in any row',
      cell(['live', 'plan']),
      'Nur wenn bei Frage 1.4 in mindestens einer Zeile „live“ oder „plan“ angekreuzt ist.',
      'Only if “live” or “plan” is ticked in at least one row of question 1.4.',
    ],
    [
      'a column in certain rows',
      cell(['live'], ['auto1', 'basic']),
      'Nur wenn bei Frage 1.4 in mindestens einer der Zeilen „auto1“ und „basic“ „live“ angekreuzt ist.',
      'Only if “live” is ticked in at least one of the rows “auto1” and “basic” of question 1.4.',
    ],
    [
      'a smaller number',
      below,
      'Nur wenn bei Frage 1.7 eine Zahl unter 1.000 steht.',
      'Only if question 1.7 is answered by a number below 1,000.',
    ],
    [
      'a larger number',
      above,
      'Nur wenn bei Frage 1.7 eine Zahl über 0 steht.',
      'Only if question 1.7 is answered by a number above 0.',
    ],
    [
      'an option that must not be chosen',
      not(among('live')),
      'Nur wenn bei Frage 1.2 nicht „live“ angekreuzt ist.',
      'Only if “live” is not ticked at question 1.2.',
    ],
    [
      'options that must not be chosen',
      not(among('live', 'soon')),
      'Nur wenn bei Frage 1.2 weder „live“ noch „soon“ angekreuzt ist.',
      'Only if neither “live” nor “soon” is ticked at question 1.2.',
    ],
    [
      'what must not be an answer that is not one of several: one of them, or no answer',
      not(noneOf('x', 'y')),
      'Nur wenn bei Frage 1.3 „x“, „y“ oder nichts angekreuzt ist.',
      'Only if “x”, “y” or nothing is ticked at question 1.3.',
    ],
    [
      'a column that must be in no row',
      not(cell(['live'])),
      'Nur wenn bei Frage 1.4 in keiner Zeile „live“ angekreuzt ist.',
      'Only if “live” is ticked in no row of question 1.4.',
    ],
    [
      'a column that must be in none of certain rows',
      not(cell(['live'], ['auto1', 'auto2', 'basic'])),
      'Nur wenn bei Frage 1.4 in keiner der Zeilen „auto1“, „auto2“ und „basic“ „live“ angekreuzt ist.',
      'Only if “live” is ticked in none of the rows “auto1”, “auto2” and “basic” of question 1.4.',
    ],
    [
      'a number that must not be smaller',
      not(below),
      'Nur wenn bei Frage 1.7 keine Zahl unter 1.000 steht.',
      'Only if question 1.7 is not answered by a number below 1,000.',
    ],
    [
      'a number that must not be larger',
      not(above),
      'Nur wenn bei Frage 1.7 keine Zahl über 0 steht.',
      'Only if question 1.7 is not answered by a number above 0.',
    ],
    [
      'all of several',
      all(among('live'), above),
      'Nur wenn bei Frage 1.2 „live“ angekreuzt ist und bei Frage 1.7 eine Zahl über 0 steht.',
      'Only if “live” is ticked at question 1.2 and question 1.7 is answered by a number above 0.',
    ],
    [
      'any of several, one of which are several',
      any(among('live'), all(among('soon'), above)),
      'Nur wenn bei Frage 1.2 „live“ angekreuzt ist oder (bei Frage 1.2 „soon“ angekreuzt ist und bei Frage 1.7 eine Zahl über 0 steht).',
      'Only if “live” is ticked at question 1.2 or (“soon” is ticked at question 1.2 and question 1.7 is answered by a number above 0).',
    ],
  ])('says %s', (_, condition, de, en) => {
    expect(say(condition)).toEqual({ de, en });
  });
});
