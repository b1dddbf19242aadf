import { isDeepStrictEqual } from 'node:util';
import { followBranches } from '../../../schemas/branching.ts';
import { formatDate } from '../../../schemas/format.ts';
import { answersOf } from '../../domain/cases/statement.ts';
import { answerInline } from '../../web/answer-text.ts';
import { Alert } from '../../web/components/alert.tsx';
import { FieldLinks } from '../../web/components/error-summary.tsx';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';
import type { Visit } from '../case/visit.ts';
import { pathOf } from '../paths.ts';

/**
 * Preferences that are not those of last time. They are asked without saying what was answered then;
 * only here, before submitting, may the respondent look again.
 */
export function ChangedPreferences({ visit }: { visit: Visit }) {
  const { key, questionnaire, draft, previous } = visit;
  const { language } = usePage();
  const { check } = useTexts();
  const href = useHref();
  const { shown, answers } = followBranches(questionnaire, answersOf(draft));
  const links = questionnaire.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const before = previous?.preferences[question.id];
      const isChanged = before && !isDeepStrictEqual(before, answers[question.id]);
      if (!isChanged || !shown.includes(question)) return [];
      const text = `${question.label[language]} – ${check.answeredThen(answerInline(question, before, language))}`;
      return [{ href: `${href(pathOf(key, section.id))}#${question.id}`, text }];
    }),
  );
  if (!previous || links.length === 0) return null;
  return (
    <Alert kind="info" title={check.lastTime(formatDate(previous.referenceDate, language))}>
      <p class="kern-body">{check.lastTimeText}</p>
      <FieldLinks links={links} />
    </Alert>
  );
}
