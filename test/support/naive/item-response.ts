import type { LakeCase } from '../../../analytics/lake/lake-case.ts';
import type { Answer } from '../../../schemas/answer.ts';
import type { Question } from '../../../schemas/question.ts';
import type { Questionnaire } from '../../../schemas/questionnaire.ts';
import type { ItemResponseRow } from '../../../schemas/results.ts';
import { byText } from '../naive-indicators.ts';
import type { CarryRules } from './carried.ts';
import { countedQuestions, type Saying, sayings } from './sayings.ts';

/** What came to each question, a second time: plain, and without any code of analytics. */
export function naiveItemResponse(
  questionnaire: Questionnaire,
  cases: readonly LakeCase[],
  rules: CarryRules,
): ItemResponseRow[] {
  const all = sayings(questionnaire, cases, rules);
  return countedQuestions(questionnaire)
    .toSorted((a, b) => byText(a.id, b.id))
    .map((question) => {
      const about = all.filter((one) => one.question === question);
      const own = about.filter(({ source }) => source !== 'CARRIED');
      const shown = own.filter(({ isShown }) => isShown);
      const came = (kind: string) => shown.filter((one) => kindOf(one) === kind).length;
      const answered = about.filter((one) => one.isShown && kindOf(one) !== 'missing');
      const from = (source: string) => answered.filter((one) => one.source === source).length;
      return {
        question: question.id,
        asked: shown.length,
        observed: came('observed'),
        unknown: came('unknown'),
        missing: came('missing'),
        notApplicable: own.length - shown.length,
        confirmed: from('CONFIRMED'),
        proxy: from('PROXY'),
        imported: from('IMPORTED'),
        carried: from('CARRIED'),
      };
    });
}

/** An answer of several parts is one as soon as one of its parts says something. */
function kindOf({ question, answer }: Saying): 'observed' | 'unknown' | 'missing' {
  const parts = partsOf(answer);
  if (parts.length === 0) return 'missing';
  const unknown = unknownOf(question);
  return parts.every((part) => unknown.includes(part)) ? 'unknown' : 'observed';
}

function partsOf(answer: Answer | undefined): string[] {
  if (!answer) return [];
  switch (answer.kind) {
    case 'option':
      return [answer.option];
    case 'options':
      return answer.options;
    case 'cells':
      return Object.values(answer.cells);
    default:
      return [answer.kind];
  }
}

function unknownOf(question: Question): string[] {
  const among = (list: { value: string; unknown?: true | undefined }[]) =>
    list.filter(({ unknown }) => unknown).map(({ value }) => value);
  switch (question.type) {
    case 'single':
    case 'multi':
      return among(question.options);
    case 'matrix':
      return among(question.columns);
    case 'yesNoPlanned':
      return ['unbekannt'];
    default:
      return ['unknown'];
  }
}
