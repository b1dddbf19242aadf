import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldNames } from '../../../functions/domain/cases/form-fields.ts';
import { sectionFields } from '../../../functions/domain/cases/section-fields.ts';
import type { Visit } from '../../../functions/respond/case/visit.ts';
import { branchingPath } from '../../../functions/respond/section/branching-route.ts';
import { SectionPage } from '../../../functions/respond/section/section-page.tsx';
import { ownStyles } from '../../../functions/web/assets.ts';
import { branchingStylesheet } from '../../../functions/web/branching-css.ts';
import { createPagesApp } from '../../../functions/web/pages-app.tsx';
import { renderPage } from '../../../functions/web/render-page.tsx';
import type { Answers } from '../../../schemas/answer.ts';
import { followBranches } from '../../../schemas/branching.ts';
import type { Questionnaire, Section } from '../../../schemas/questionnaire.ts';
import { reported } from '../../../schemas/submission.ts';
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts';
import { branchingQuestionnaire } from '../../support/branching-questionnaire.ts';
import { launchBrowser } from '../../support/browser.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';
import { Visitor } from '../../support/visitor.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  const context = await browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
});
afterAll(() => browser.close());

describe('the branching stylesheet', () => {
  it.each([
    ['of the questionnaire that ships', technikStatus],
    ['of a questionnaire with all operators', branchingQuestionnaire],
  ])('%s shows exactly the questions that are asked', async (_, questionnaire) => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryAnswers(questionnaire, wave.referenceDate),
        fc.constantFrom(...questionnaire.sections),
        async (answers, section) => {
          await open(questionnaire, section, answers);
          expect(await visibleQuestions()).toEqual(askedIn(questionnaire, section, answers));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('follows earlier answers while they are confirmed, whatever was entered besides', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryAnswers(branchingQuestionnaire, wave.referenceDate),
        arbitraryAnswers(branchingQuestionnaire, wave.referenceDate),
        fc.constantFrom(...branchingQuestionnaire.sections),
        fc.infiniteStream(fc.boolean()),
        async (answers, earlier, section, coin) => {
          const confirmed = section.questions
            .map(({ id }) => id)
            .filter((id) => earlier[id] && coin.next().value);
          const counts = { ...answers };
          for (const { id } of section.questions) {
            const [now, before] = [answers[id], earlier[id]];
            if (confirmed.includes(id) && before) counts[id] = before;
            else if (now?.kind === 'cells' && before?.kind === 'cells' && isBegun(now.cells)) {
              // Rows of a changed matrix that are left open stay as they were.
              counts[id] = { kind: 'cells', cells: { ...before.cells, ...now.cells } };
            }
          }
          await open(branchingQuestionnaire, section, answers, { earlier, confirmed });
          expect(await visibleQuestions()).toEqual(
            askedIn(branchingQuestionnaire, section, counts),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('hides the field for a new answer until "changed" is chosen', async () => {
    const section = technikStatus.sections.find(({ id }) => id === 'pay');
    if (!section) throw new TypeError('there is such a section');
    const earlier: Answers = { 'pay.status': { kind: 'option', option: 'geplant' } };
    await open(technikStatus, section, {}, { earlier, confirmed: [] });
    const field = page.locator('[name="pay.status"][value="keine"]');
    expect(await field.isVisible()).toBe(false);
    expect(await visibleQuestions()).toEqual(['pay.status', 'pay.hkr']);
    await page.getByLabel('Unverändert').check();
    expect(await visibleQuestions()).toEqual(['pay.status', 'pay.termin', 'pay.hkr']);
    await page.getByLabel('Geändert').check();
    expect(await field.isVisible()).toBe(true);
    await field.check();
    expect(await visibleQuestions()).toEqual(['pay.status', 'pay.hkr']);
  });

  it('follows the answers as they are chosen, without a script', async () => {
    const section = technikStatus.sections.find(({ id }) => id === 'pay');
    if (!section) throw new TypeError('there is such a section');
    await open(technikStatus, section, {});
    expect(await visibleQuestions()).toEqual(['pay.status', 'pay.hkr']);
    await page.check('[name="pay.status"][value="geplant"]');
    expect(await visibleQuestions()).toEqual(['pay.status', 'pay.termin', 'pay.hkr']);
    await page.check('[name="pay.status"][value="keine"]');
    expect(await visibleQuestions()).toEqual(['pay.status', 'pay.hkr']);
  });

  it('shows the text beside an option while the option is chosen', async () => {
    const section = technikStatus.sections.find(({ id }) => id === 'meta');
    if (!section) throw new TypeError('there is such a section');
    await open(technikStatus, section, {});
    const other = page.locator('[name="meta.rolle~other"]');
    expect(await other.isVisible()).toBe(false);
    await page.check('[name="meta.rolle"][value="andere"]');
    expect(await other.isVisible()).toBe(true);
  });

  describe('as it is served', () => {
    let harness: RespondHarness;
    beforeAll(async () => {
      harness = await startRespondHarness();
    });
    afterAll(() => harness.close());

    it('is public and may be kept for ever', async () => {
      const { css } = branchingStylesheet(technikStatus);
      const served = await new Visitor(harness.app).get(branchingPath(technikStatus));
      expect(served.status).toBe(200);
      expect(served.html).toBe(css);
      expect(served.headers.get('content-type')).toBe('text/css; charset=utf-8');
      expect(served.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    });

    it('is not found for other versions and surveys', async () => {
      const visitor = new Visitor(harness.app);
      for (const file of ['technik-status-ozg/9.9.9.css', 'other/1.0.0.css', 'other/x.css']) {
        expect((await visitor.get(`/respond/branching/${file}`)).status).not.toBe(200);
      }
    });
  });
});

const isBegun = (cells: Record<string, string>) => Object.keys(cells).length > 0;

function askedIn(questionnaire: Questionnaire, section: Section, answers: Answers): string[] {
  const { shown } = followBranches(questionnaire, answers);
  return shown.filter((question) => section.questions.includes(question)).map(({ id }) => id);
}

/**
 * Opens a section's form: its own answers are in its fields, those of other sections are saved, and
 * earlier ones stand beside its questions, some of them confirmed.
 */
async function open(
  questionnaire: Questionnaire,
  section: Section,
  answers: Answers,
  { earlier, confirmed }: { earlier: Answers; confirmed: string[] } = {
    earlier: {},
    confirmed: [],
  },
) {
  const [unit] = thueringen.districts;
  if (!unit) throw new TypeError('there is a district');
  const own = section.questions.map(({ id }) => id);
  const visit: Visit = {
    key: { wave: wave.id, ars: unit.ars },
    claimed: [],
    session: [],
    access: { scopes: [{ kind: 'case' }] },
    head: { wave: wave.id, unit, status: 'IN_PROGRESS', version: 1, submissions: 0, softEdits: 0 },
    wave,
    questionnaire,
    draft: [
      {
        section: 'elsewhere',
        revision: 1,
        savedAt: '2026-12-10T09:00:00Z',
        ...reported(
          Object.fromEntries(Object.entries(answers).filter(([id]) => !own.includes(id))),
        ),
      },
    ],
    context: { today: wave.referenceDate, referenceDate: wave.referenceDate },
    previous: { answers: earlier, preferences: {}, referenceDate: '2026-03-31' },
    offered: earlier,
    isOpen: true,
    isOver: false,
  };
  const app = createPagesApp({ office: 'Musterstelle', contact: 'umfrage@example.org' });
  app.get('/', (c) =>
    renderPage(
      c,
      <SectionPage
        visit={visit}
        section={section}
        fields={{
          ...sectionFields(section, reported(answers), earlier),
          ...Object.fromEntries(confirmed.map((id) => [fieldNames.confirm(id), ['same']])),
        }}
        revision={0}
        button="Save"
      />,
    ),
  );
  const html = await (await app.request('/')).text();
  const styles = `${ownStyles}${branchingStylesheet(questionnaire).css}`;
  await page.setContent(
    html.replace(/<link [^>]*>/g, '').replace('</head>', `<style>${styles}</style></head>`),
  );
}

async function visibleQuestions(): Promise<(string | null)[]> {
  const questions = await page.locator('[data-question]:visible').all();
  return Promise.all(questions.map((question) => question.getAttribute('data-question')));
}
