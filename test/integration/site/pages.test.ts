import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addQuestionnaire } from '../../../functions/store/questionnaires/questionnaires.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import { exampleOwner } from '../../../infra/local/example-owner.ts';
import type { OwnerSettings } from '../../../schemas/owner.ts';
import { questionsOf } from '../../../schemas/questionnaire.ts';
import { defaultRetention } from '../../../schemas/retention.ts';
import { branchingQuestionnaire } from '../../support/branching-questionnaire.ts';
import { createSiteApp } from '../../support/functions/site.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { smallQuestionnaire } from '../../support/small-questionnaire.ts';
import { technikStatus, wave } from '../../support/technik-status.ts';
import { Visitor } from '../../support/visitor.ts';

let harness: RespondHarness;

beforeAll(async () => {
  harness = await startRespondHarness();
});

afterAll(() => harness?.close());

const visit = (owner: OwnerSettings = exampleOwner, retention = defaultRetention) =>
  new Visitor(createSiteApp({ core: harness.dependencies.core, owner, retention }));
/** What a page says: its text, with what the browser makes of entities. */
const textOf = ({ html }: { html: string }) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&quot;', '"');
const accessible = (change: Partial<OwnerSettings['accessibility']>): OwnerSettings => {
  return { ...exampleOwner, accessibility: { ...exampleOwner.accessibility, ...change } };
};
const protecting = (change: Partial<OwnerSettings['dataProtection']>): OwnerSettings => {
  return { ...exampleOwner, dataProtection: { ...exampleOwner.dataProtection, ...change } };
};

const printed = '/questionnaires/technik-status-ozg/1.0.0';
const pages = ['/impressum', '/datenschutz', '/barrierefreiheit', printed];

describe('every page', () => {
  it.each(pages)(
    '%s links to imprint, privacy and accessibility in both languages',
    async (path) => {
      const german = await visit().get(path);
      expect([german.status, german.html]).toEqual([200, expect.stringContaining('lang="de"')]);
      for (const link of [
        ['/access', 'Zugang zur Erhebung'],
        ['/impressum', 'Impressum'],
        ['/datenschutz', 'Datenschutz'],
        ['/barrierefreiheit', 'Barrierefreiheit'],
      ]) {
        expect(german.html).toContain(`href="${link[0]}">${link[1]}</a>`);
      }
      const english = await visit().get(`${path}?lang=en`);
      expect(english.html).toContain('lang="en"');
      for (const name of ['Imprint', 'Privacy', 'Accessibility']) {
        expect(english.html).toContain(`>${name}</a>`);
      }
    },
  );

  it.each(pages)('%s shows what is configured as text, whatever it holds', async (path) => {
    const html = '<script>alert(1)</script>';
    const text = { de: html, en: html };
    const { responsible, ...owner } = protecting({ legalBasis: text, hosting: html });
    const { accessibility } = accessible({ barriers: [text] });
    const page = await visit({ ...owner, office: html, accessibility }).get(path);
    expect(page.html).not.toContain('<script');
    expect(page.html).toContain('&lt;script&gt;');
  });
});

describe('the imprint', () => {
  it('names the office, its address, and who stands for it', async () => {
    const text = textOf(await visit().get('/impressum'));
    expect(text).toContain(
      'Musterstelle OZG-Koordination Musterstraße 1 00000 Musterstadt +49 000 00000-0 umfrage@example.org',
    );
    expect(text).toContain('Vertreten durch: die Leitung der Musterstelle');
    expect(text).toContain('Musterreferat 1');
  });

  it('makes the office responsible where nobody else is named', async () => {
    const { responsible, representative, phone, ...owner } = exampleOwner;
    const text = textOf(await visit(owner).get('/impressum'));
    expect(text).toContain('Verantwortlich für den Inhalt Musterstelle OZG-Koordination');
    expect(text).not.toContain('Vertreten durch');
  });

  it("is the office's own where there is one, in the footer and by its address", async () => {
    const imprint = 'https://www.example.org/impressum';
    const visitor = visit({ ...exampleOwner, imprint });
    expect((await visitor.get('/impressum')).location).toBe(imprint);
    expect((await visitor.get('/datenschutz')).html).toContain(`href="${imprint}">Impressum`);
  });
});

describe('the privacy notice', () => {
  it('names officer and authority, and how long things are kept', async () => {
    const page = await visit().get('/datenschutz');
    expect(page.html).toContain('href="mailto:datenschutz@example.org"');
    expect(page.html).toContain('href="https://aufsicht.example.org/">Muster-Aufsichtsbehörde');
    const text = textOf(page);
    expect(text).toContain('bis 90 Tage nach dem Ende der Nachfrist');
    expect(text).toContain('höchstens 30 Tage nach dem Ende der Nachfrist');
    expect(text).toContain('Entwürfe bis zu 365 Tage, alles andere bis zu 7 Tage');
    expect(text).toContain('bis nach 2 Erhebungen, in denen niemand sie bestätigt');
    const set = { ...defaultRetention, draftDays: 45, accessCodeDays: 14, contactWaves: 1 };
    const other = textOf(await visit(exampleOwner, set).get('/datenschutz'));
    expect(other).toContain('bis 45 Tage nach dem Ende der Nachfrist');
    expect(other).toContain('höchstens 14 Tage nach dem Ende der Nachfrist');
    expect(other).toContain('bis nach einer Erhebung, in der niemand sie bestätigt');
    expect(text).toContain('Artikel 6 Absatz 1 Buchstabe e DSGVO');
    expect(text).not.toContain('in unserem Auftrag');
  });

  it('says the legal basis and the provider that are configured, in the language of the page', async () => {
    const legalBasis = { de: '§ 1 Mustergesetz.', en: 'Section 1 Model Act.' };
    const visitor = visit(protecting({ legalBasis, hosting: 'Muster-Rechenzentrum' }));
    expect(textOf(await visitor.get('/datenschutz'))).toMatch(
      /Rechtsgrundlage: § 1 Mustergesetz\. .+ in unserem Auftrag von: Muster-Rechenzentrum/,
    );
    const english = textOf(await visitor.get('/datenschutz?lang=en'));
    expect(english).toContain('Legal basis: Section 1 Model Act.');
    expect(english).not.toContain('Mustergesetz');
  });
});

describe('the accessibility statement', () => {
  it('claims to conform in part where barriers are known, and lists them', async () => {
    const text = textOf(await visit().get('/barrierefreiheit'));
    expect(text).toContain('nur teilweise vereinbar');
    expect(text).toContain('Nicht barrierefreie Inhalte Beispiel: Die Anlage');
    expect(text).toContain('am 15.01.2026 erstellt');
    expect(text).toContain('Muster-Durchsetzungsstelle durchsetzung@example.org https://');
  });

  it('claims to conform fully where none is known', async () => {
    const text = textOf(await visit(accessible({ barriers: [] })).get('/barrierefreiheit'));
    expect(text).toContain('vollständig vereinbar');
    expect(text).not.toContain('Nicht barrierefreie Inhalte');
  });

  it('takes reports at the mailbox for questions, or at one of its own', async () => {
    const mailto = (html: string) => /Schreiben Sie uns: <a [^>]*mailto:([^"]+)/.exec(html)?.[1];
    expect(mailto((await visit().get('/barrierefreiheit')).html)).toBe('umfrage@example.org');
    const own = accessible({ feedback: 'barrieren@example.org' });
    expect(mailto((await visit(own).get('/barrierefreiheit')).html)).toBe('barrieren@example.org');
  });
});

describe('a questionnaire to print', () => {
  it('has every question with its number, its options, and what is published', async () => {
    const text = textOf(await visit().get(printed));
    for (const [index, { questions }] of technikStatus.sections.entries()) {
      for (const [place, { label }] of questions.entries()) {
        expect(text).toContain(`${index + 1}.${place + 1} ${label.de}`);
      }
    }
    expect(text).toContain(
      'Nur wenn bei Frage 4.1 in mindestens einer Zeile „Im Test“ oder „Geplant“ angekreuzt ist.',
    );
    expect(text).toMatch(/Öffnen Sie https?:\/\/\S+\/access oder/);
    expect(text.match(/Wird je Verwaltung veröffentlicht/g)).toHaveLength(
      questionsOf(technikStatus).filter(({ publication }) => publication === 'open').length,
    );
  });

  it('has space for each type of answer, and no control', async () => {
    await addQuestionnaire(harness.dependencies.core, smallQuestionnaire);
    const page = await visit().get('/questionnaires/small/1.0.0?lang=en');
    expect(page.html).not.toMatch(/<(form|input|textarea|button|select)/);
    const text = textOf(page);
    expect(text).toContain('live (English) soon (English) none (English) other (English):');
    expect(text).toContain('Tick one answer in every row.');
    expect(text).toContain('A whole number from 0 to 100.');
    expect(text).toContain('Yes Planned No I cannot answer this');
    expect(page.html.match(/<th scope="row">/g)).toHaveLength(3);
  });

  it('has a stylesheet of its own that browsers keep', async () => {
    const { html } = await visit().get(printed);
    const [, path = ''] = /href="(\/questionnaires\/blank\.css[^"]*)"/.exec(html) ?? [];
    const { status, headers } = await visit().get(path);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
    expect(headers.get('cache-control')).toContain('immutable');
  });

  it.each(['/questionnaires/small/9.9.9', '/questionnaires/x%23y/1.0.0', '/questionnaires/small'])(
    'is not found at %s',
    async (path) => {
      const page = await visit().get(path);
      expect([page.status, page.html]).toEqual([404, expect.stringContaining('nicht gefunden')]);
    },
  );

  it('is found by the short way, and chosen from a list where several are asked', async () => {
    const { core } = harness.dependencies;
    expect(textOf(await visit().get('/questionnaires'))).toContain('gibt es keinen Fragebogen');
    await harness.newWave();
    await harness.newWave();
    expect((await visit().get('/questionnaires')).location).toBe(printed);
    await addQuestionnaire(core, branchingQuestionnaire);
    const other = { ...wave, survey: 'branching', questionnaireVersion: '1.0.0' };
    await addWave(core, { ...other, id: 'planned', status: 'SCHEDULED' }, []);
    expect((await visit().get('/questionnaires')).location).toBe(printed);
    const title = { de: 'Andere Erhebung', en: 'Other survey' };
    await addWave(core, { ...other, id: 'other', title, referenceDate: '2027-03-31' }, []);
    const { html } = await visit().get('/questionnaires');
    expect([...html.matchAll(/href="(\/questionnaires\/[a-z].*?)"/g)].map(([, to]) => to)).toEqual([
      '/questionnaires/branching/1.0.0',
      printed,
    ]);
  });
});
