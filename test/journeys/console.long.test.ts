import type { Browser } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import {
  editionAt,
  editionBefore,
  referenceDayOf,
  titleOf,
} from '../../functions/domain/waves/plan-wave.ts';
import { typeDate, typeTime } from '../../functions/domain/waves/typed-time.ts';
import type { Answers } from '../../schemas/answer.ts';
import { timeZone } from '../../schemas/wave.ts';
import { completeAnswers } from '../support/complete-answers.ts';
import { type RunningPegel, startLocalPegel, temporaryFolder } from '../support/local-pegel.ts';
import { officialRegister } from '../support/official-register.ts';
import { Respondent, siteAt } from '../support/respondent.ts';
import { startBrowser } from '../support/start-browser.ts';
import { technikStatus } from '../support/technik-status.ts';
import { Desk } from './desk.ts';
import { Form } from './form.ts';

const { file: registerFile, isThere } = officialRegister;
if (!isThere) process.stderr.write(`SKIPPED, because it is not there: ${registerFile}\n`);

const eisenach = '160630105000';
const wartburgkreis = '160630000000';
const erfurt = '160510000000';

const now = Temporal.Now.instant();
const referenceDay = referenceDayOf(editionAt(now)).toString();
const earlierDay = referenceDayOf(editionBefore(editionAt(now))).toString();
const { year, half } = editionAt(now);
const wave = `${technikStatus.id}-${year}-${half}`;
const title = titleOf(technikStatus, editionAt(now)).de;
const earlierTitle = titleOf(technikStatus, editionBefore(editionAt(now))).de;
const wavePage = `/coordinate/waves/${wave}`;
const casePage = (ars: string) => `${wavePage}/cases/${ars}`;
const question = 'Gibt es die Koordination schon?';

/** Answers of today that can be submitted; of the DMS something else was said last time. */
const answers: Answers = {
  ...completeAnswers,
  'meta.stichtag': { kind: 'date', date: referenceDay },
  'vps.termin': { kind: 'month', month: `${year + 2}-03` },
};

/** The end of a day from now on, as it is typed. */
function inDays(days: number): string {
  const day = Temporal.Now.plainDateISO(timeZone).add({ days });
  return typeTime(`${day.toString()}T23:59`);
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let pegel: RunningPegel;
let browser: Browser;
let admin: Desk;
let coordinator: Desk;
let districtCoordinator: Desk;
/** Somebody in Eisenach. */
let official: Desk;
let visitor: Desk;
let link: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  [pegel, browser] = await Promise.all([
    startLocalPegel(folder.path, '--empty'),
    startBrowser(inject('browser'), true),
  ]);
  const open = () => Desk.open(browser, pegel.url);
  [admin, coordinator, districtCoordinator] = [await open(), await open(), await open()];
  [official, visitor] = [await open(), await open()];
});

/** Whether a step has failed: those after it would say nothing. */
let isBroken = false;
beforeEach(({ skip, onTestFailed }) => {
  skip(isBroken);
  onTestFailed(() => {
    isBroken = true;
  });
});

afterAll(async () => {
  await browser?.close();
  await pegel?.interrupt();
  await folder?.remove();
});

describe.skipIf(!isThere)(
  'from an empty installation to public results',
  { timeout: 60_000 },
  () => {
    it('an administrator signs in and is told how to begin', async () => {
      await admin.signIn('Anke Admin');
      await admin.sees('So beginnen Sie');
    });

    it('takes over one state of the official register, once the changes were seen', async () => {
      await admin.follow('Verwaltungen aus dem Gemeindeverzeichnis einlesen');
      await admin.attach(registerFile);
      await admin.press('Vorschau zeigen');
      await admin.sees('Vorschau: Gebietsstand');
      await admin.check('Thüringen');
      await admin.press('Auswahl ansehen');
      await admin.sees('Neue Verwaltungen (206)');
      await admin.press('Auswahl übernehmen');
      await admin.awaitJob();
      await admin.sees('Das Verzeichnis ist übernommen.');
      await admin.sees('1 bis 50 von 206');
    });

    it('takes over the contacts of a list, once they were seen', async () => {
      await admin.go('/coordinate');
      await admin.follow('Kontakte der Verwaltungen übernehmen');
      const rows = [
        'AGS;Kommune;E-Mail;Telefon',
        '16063105;Eisenach;eisenach@example.org;03691 1',
        '16063;Wartburgkreis;kreis@example.org;',
        '16051;Erfurt;erfurt@example.org;0361 1',
      ];
      await admin.attach({ name: 'Kontakte.csv', rows });
      await admin.press('Datei hochladen');
      await admin.sees('eisenach@example.org');
      await admin.press('3 Kontakte übernehmen');
      await admin.awaitJob();
      await admin.sees('Die Kontakte sind übernommen.');
    });

    it('publishes the questionnaire', async () => {
      await admin.go('/coordinate');
      await admin.follow('Fragebogen übernehmen oder hochladen und veröffentlichen');
      await admin.press('Als Entwurf übernehmen');
      await admin.follow('Veröffentlichen');
      await admin.press('Veröffentlichen');
      await admin.sees('Die Fassung ist veröffentlicht.');
    });

    it('imports the earlier wave, once it was checked', async () => {
      await admin.go('/coordinate');
      await admin.follow('Frühere Erhebungen einlesen, wenn es welche gibt');
      const rows = [
        'ARS;Kommune;DMS Stand',
        `${eisenach};Eisenach;Flächendeckend im Einsatz`,
        `${wartburgkreis};Wartburgkreis;`,
        `${erfurt};Erfurt;Nicht im Einsatz, kein fester Termin`,
      ];
      await admin.attach({ name: 'alt.csv', rows });
      await admin.press('Hochladen');
      await admin.fill('Stichtag', typeDate(earlierDay));
      await admin.press('Weiter zu den Spalten');
      await admin.page.getByLabel('Kommune').selectOption('Nicht einlesen');
      await admin.press('Speichern und weiter');
      await admin.sees('Es ist nichts zuzuordnen.');
      await admin.press('Speichern und weiter');
      await admin.sees('Alles lässt sich einlesen');
      await admin.follow('Weiter zum Einlesen');
      await admin.press('Einlesen');
      await admin.awaitJob();
      await admin.sees('Veröffentlicht');
    });

    it('plans the wave after that one', async () => {
      await admin.follow('Erhebungen');
      await admin.follow('Neue Erhebung anlegen');
      expect(await admin.page.getByLabel('Stichtag').inputValue()).toBe(typeDate(referenceDay));
      await admin.fill('Öffnung', inDays(1));
      for (const number of [1, 2, 3]) await admin.page.getByLabel(`${number}. Erinnerung`).fill('');
      await admin.fill('Frist', inDays(30));
      await admin.fill('Ende der Nachfrist', inDays(44));
      await admin.press('Entwurf anlegen');
      await admin.sees('Der Entwurf ist angelegt.');
      await admin.follow('Berichtskreis ansehen und ändern');
      await admin.check('Thüringen');
      await admin.check('Kreise, kreisfreie Städte und alle Verwaltungen darin');
      await admin.press('Berichtskreis speichern');
      await admin.sees('Der Berichtskreis ist gespeichert.');
    });

    it('goes live', async () => {
      await admin.go(wavePage);
      await admin.follow('Sofort öffnen');
      await admin.sees('206 Verwaltungen können sofort melden. An 3 Postfächer geht');
      await admin.press('Jetzt öffnen');
      await admin.awaitJob();
      await admin.sees('Meldungen gehen ein.');
    });

    it('a coordinator finds a case and makes a link for it', async () => {
      await coordinator.signIn('Kim Koordination');
      await coordinator.follow('Vorgänge');
      await coordinator.fill('Name oder Schlüssel', 'eisenach');
      await coordinator.press('Anzeigen');
      await coordinator.follow(/^Eisenach/);
      await coordinator.sees('eisenach@example.org');
      await coordinator.follow('Links und Kurzcodes');
      await coordinator.press('Neuen Link erstellen');
      link = await coordinator.page.getByLabel('Link zum Vorgang').inputValue();
    });

    it('an official reads what was said last time, and answers', async () => {
      await official.go(link);
      await official.press('Erhebung öffnen');
      await official.sees('Eisenach');
      await official.go(`/respond/${wave}/${eisenach}/dms`);
      await official.sees(`Letzte Angabe (Stichtag ${typeDate(earlierDay)})`);
      const respondent = new Respondent(siteAt(pegel.url));
      await respondent.redeem(new URL(link).pathname);
      await respondent.fillIn(technikStatus, answers);
      await official.go(`/respond/${wave}/${eisenach}/check`);
      await official.press('Verbindlich absenden');
      await official.sees('Vielen Dank');
    });

    it('the coordinator asks', async () => {
      await coordinator.go(casePage(eisenach));
      await coordinator.follow('Rückfrage stellen');
      await coordinator.check(/Organisation/);
      await coordinator.fill('Ihre Rückfrage', question);
      await coordinator.press('Rückfrage stellen');
      await coordinator.sees('Die Rückfrage ist gestellt.');
    });

    it('the official sees the question, and corrects', async () => {
      await official.go(link);
      await official.press('Erhebung öffnen');
      await official.sees('Wir haben eine Rückfrage zu Ihrer Meldung');
      await official.press('Angaben prüfen und beantworten');
      await official.sees(question);
      await official.follow(/Organisation/);
      await official.sees(question);
      const form = new Form(official.page);
      await form.choose('Gibt es eine benannte OZG-Koordination?', 'Nein');
      await form.save();
      await official.press('Verbindlich absenden');
      await official.sees('Vielen Dank');
    });

    it('the coordinator of a district sees the own district alone', async () => {
      await districtCoordinator.signIn('Wanda Wartburgkreis');
      await districtCoordinator.follow('Stand');
      await districtCoordinator.sees('1 von 17');
      const cases = await districtCoordinator.rows('Vorgänge der Erhebung');
      expect(cases).toHaveLength(17);
      for (const [, key] of cases) expect(key).toMatch(/^16063/);
    });

    it('and a list of those in it who have not answered yet', async () => {
      await districtCoordinator.follow('Nachfassen');
      await districtCoordinator.sees('16 von 17 Verwaltungen stehen noch aus');
      const chased = await districtCoordinator.rows('Verwaltungen, die noch nicht gemeldet haben');
      const [missing] = chased.filter(([unit]) => unit === 'Wartburgkreis');
      expect(missing?.join()).toContain('kreis@example.org');
      expect(chased.map(([unit, district]) => [unit?.startsWith('Eisenach'), district])).toEqual(
        Array(16).fill([false, 'Wartburgkreis']),
      );
    });

    it('and the cases of it, but no other one', async () => {
      expect(await districtCoordinator.go(casePage(eisenach))).toBe(200);
      await districtCoordinator.sees(question);
      for (const foreign of [
        casePage(erfurt),
        `${wavePage}/cases/${'9'.repeat(12)}`,
        `${wavePage}/board/16051`,
        `/coordinate/contacts/${erfurt}`,
      ]) {
        expect([foreign, await districtCoordinator.go(foreign)]).toEqual([foreign, 404]);
      }
    });

    it('the coordinator compares, and accepts', async () => {
      await coordinator.go(casePage(eisenach));
      await coordinator.press('Vergleichen');
      expect(await coordinator.text()).toMatch(/benannte OZG-Koordination\?.*Ja.*Nein/);
      await coordinator.go(casePage(eisenach));
      await coordinator.press('Meldung annehmen');
      await coordinator.sees('Die Meldung ist angenommen.');
    });

    it('and closes, and publishes', async () => {
      await coordinator.go(wavePage);
      await coordinator.follow('Schließen');
      await coordinator.sees('1 von 206 Verwaltungen haben gemeldet.');
      await coordinator.press('Schließen');
      await coordinator.sees('Die Erhebung ist geschlossen.');
      expect(await visitor.go(`/results/${wave}`)).toBe(404);
      await coordinator.follow('Veröffentlichen');
      await coordinator.press('Veröffentlichen');
      await coordinator.sees('werden gerade veröffentlicht');
    });

    it('everybody reads the results', async () => {
      const status = () => visitor.go(`/results/${wave}`);
      await expect.poll(status, { timeout: 30_000, interval: 500 }).toBe(200);
      await visitor.sees('1 von 206');
      expect(await visitor.page.locator('#status-dms-desc').textContent()).toContain(
        'Nicht im Einsatz: 2 (100\u00a0%), 1 aus einer früheren Erhebung fortgeschrieben',
      );
    });

    it('the audit has each step once', async () => {
      await admin.go('/coordinate');
      await admin.follow('Protokoll');
      const rows = await admin.rows('Einträge, die neuesten zuerst');
      const [kim, anke, unit] = ['Kim Koordination', 'Anke Admin', 'Verwaltung'];
      const ofCase = `${title}, Eisenach, Stadt`;
      const invited = ['Erfurt, Stadt', 'Wartburgkreis', 'Eisenach, Stadt'];
      const steps = [
        ['Gemeindeverzeichnis eingelesen: 28.02.2026 (Thüringen)', '', anke],
        ...[erfurt, wartburgkreis, eisenach].map((ars) => [
          'Kontakte eingelesen: 1 neu',
          ars,
          anke,
        ]),
        [`Fragebogen hochgeladen: ${technikStatus.id} 1.0.0`, '', anke],
        [`Fragebogen veröffentlicht: ${technikStatus.id} 1.0.0`, '', anke],
        ['Frühere Erhebung eingelesen: 3', earlierTitle, anke],
        ...['Erfurt', 'Eisenach'].map((name) => [
          'Meldung aus einer Tabelle übernommen',
          `${earlierTitle}, ${name}, Stadt`,
          anke,
        ]),
        ['Erhebung angelegt', title, anke],
        ['Erhebung geändert', title, anke],
        ['Eröffnung der Erhebung angestoßen', title, anke],
        ['Erhebung eröffnet', title, anke],
        ...invited.map((name) => ['Link erstellt', `${title}, ${name}`, 'Automatik']),
        ['Link erstellt', ofCase, kim],
        ['Link zum ersten Mal benutzt', ofCase, unit],
        ['Vorgang zum ersten Mal geöffnet', ofCase, unit],
        ['Eingabe begonnen', ofCase, unit],
        ['Meldung abgesendet', ofCase, unit],
        ['Rückfrage gestellt', ofCase, kim],
        ['Korrektur begonnen', ofCase, unit],
        ['Meldung abgesendet', ofCase, unit],
        ['Meldung angenommen', ofCase, kim],
        ['Erhebung geschlossen', title, kim],
        ['Veröffentlichung der Erhebung angestoßen', title, kim],
        ['Erhebung veröffentlicht', title, kim],
      ];
      const told = rows.map(([, ...entry]) => entry.join(' | '));
      expect(told.toSorted()).toEqual(steps.map((step) => step.join(' | ')).toSorted());
    });
  },
);
