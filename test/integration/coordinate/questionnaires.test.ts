import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  listApprovedMappings,
  listMappings,
} from '../../../functions/store/questionnaires/question-mappings.ts';
import {
  addQuestionnaireDraft,
  getQuestionnaireDraft,
  listQuestionnaireVersions,
} from '../../../functions/store/questionnaires/questionnaire-versions.ts';
import {
  addQuestionnaire,
  getQuestionnaire,
} from '../../../functions/store/questionnaires/questionnaires.ts';
import { readDirty } from '../../../functions/store/waves/dirty.ts';
import { addWave } from '../../../functions/store/waves/new-wave.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { takeSnapshot } from '../../support/functions/snapshot.ts';
import { contentOf } from '../../support/stores.ts';
import { technikStatus } from '../../support/technik-status.ts';
import { hiddenFields, type Page, type Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
let coordinator: Visitor;
beforeAll(async () => {
  harness = await startConsoleHarness();
  coordinator = await harness.as(staff.coordinator);
});
afterAll(() => harness.close());

let surveys = 0;
/** A version of a questionnaire of the test's own. */
function aVersion(version = '1.1.0', change: (copy: Questionnaire) => void = () => {}) {
  const copy = { ...structuredClone(technikStatus), id: `survey-${++surveys}`, version };
  change(copy);
  return copy;
}

const fileOf = (json: unknown) => ({
  name: 'fragebogen.json',
  bytes: new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json)),
});
const pathOf = ({ id, version }: Questionnaire, page = '') =>
  `/coordinate/questionnaires/${id}/${version}${page}`;
const upload = (json: unknown, visitor = coordinator) =>
  visitor.upload('/coordinate/questionnaires/upload', 'file', fileOf(json));
const replace = async (page: Page, json: Questionnaire, at = json) => {
  const fields = Object.fromEntries(
    Object.entries(hiddenFields(page)).map(([name, [value = '']]) => [name, value]),
  );
  return coordinator.upload(pathOf(at, '/replace'), 'file', fileOf(json), fields);
};

describe('uploading a questionnaire', () => {
  it('makes a draft that is listed beside the published versions', async () => {
    const version = aVersion();
    const answer = await upload(version);
    expect([answer.status, answer.location]).toEqual([303, `${pathOf(version)}?done=uploaded`]);
    const page = await coordinator.get(answer.location ?? '');
    expect(page.html).toContain('Der Entwurf ist gespeichert.');
    const list = await coordinator.get('/coordinate/questionnaires');
    expect(list.html).toContain(pathOf(version));
    expect(list.html).toContain(pathOf(technikStatus));
  });

  it('names all errors by their path, in German, and stores nothing', async () => {
    const { core } = harness.dependencies;
    const before = await contentOf(core);
    const wrong = structuredClone(technikStatus) as unknown as {
      version: string;
      sections: { questions: Record<string, unknown>[] }[];
    };
    wrong.version = '2';
    const [first, second] = wrong.sections[0]?.questions ?? [];
    delete first?.['label'];
    if (second) second['showIf'] = { op: 'in', question: 'gibt.es_nicht', values: ['x'] };
    const { status, html } = await upload(wrong);
    expect(status).toBe(422);
    expect(html).toContain('In der Datei sind 3 Fehler');
    const rows = [...html.matchAll(/<th scope="row"[^>]*>(.*?)<\/th><td[^>]*>(.*?)<\/td>/g)];
    expect(rows.map(([, path, sentence]) => [path, sentence])).toEqual([
      ['version', 'Das muss aussehen wie 1.0.0.'],
      [
        'Abschnitt 1, Frage 1.1 (sections[0].questions[0].label)',
        'Die Angabe fehlt, erwartet wird: Objekt mit geschweiften Klammern.',
      ],
      [
        'Abschnitt 1, Frage 1.2 (sections[0].questions[1].showIf.question)',
        'Die Frage „gibt.es_nicht“ gibt es nicht.',
      ],
    ]);
    expect(await contentOf(core)).toEqual(before);
  });

  it.each([
    ['no file', undefined, 'Wählen Sie eine Datei aus.'],
    ['no JSON', '{ "id": ', 'Die Datei ist kein gültiges JSON'],
    ['endless nesting', '['.repeat(100_000), 'Die Datei ist kein gültiges JSON'],
    [
      'deep nesting',
      `${'{"op":'.repeat(2000)}1${'}'.repeat(2000)}`,
      'Die Datei ist mehr als 50 Ebenen tief verschachtelt.',
    ],
    ['too much', ' '.repeat(300_001), 'Die Datei ist größer als 300 kB.'],
    ['a list', '[]', 'Erwartet wird: Objekt mit geschweiften Klammern. In der Datei steht: Liste.'],
  ])('refuses %s with a sentence', async (_, text, sentence) => {
    const answer =
      text === undefined
        ? await coordinator.post('/coordinate/questionnaires/upload')
        : await upload(text);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(sentence);
  });

  it('refuses a version that is published, and one that has a draft', async () => {
    const published = aVersion('1.0.0');
    await addQuestionnaire(harness.dependencies.core, published);
    const again = await upload(published);
    expect(again.status).toBe(409);
    expect(again.html).toContain('Die Fassung 1.0.0 ist schon veröffentlicht');
    const draft = aVersion();
    await upload(draft);
    const other = await upload(draft);
    expect(other.status).toBe(409);
    expect(other.html).toContain('gibt es schon einen Entwurf');
    expect(other.html).toContain(`href="${pathOf(draft)}"`);
  });

  it('takes one of two that are uploaded at once', async () => {
    const version = aVersion();
    const answers = await Promise.all([upload(version), upload(version)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  it('is for those who may change questionnaires', async () => {
    for (const person of [staff.analyst, staff.districtCoordinator]) {
      const visitor = await harness.as(person);
      expect((await upload(aVersion(), visitor)).status).toBe(403);
      const list = await visitor.get('/coordinate/questionnaires');
      expect(list.status).toBe(200);
      expect(list.html).not.toContain('/coordinate/questionnaires/upload');
    }
  });
});

describe('a draft', () => {
  it('is replaced by another file of the same version', async () => {
    const version = aVersion();
    await upload(version);
    const form = await coordinator.get(pathOf(version, '/replace'));
    const renamed = { ...version, title: { de: 'Neuer Name', en: 'New name' } };
    const answer = await replace(form, renamed);
    expect([answer.status, answer.location]).toEqual([303, `${pathOf(version)}?done=replaced`]);
    const { questionnaire } = await getQuestionnaireDraft(
      harness.dependencies.core,
      version.id,
      version.version,
    );
    expect(questionnaire).toEqual(renamed);
  });

  it('is not replaced by a file that is wrong, or of another version', async () => {
    const version = aVersion();
    await upload(version);
    const form = await coordinator.get(pathOf(version, '/replace'));
    const other = await replace(form, { ...version, version: '1.2.0' }, version);
    expect(other.status).toBe(422);
    expect(other.html).toContain(`Die Datei enthält ${version.id} 1.2.0`);
    const wrong = await replace(form, { ...version, sections: [] });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Die Liste braucht mindestens 1 Einträge.');
  });

  it('is published once more asked, with what is new, and is frozen then', async () => {
    const { core } = harness.dependencies;
    const first = aVersion('1.0.0');
    await addQuestionnaire(core, first);
    const second = { ...structuredClone(first), version: '1.1.0' };
    const [, , question] = second.sections[0]?.questions ?? [];
    if (question?.type !== 'single') throw new TypeError('no choice');
    question.options.splice(0, 1);
    await upload(second);
    const asked = await coordinator.get(pathOf(second, '/publish'));
    expect(asked.html).toContain('Fassung 1.1.0 veröffentlichen?');
    expect(asked.html).toContain('Das lässt sich nicht rückgängig machen.');
    expect(asked.html).toContain('Bitte prüfen: andere Bedeutung ohne höhere Bedeutungsversion');
    const answer = await coordinator.post(pathOf(second, '/publish'), hiddenFields(asked));
    expect([answer.status, answer.location]).toEqual([303, `${pathOf(second)}?done=published`]);
    expect(await getQuestionnaire(core, second.id, '1.1.0')).toEqual(second);
    const page = await coordinator.get(pathOf(second));
    expect(page.html).not.toContain('/publish"');
    for (const step of ['/publish', '/delete', '/replace']) {
      expect((await coordinator.get(pathOf(second, step))).status).toBe(404);
    }
    expect((await upload(second)).status).toBe(409);
  });

  it('is deleted once more asked, and its version can be uploaded again', async () => {
    const version = aVersion();
    await upload(version);
    const asked = await coordinator.get(pathOf(version, '/delete'));
    const answer = await coordinator.post(pathOf(version, '/delete'), hiddenFields(asked));
    expect(answer.location).toBe('/coordinate/questionnaires?done=deleted');
    expect((await coordinator.get(pathOf(version))).status).toBe(404);
    expect((await upload(version)).status).toBe(303);
  });

  it('that somebody replaced meanwhile is neither published nor deleted nor replaced', async () => {
    const version = aVersion();
    await upload(version);
    const pages = await Promise.all(
      ['/publish', '/delete', '/replace'].map((step) => coordinator.get(pathOf(version, step))),
    );
    const [publish, remove, form] = pages as [Page, Page, Page];
    const changed = { ...version, title: { de: 'Anders', en: 'Different' } };
    await replace(form, changed);
    const answers = [
      await coordinator.post(pathOf(version, '/publish'), hiddenFields(publish)),
      await coordinator.post(pathOf(version, '/delete'), hiddenFields(remove)),
      await replace(form, version),
    ];
    for (const { status, html } of answers) {
      expect(status).toBe(409);
      expect(html).toContain('Der Entwurf wurde am 10.12.2026, 10:00 Uhr ersetzt.');
    }
    const { core } = harness.dependencies;
    const draft = await getQuestionnaireDraft(core, version.id, version.version);
    expect(draft.questionnaire).toEqual(changed);
  });

  it('that was deleted and uploaded again is another one', async () => {
    const version = aVersion();
    await upload(version);
    const publish = await coordinator.get(pathOf(version, '/publish'));
    const remove = await coordinator.get(pathOf(version, '/delete'));
    await coordinator.post(pathOf(version, '/delete'), hiddenFields(remove));
    const gone = await coordinator.post(pathOf(version, '/publish'), hiddenFields(publish));
    expect([gone.status, gone.html.includes('inzwischen gelöscht')]).toEqual([409, true]);
    await upload(version);
    const late = await coordinator.post(pathOf(version, '/publish'), hiddenFields(publish));
    expect(late.status).toBe(409);
  });

  it('that is published and replaced at once is one of both, whole', async () => {
    const { core } = harness.dependencies;
    for (let round = 0; round < 5; round++) {
      const version = aVersion();
      await upload(version);
      const publish = await coordinator.get(pathOf(version, '/publish'));
      const form = await coordinator.get(pathOf(version, '/replace'));
      const changed = { ...version, title: { de: 'Anders', en: 'Different' } };
      const answers = await Promise.all([
        coordinator.post(pathOf(version, '/publish'), hiddenFields(publish)),
        replace(form, changed),
      ]);
      const [published, replaced] = answers.map(({ status }) => status === 303);
      expect([published, replaced].filter(Boolean)).toHaveLength(1);
      const list = await listQuestionnaireVersions(core);
      const listed = list.find(({ survey }) => survey === version.id);
      expect(listed?.state).toBe(published ? 'published' : 'draft');
      if (published) expect(await getQuestionnaire(core, version.id, '1.1.0')).toEqual(version);
    }
  });

  it('ends when a wave brings its version', async () => {
    const { core } = harness.dependencies;
    const version = aVersion();
    await upload(version);
    expect(await addQuestionnaire(core, version)).toBe(true);
    const list = await listQuestionnaireVersions(core);
    expect(list.find(({ survey }) => survey === version.id)?.state).toBe('published');
    await expect(getQuestionnaireDraft(core, version.id, '1.1.0')).rejects.toThrow('no draft');
  });

  it('leaves one entry in the audit of the day for each change', async () => {
    const { core } = harness.dependencies;
    const version = aVersion();
    await upload(version);
    const form = await coordinator.get(pathOf(version, '/replace'));
    await replace(form, version);
    const publish = await coordinator.get(pathOf(version, '/publish'));
    await coordinator.post(pathOf(version, '/publish'), hiddenFields(publish));
    const entries = [...(await contentOf(core)).entries()].filter(
      ([key, item]) =>
        key.startsWith('AUDIT#2026-12-10') &&
        (item as { to?: string }).to === `${version.id} 1.1.0`,
    );
    expect(entries.map(([, item]) => item)).toMatchObject([
      { action: 'questionnaireUploaded', actor: 'staff', person: staff.coordinator.id },
      { action: 'questionnaireUploaded', actor: 'staff', person: staff.coordinator.id },
      { action: 'questionnairePublished', actor: 'staff', person: staff.coordinator.id },
    ]);
  });
});

describe('a version', () => {
  it('shows its waves and, for each question, what is published', async () => {
    const wave = await harness.newWave();
    const { html } = await coordinator.get(pathOf(technikStatus));
    expect(html).toContain(wave.title.de);
    expect(html).toContain('offen (7)');
    expect(html).toContain('Wie weit ist Ihre Verwaltung beim Einsatz eines DMS?');
  });

  it('is downloaded as the file that it came from', async () => {
    const page = await coordinator.get(pathOf(technikStatus, '/file'));
    expect(page.headers.get('content-disposition')).toBe(
      'attachment; filename="technik-status-ozg-1.0.0.json"',
    );
    expect(JSON.parse(page.html)).toEqual(technikStatus);
  });

  it('is previewed with all its questions in a form that cannot be sent', async () => {
    const draft = aVersion();
    await addQuestionnaireDraft(harness.dependencies.core, draft, {
      person: 'c-1',
      at: '2026-12-10T09:00:00Z',
    });
    const { html } = await coordinator.get(pathOf(draft, '/preview'));
    const form = /<form method="dialog".*?<\/form>/s.exec(html)?.[0] ?? '';
    for (const { questions } of draft.sections) {
      for (const { id } of questions) expect(form).toContain(`data-question="${id}"`);
    }
    expect(form.match(/type="submit"/g)).toHaveLength(1);
    expect(form).toContain('<button type="submit" disabled');
    const [, css = ''] = /href="([^"]*branching\.css[^"]*)"/.exec(html) ?? [];
    const served = await coordinator.get(css);
    expect(served.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(served.html).toContain('[data-question="dms.termin"]');
  });

  it('shows the difference to the published version before it, and only where there is one', async () => {
    const { core } = harness.dependencies;
    const versions = ['1.0.0', '1.2.0', '1.10.0'].map((version, i) => ({
      ...aVersion(version),
      id: 'ordered',
      title: { de: `Titel ${i}`, en: `Title ${i}` },
    }));
    for (const version of versions) await addQuestionnaire(core, version);
    const [first, , last] = versions as [Questionnaire, Questionnaire, Questionnaire];
    const { html } = await coordinator.get(pathOf(last, '/difference'));
    expect(html).toContain('Unterschied zwischen Fassung 1.2.0 und 1.10.0');
    expect(html).toContain('Titel 1');
    expect(html).toContain('Titel 2');
    expect((await coordinator.get(pathOf(first, '/difference'))).status).toBe(404);
    expect((await coordinator.get(pathOf(first))).html).not.toContain('/difference"');
  });

  it('is not found where there is none', async () => {
    for (const path of ['nein/1.0.0', 'technik-status-ozg/9.9.9', 'technik-status-ozg/..']) {
      expect((await coordinator.get(`/coordinate/questionnaires/${path}`)).status).toBe(404);
    }
  });
});

describe('a mapping between two meanings of a question', () => {
  const question = 'dms.status';
  const options = ['produktiv', 'rollout', 'geplant', 'keine', 'unbekannt'];
  const form = (changes: Record<string, string> = {}, version = 0) => ({
    version: [String(version)],
    ...Object.fromEntries(options.map((value) => [`option~${value}`, [changes[value] ?? value]])),
  });

  /** A questionnaire whose second version asks for something else by the status of the DMS. */
  async function aSurvey() {
    const { core } = harness.dependencies;
    const first = aVersion('1.0.0');
    const second = aVersion('2.0.0', (copy) => {
      copy.id = first.id;
      for (const one of questionsOf(copy)) {
        if (one.id !== question) continue;
        one.meaningVersion = 2;
        one.label = { de: 'Wie weit ist das neue DMS?', en: 'How far is the new DMS?' };
      }
    });
    second.id = first.id;
    for (const one of [first, second]) await addQuestionnaire(core, one);
    const path = `/coordinate/questionnaires/${first.id}/mappings`;
    return { core, survey: first.id, path, one: `${path}/${question}/2` };
  }

  it('is proposed, approved and withdrawn; only while approved it counts', async () => {
    const { core, survey, path, one } = await aSurvey();
    const list = await coordinator.get('/coordinate/questionnaires');
    expect(list.html).toContain(`href="${path}"`);
    const before = await coordinator.get(path);
    expect(before.html).toContain('Wie weit ist Ihre Verwaltung beim Einsatz eines DMS?');
    expect(before.html).toContain('Wie weit ist das neue DMS?');
    expect(before.html).toContain('Der Zeitverlauf bricht hier.');

    const saved = await coordinator.post(one, form());
    expect([saved.status, saved.location]).toEqual([303, `${one}?done=proposed`]);
    const proposal = await coordinator.get(saved.location ?? '');
    expect(proposal.html).toContain('Der Vorschlag ist gespeichert.');
    expect(proposal.html).toContain('verbindet den Zeitverlauf, sobald sie genehmigt ist');
    expect(await listApprovedMappings(core, survey)).toEqual([]);

    const approved = await coordinator.post(`${one}/approve`, { version: ['1'] });
    expect([approved.status, approved.location]).toEqual([303, `${one}?done=approved`]);
    expect(await listApprovedMappings(core, survey)).toEqual([
      {
        ...{ survey, question, from: 1, to: 2, preservesStatuses: true },
        options: Object.fromEntries(options.map((value) => [value, value])),
      },
    ]);
    const [record] = await listMappings(core, survey);
    expect(record?.approval?.by).toBe(staff.coordinator.id);
    const page = await coordinator.get(one);
    expect(page.html).toContain('verbindet den Zeitverlauf<');
    expect(page.html).not.toContain('Als Vorschlag speichern');

    const withdrawn = await coordinator.post(`${one}/withdraw`, { version: ['2'] });
    expect([withdrawn.status, withdrawn.location]).toEqual([303, `${one}?done=withdrawn`]);
    expect(await listApprovedMappings(core, survey)).toEqual([]);
    const entries = [...(await contentOf(core)).entries()].filter(
      ([key, item]) =>
        key.startsWith('AUDIT#2026-12-10') &&
        (item as { to?: string }).to === `${survey} ${question} 1 2`,
    );
    expect(entries.map(([, item]) => (item as { action: string }).action)).toEqual([
      'questionMappingProposed',
      'questionMappingApproved',
      'questionMappingWithdrawn',
    ]);
  });

  it('can change a status, but is then said not to join the trend, and why', async () => {
    const { core, survey, one } = await aSurvey();
    await coordinator.post(one, form({ rollout: 'geplant', keine: '-' }));
    const { html } = await coordinator.get(one);
    expect(html).toContain('verbindet den Zeitverlauf nicht');
    const texts = html.replaceAll(/<[^>]*>/g, ' ');
    expect(texts).toMatch(
      /zählt bisher als „In Einführung“, das Gegenstück als „Geplant mit Termin“/,
    );
    expect(texts).toContain('hat kein Gegenstück.');
    await coordinator.post(`${one}/approve`, { version: ['1'] });
    const [mapping] = await listApprovedMappings(core, survey);
    expect(mapping).not.toHaveProperty('preservesStatuses');
    expect(mapping?.options).toMatchObject({ rollout: 'geplant' });
    expect(mapping?.options).not.toHaveProperty('keine');
  });

  it('wants something chosen for each answer, and keeps what was chosen', async () => {
    const { core, survey, one } = await aSurvey();
    const { html: empty } = await coordinator.get(one);
    expect(empty).not.toMatch(/<option value="[^"]+" selected/);
    const { status, html } = await coordinator.post(one, form({ keine: '' }));
    expect(status).toBe(422);
    expect(html).toContain('href="#option~keine"');
    expect(html.match(/<option value="[^"]+" selected/g)).toHaveLength(4);
    expect((await coordinator.post(one, form({ keine: 'nonsense' }))).status).toBe(400);
    expect((await coordinator.post(one, { ...form(), version: ['x'] })).status).toBe(400);
    expect(await listMappings(core, survey)).toEqual([]);
  });

  it('is decided about as it was seen only', async () => {
    const { core, survey, one } = await aSurvey();
    expect((await coordinator.post(`${one}/approve`, { version: ['1'] })).status).toBe(409);
    await coordinator.post(one, form());
    await coordinator.post(one, form({ rollout: 'geplant' }, 1));
    const stale = [
      await coordinator.post(one, form({}, 1)),
      await coordinator.post(one, form({}, 0)),
      await coordinator.post(`${one}/approve`, { version: ['1'] }),
      await coordinator.post(`${one}/withdraw`, { version: ['2'] }),
    ];
    expect(stale.map(({ status }) => status)).toEqual([409, 409, 409, 409]);
    expect(stale[0]?.html).toContain('Inzwischen hat sich die Zuordnung geändert');
    const twice = await Promise.all([
      coordinator.post(`${one}/approve`, { version: ['2'] }),
      coordinator.post(`${one}/approve`, { version: ['2'] }),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual([303, 409]);
    // What is approved is not changed under whoever relies on it.
    expect((await coordinator.post(one, form({}, 3))).status).toBe(409);
    const [record] = await listMappings(core, survey);
    expect(record).toMatchObject({ version: 3, mapping: { options: { rollout: 'geplant' } } });
  });

  it('has every wave of the survey that has figures counted again, by what is approved', async () => {
    const { core, one, survey } = await aSurvey();
    const moves = { LIVE: true, GRACE: true, CLOSED: true, PUBLISHED: true, DRAFT: false };
    const idOf = (status: string) => `${survey}-${status.toLowerCase()}`;
    const template = await harness.newWave();
    for (const status of Object.keys(moves) as (keyof typeof moves)[]) {
      const wave = { ...template, id: idOf(status), survey, questionnaireVersion: '2.0.0', status };
      await addWave(core, wave, []);
    }
    const counters = async () => {
      const read = Object.keys(moves).map((status) => readDirty(core, idOf(status)));
      return (await Promise.all(read)).map(({ counter }) => counter);
    };
    const other = await readDirty(core, template.id);
    const before = await counters();
    const grown = async () => (await counters()).map((now, i) => now - (before[i] ?? 0));
    await coordinator.post(one, form());
    expect(await grown()).toEqual([0, 0, 0, 0, 0]);
    await coordinator.post(`${one}/approve`, { version: ['1'] });
    expect(await grown()).toEqual([1, 1, 1, 1, 0]);
    const { lake } = harness.dependencies;
    const now = Temporal.Instant.from('2026-12-10T10:00:00Z');
    const withMapping = await takeSnapshot(core, lake, idOf('CLOSED'), now);
    await coordinator.post(`${one}/withdraw`, { version: ['2'] });
    expect(await grown()).toEqual([2, 2, 2, 2, 0]);
    const without = await takeSnapshot(core, lake, idOf('CLOSED'), now);
    expect(without?.snapshot).not.toBe(withMapping?.snapshot);
    expect(await readDirty(core, template.id)).toEqual(other);
  });

  it('is shown to all, and changed by those who may change questionnaires', async () => {
    const { one } = await aSurvey();
    const analyst = await harness.as(staff.analyst);
    const { html } = await analyst.get(one);
    expect(html).not.toContain('Als Vorschlag speichern');
    for (const path of [one, `${one}/approve`, `${one}/withdraw`]) {
      expect((await analyst.post(path, form())).status).toBe(403);
    }
  });

  it('is about published versions, which there must be', async () => {
    const { path, one } = await aSurvey();
    for (const missing of [`${path}/dms.status/3`, `${path}/vps.status/2`, `${path}/no.such/2`]) {
      expect((await coordinator.get(missing)).status).toBe(404);
    }
    expect((await coordinator.get(one)).status).toBe(200);
    const draft = aVersion();
    await upload(draft);
    const ofDraft = `/coordinate/questionnaires/${draft.id}/mappings`;
    expect((await coordinator.get(ofDraft)).status).toBe(404);
    const same = `/coordinate/questionnaires/${technikStatus.id}/mappings`;
    expect((await coordinator.get(same)).html).toContain('hat keine Frage ihre Bedeutung geändert');
  });
});
