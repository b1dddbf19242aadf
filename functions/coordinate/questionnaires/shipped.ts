import { type Questionnaire, readQuestionnaire } from '../../../schemas/questionnaire.ts';
import json from '../../../schemas/questionnaires/technik-status-ozg/1.0.0.json' with {
  type: 'json',
};

/** The questionnaire that comes with Pegel, for those who do not begin with one of their own. */
export function shippedQuestionnaire(): Questionnaire {
  return readQuestionnaire(json);
}

/** How a list names it. */
export const shippedVersion = { survey: json.id, version: json.version, title: json.title };
