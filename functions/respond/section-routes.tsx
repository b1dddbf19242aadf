import { isDeepStrictEqual } from 'node:util';
import type { Context, Hono } from 'hono';
import type { Answers } from '../../schemas/answer.ts';
import { NotFoundError } from '../../schemas/errors.ts';
import type { Section } from '../../schemas/questionnaire.ts';
import { reported } from '../../schemas/submission.ts';
import { type Access, hasFullAccess, mayEdit } from '../domain/access.ts';
import { prefillSection } from '../domain/prefill.ts';
import { draftsExpireAt } from '../domain/retention.ts';
import { reviewSection, sectionFields } from '../domain/section-form.ts';
import { saveDraftSection } from '../store/drafts.ts';
import type { PageEnv } from '../web/page-context.ts';
import { renderPage } from '../web/render-page.tsx';
import { texts } from '../web/texts/texts.ts';
import { ClosedNotice } from './closed-notice.tsx';
import { readRevision } from './control-fields.ts';
import type { RespondDependencies } from './dependencies.ts';
import { ExpiredPage } from './expired-page.tsx';
import { pathOf, seeOther } from './paths.ts';
import { pageAfter } from './progress.ts';
import { readForm } from './read-form.ts';
import { SectionPage } from './section-page.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { findVisit, isSubmitted, loadVisit, readVisit, type Visit } from './visit.ts';

/** One section a page: shown, and saved if nothing in it is wrong. */
export function addSectionRoutes(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  app.get('/respond/:wave/:ars/:section', async (c) => {
    const visit = await readVisit(c, dependencies, permits(c));
    const section = findSection(visit, c.req.param('section'));
    if (isSubmitted(visit) && hasFullAccess(visit.access))
      return seeOther(c, pathOf(visit.key, 'receipt'));
    const isClosed = isSubmitted(visit) || !visit.isOpen;
    const saved = savedSection(visit, section);
    const answers = saved?.answers ?? prefillSection(section, visit.wave.referenceDate);
    return renderPage(
      c,
      <SectionPage
        visit={visit}
        section={section}
        fields={sectionFields(section, answers)}
        revision={saved?.revision ?? 0}
        notice={isClosed && <ClosedNotice submitted={isSubmitted(visit)} />}
        button={isClosed ? undefined : textsOf(c).save}
      />,
    );
  });

  app.post('/respond/:wave/:ars/:section', async (c) => {
    const fields = await readForm(c);
    const visit = await findVisit(c, dependencies, permits(c));
    if (!visit) return renderPage(c, <ExpiredPage fields={fields} />, 403);
    const { key } = visit;
    const section = findSection(visit, c.req.param('section'));
    const revision = readRevision(fields, section.id);
    const shown = { section, fields, revision };
    const { answers, findings } = reviewSection(
      visit.questionnaire,
      section,
      fields,
      visit.draft,
      visit.context,
    );
    if (isSubmitted(visit)) return answerSubmitted(c, visit, shown, answers);
    if (!visit.isOpen) return answerClosed(c, visit, shown);
    const hard = findings.filter(({ severity }) => severity === 'hard');
    if (hard.length > 0) {
      const page = (
        <SectionPage visit={visit} {...shown} findings={hard} button={textsOf(c).save} />
      );
      return renderPage(c, page, 422);
    }
    const draft = {
      section: section.id,
      revision: revision + 1,
      savedAt: dependencies.clock.now().round('second').toString(),
      ...reported(answers),
    };
    const result = await saveDraftSection(
      dependencies.core,
      key,
      visit.head,
      draft,
      draftsExpireAt(visit.wave),
    );
    if (result === 'saved') {
      const others = visit.draft.filter((one) => one.section !== section.id);
      return seeOther(c, pathOf(key, pageAfter(section, { ...visit, draft: [...others, draft] })));
    }
    const after = await loadVisit(visit, dependencies);
    const saved = savedSection(after, section);
    if (result === 'closed') {
      return isSubmitted(after)
        ? answerSubmitted(c, after, shown, answers)
        : answerClosed(c, after, shown);
    }
    // A double click is stale, too: what it wanted to save is saved.
    if (isDeepStrictEqual(saved?.answers, answers)) {
      return seeOther(c, pathOf(key, pageAfter(section, after)));
    }
    return renderPage(
      c,
      <SectionPage
        visit={after}
        section={section}
        fields={fields}
        revision={saved?.revision ?? 0}
        notice={
          saved && <StaleNotice visit={after} section={section} saved={saved} typed={answers} />
        }
        button={textsOf(c).overwrite}
      />,
      409,
    );
  });
}

const permits = (c: Context<PageEnv>) => (access: Access) =>
  mayEdit(access, c.req.param('section') ?? '');

type Shown = Pick<Parameters<typeof SectionPage>[0], 'section' | 'fields' | 'revision'>;

/** Leads to the receipt, unless something was typed that the submission does not hold. */
function answerSubmitted(c: Context<PageEnv>, visit: Visit, shown: Shown, typed: Answers) {
  if (isDeepStrictEqual(savedSection(visit, shown.section)?.answers, typed)) {
    return seeOther(c, pathOf(visit.key, hasFullAccess(visit.access) ? 'receipt' : 'saved'));
  }
  const notice = <ClosedNotice typed submitted />;
  const page = <SectionPage visit={visit} {...shown} notice={notice} button={undefined} />;
  return renderPage(c, page, 409);
}

function answerClosed(c: Context<PageEnv>, visit: Visit, shown: Shown) {
  const page = (
    <SectionPage visit={visit} {...shown} notice={<ClosedNotice typed />} button={undefined} />
  );
  return renderPage(c, page, 410);
}

/** @throws NotFoundError */
function findSection({ questionnaire }: Visit, id: string): Section {
  const section = questionnaire.sections.find((one) => one.id === id);
  if (!section) throw new NotFoundError('There is no such section');
  return section;
}

const savedSection = ({ draft }: Visit, { id }: Section) =>
  draft.find((saved) => saved.section === id);

const textsOf = (c: Context<PageEnv>) => texts[c.get('page').language].section;
