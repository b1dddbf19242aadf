import { isDeepStrictEqual } from 'node:util';
import type { Context, Hono } from 'hono';
import { awaitsApproval, isEditable } from '../../../schemas/case.ts';
import { checkAnswers, type Finding } from '../../../schemas/edits.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import type { Section } from '../../../schemas/questionnaire.ts';
import { reported, type Statement } from '../../../schemas/submission.ts';
import { type Access, actorOf, hasFullAccess, mayEdit } from '../../domain/access/access.ts';
import { keepableStatement, unfitForLater } from '../../domain/cases/keep-section.ts';
import { prefillSection } from '../../domain/cases/prefill.ts';
import { sectionFields } from '../../domain/cases/section-fields.ts';
import { reviewSection, type SectionReview } from '../../domain/cases/section-form.ts';
import { blocking } from '../../domain/cases/soft-edits.ts';
import { answersOf } from '../../domain/cases/statement.ts';
import { draftExpiresAt } from '../../domain/retention/retention.ts';
import { saveDraftSection } from '../../store/cases/drafts.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { isLanguageSwitch } from '../../web/language.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { texts } from '../../web/texts/texts.ts';
import { ClosedNotice } from '../case/closed-notice.tsx';
import { ExpiredPage } from '../case/expired-page.tsx';
import { pageAfter } from '../case/progress.ts';
import { findVisit, isSubmitted, loadVisit, readVisit, type Visit } from '../case/visit.ts';
import { readRevision, readWay, type Way } from '../control-fields.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { pathOf, savedMark, seeOther } from '../paths.ts';
import { SectionPage } from './section-page.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { findTakeOver, TakeOverNotice, TakeOverOffer } from './take-over.tsx';

/** One section a page: shown, and saved if nothing in it is wrong. */
export function addSectionRoutes(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  app.get('/respond/:wave/:ars/:section', async (c) => {
    const visit = await readVisit(c, dependencies, permits(c));
    const section = findSection(visit, c.req.param('section'));
    if (hasFullAccess(visit.access)) {
      if (isSubmitted(visit)) return seeOther(c, pathOf(visit.key, 'receipt'));
      if (awaitsApproval(visit.head)) return seeOther(c, pathOf(visit.key, 'check'));
    }
    const isClosed = !visit.isOpen || !isEditable(visit.head);
    const saved = savedSection(visit, section);
    const takeOver = await findTakeOver(c, visit, section, dependencies);
    const statement =
      takeOver.taken?.statement ??
      saved ??
      reported(prefillSection(section, visit.wave.referenceDate));
    return renderPage(
      c,
      <SectionPage
        visit={visit}
        section={section}
        fields={sectionFields(section, statement, visit.offered)}
        revision={saved?.revision ?? 0}
        remarks={remarksOn(visit)}
        notice={isClosed ? <ClosedNotice visit={visit} /> : <TakeOverNotice takeOver={takeOver} />}
        offer={!isClosed && <TakeOverOffer {...{ visit, section, takeOver }} />}
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
    const way = readWay(fields);
    const review = reviewSection(section, fields, visit);
    const shown = { visit, section, fields, revision, remarks: review.findings };
    if (isSubmitted(visit)) return answerSubmitted(c, shown, review.statement);
    if (!visit.isOpen || !isEditable(visit.head)) return answerClosed(c, shown);
    const button = textsOf(c).save;
    if (isLanguageSwitch(c)) return renderPage(c, <SectionPage {...shown} button={button} />);
    const refused = refusedFor(way, review);
    if (refused.length > 0) {
      return renderPage(c, <SectionPage {...shown} refused={refused} button={button} />, 422);
    }
    const before = savedSection(visit, section);
    const statement = way === 'passing' ? keepableStatement(review, before) : review.statement;
    if (way === 'passing' && saysTheSame(before, statement)) return c.json({ revision });
    const draft = {
      section: section.id,
      revision: revision + 1,
      savedAt: dependencies.clock.now().round('second').toString(),
      ...statement,
    };
    const { core, clock, retention } = dependencies;
    const expiresAt = draftExpiresAt(visit.wave, clock.now(), retention);
    const by = actorOf(visit.access);
    const result = await saveDraftSection(core, key, visit.head, draft, by, expiresAt);
    if (result === 'saved') {
      if (way === 'passing') return c.json({ revision: draft.revision });
      const others = visit.draft.filter((one) => one.section !== section.id);
      return goOn(c, way, section, { ...visit, draft: [...others, draft] });
    }
    const after = await loadVisit(visit, dependencies);
    const saved = savedSection(after, section);
    if (result === 'closed') {
      return isSubmitted(after)
        ? answerSubmitted(c, { ...shown, visit: after }, statement)
        : answerClosed(c, { ...shown, visit: after });
    }
    // A double click is stale, too: what it wanted to save is saved.
    if (saved && saysTheSame(saved, statement)) return goOn(c, way, section, after);
    return renderPage(
      c,
      <SectionPage
        {...shown}
        visit={after}
        revision={saved?.revision ?? 0}
        notice={
          saved && <StaleNotice visit={after} section={section} saved={saved} typed={statement} />
        }
        button={textsOf(c).overwrite}
      />,
      409,
    );
  });
}

/** What stands in the way of saving: for later, only what cannot be kept at all. */
function refusedFor(way: Way, review: SectionReview): Finding[] {
  if (way === 'passing') return [];
  if (way === 'later') return unfitForLater(review);
  return blocking(review.findings, review.statement.reasons);
}

/** What is remarkable about the answers that are saved. */
function remarksOn({ questionnaire, draft, context }: Visit): Finding[] {
  return checkAnswers(questionnaire, answersOf(draft), context);
}

function saysTheSame(saved: Statement | undefined, said: Statement): boolean {
  const { answers, confirmed, reasons } = saved ?? reported({});
  return isDeepStrictEqual({ answers, confirmed, reasons }, said);
}

function goOn(c: Context<PageEnv>, way: Way, section: Section, visit: Visit): Response {
  if (way === 'later') return seeOther(c, `${pathOf(visit.key)}?${savedMark}`);
  return seeOther(c, pathOf(visit.key, pageAfter(section, visit)));
}

const permits = (c: Context<PageEnv>) => (access: Access) =>
  mayEdit(access, c.req.param('section') ?? '');

type Shown = Omit<Parameters<typeof SectionPage>[0], 'notice' | 'button' | 'refused'>;

/** Leads to the receipt, unless something was typed that the submission does not hold. */
function answerSubmitted(c: Context<PageEnv>, shown: Shown, typed: Statement) {
  const { visit, section } = shown;
  if (saysTheSame(savedSection(visit, section), typed)) {
    return seeOther(c, pathOf(visit.key, hasFullAccess(visit.access) ? 'receipt' : 'saved'));
  }
  return answerClosed(c, shown);
}

function answerClosed(c: Context<PageEnv>, shown: Shown) {
  const { visit } = shown;
  const notice = <ClosedNotice visit={visit} typed />;
  const status = visit.isOpen ? 409 : 410;
  return renderPage(c, <SectionPage {...shown} notice={notice} button={undefined} />, status);
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
