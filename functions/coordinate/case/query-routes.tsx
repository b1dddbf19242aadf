import type { Context } from 'hono';
import { noteLength } from '../../../schemas/case-note.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { placeOfMessage } from '../../domain/mail/message-place.ts';
import { messagesExpireAt } from '../../domain/retention/retention.ts';
import { hasNote } from '../../store/cases/case-notes.ts';
import { querySubmission } from '../../store/cases/case-steps.ts';
import { getLastSubmission } from '../../store/cases/submissions.ts';
import { claimWrites } from '../../store/mail/claims.ts';
import { answerInline } from '../../web/answer-text.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { isLanguageSwitch } from '../../web/language.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { casePattern } from './case-pattern.ts';
import { type CaseView, isPossible, readCaseView } from './case-view.ts';
import { readNoteText } from './note-text.ts';
import { QueryPage } from './query-page.tsx';
import { readSeen, readStale } from './read-stale.ts';
import { StalePage } from './stale-notice.tsx';
import { readShown } from './step-fields.ts';

const pattern = `${casePattern}/query` as const;

/** A question about a submission, which the respondent reads. */
export function addQueryRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts, keyring, clock, retention } = dependencies;

  routes.get(pattern, 'cases.change', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    if (!isPossible(view, 'query')) return seeOther(c, consoleCasePath(view.key));
    const [seen, fields] = await Promise.all([readSeen(view, dependencies), begunAt(c, view)]);
    return renderPage(c, <QueryPage {...{ view, seen, fields }} />);
  });

  routes.post(pattern, 'cases.change', async (c) => {
    const view = await readCaseView(c.req.param(), dependencies);
    const fields = await readForm(c);
    const shown = readShown(fields);
    const { seen } = shown;
    if (isLanguageSwitch(c)) return renderPage(c, <QueryPage {...{ view, seen, fields }} />);
    const text = readNoteText(fields);
    if (text === undefined) {
      const { query } = consoleTexts[c.get('page').language].case;
      const error = query.problem(String(noteLength.min), String(noteLength.max));
      return renderPage(c, <QueryPage {...{ view, seen, fields, error }} />, 422);
    }
    const { head, key, wave } = view;
    const now = clock.now();
    const expiresAt = messagesExpireAt(wave, retention);
    const note = {
      kind: 'query',
      id: shown.id,
      at: now.round('second').toString(),
      by: staffOf(c).id,
      submission: head.submissions,
      sections: chosenSections(view.questionnaire, fields),
      text,
    } as const;
    const told = {
      kind: 'query',
      ...key,
      number: head.submissions,
      version: head.version,
    } as const;
    const mail = claimWrites(contacts, placeOfMessage(told, keyring), told, now, expiresAt);
    const isDone =
      (head.version === shown.version &&
        isPossible(view, 'query') &&
        (await querySubmission({ core, contacts }, { head, note, expiresAt }, mail))) ||
      (await hasNote(contacts, key, shown.id));
    if (isDone) return seeOther(c, `${consoleCasePath(key)}?done=queried`);
    const stale = await readStale(view, shown, dependencies);
    const page = isPossible(stale.view, 'query') ? (
      <QueryPage
        view={stale.view}
        since={stale.since}
        seen={stale.since.entries[0]?.id ?? seen}
        fields={fields}
      />
    ) : (
      <StalePage {...stale} typed={text} />
    );
    return renderPage(c, page, 409);
  });

  /** What a form begins with that was asked for beside an answer. */
  async function begunAt(c: Context<PageEnv>, view: CaseView): Promise<FormFields> {
    const { questionnaire, head } = view;
    const question = questionsOf(questionnaire).find(({ id }) => id === c.req.query('question'));
    const submission = question && (await getLastSubmission(core, head));
    if (!submission) return {};
    const section = questionnaire.sections.find(({ questions }) => questions.includes(question));
    // The unit reads it, whatever language the console is in.
    const answer = answerInline(question, submission.answers[question.id], 'de');
    const text = consoleTexts.de.case.query.about(question.label.de, answer);
    return { text: [text], sections: section ? [section.id] : [] };
  }
}

function chosenSections({ sections }: Questionnaire, fields: FormFields): string[] {
  return sections.map(({ id }) => id).filter((id) => fields['sections']?.includes(id));
}
