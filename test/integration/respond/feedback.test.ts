import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readResults } from '../../../analytics/lake/read-results.ts';
import { keys } from '../../../functions/store/keys.ts';
import { toItem } from '../../../functions/store/table.ts';
import { transact } from '../../../functions/store/transact.ts';
import { addPublishedWave } from '../../../functions/store/waves/add-published-wave.ts';
import { addRegistry, getWave } from '../../../functions/store/waves/definitions.ts';
import { markDirty } from '../../../functions/store/waves/dirty.ts';
import { exampleFrame } from '../../../infra/example-data/frame.ts';
import { exampleResponses } from '../../../infra/example-data/responses.ts';
import type { AdoptionStatus } from '../../../schemas/adoption.ts';
import type { Unit } from '../../../schemas/registry.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { completeAnswers } from '../../support/complete-answers.ts';
import { takeSnapshot } from '../../support/functions/snapshot.ts';
import { lakeCase } from '../../support/lake-cases.ts';
import { startObjectStores } from '../../support/local-objects.ts';
import { naiveIndicators } from '../../support/naive-indicators.ts';
import { naiveReadiness } from '../../support/naive-readiness.ts';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { Respondent } from '../../support/respondent.ts';
import { technikStatus, thueringen, wave } from '../../support/technik-status.ts';

const { units } = exampleFrame(thueringen, 'all');
const responses = [
  ...exampleResponses(technikStatus, units, { referenceDate: wave.referenceDate, round: 0 }),
];
const figures = naiveIndicators(
  technikStatus,
  responses.map(({ unit, answers }) =>
    lakeCase({ unit, answers, status: answers ? 'ACCEPTED' : 'NOT_STARTED' }),
  ),
);
const past = { ...wave, id: 'past', status: 'PUBLISHED' as const };

let harness: RespondHarness;
let stores: Awaited<ReturnType<typeof startObjectStores>>;

beforeAll(async () => {
  harness = await startRespondHarness();
  const { core } = harness.dependencies;
  await addRegistry(core, thueringen);
  // After the harness: the credentials of the environment are those of the bucket from now on.
  stores = await startObjectStores();
  harness.dependencies.lake = stores.create();
  await addPublishedWave(harness.dependencies, {
    wave: past,
    questionnaire: technikStatus,
    registry: thueringen,
    responses,
    mode: 'SELF',
    submittedAt: Temporal.Instant.from('2026-12-15T10:00:00Z'),
  });
});
afterAll(async () => {
  await harness?.close();
  await stores?.close();
});

/** Somebody who may see the case of a unit. */
async function enter({ ars }: Pick<Unit, 'ars'>, wave = past.id): Promise<Respondent> {
  const respondent = new Respondent(harness.app);
  await respondent.redeem(`/r/${await harness.codeFor({ wave, ars })}`);
  return respondent;
}
const see = async (unit: Pick<Unit, 'ars'>, query = '') => {
  const { visitor, case: path } = await enter(unit);
  const page = await visitor.get(`${path}/feedback${query}`);
  expect(page.status).toBe(200);
  return page.html;
};

const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u00ad', '')
    .trim();
/** The tables of a page: caption, headers and cells as a person reads them. */
const tablesOf = (html: string) =>
  [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => {
    const cells = (tag: string, of: string) =>
      [...of.matchAll(new RegExp(`<${tag}[ >][\\s\\S]*?</${tag}>`, 'g'))].map(([cell]) =>
        textOf(cell),
      );
    const rows = [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].slice(1);
    return {
      caption: textOf(/<caption[\s\S]*?<\/caption>/.exec(table)?.[0] ?? ''),
      head: cells('th', table),
      rows: rows.map(([row]) => cells('td', row)),
    };
  });

const statuses: [AdoptionStatus, string][] = [
  ['inProduction', 'Im Einsatz'],
  ['rollingOut', 'In Einführung'],
  ['planned', 'Geplant mit Termin'],
  ['none', 'Nicht im Einsatz'],
  ['unknown', 'Unbekannt'],
];
const topics = ['dms', 'vps', 'anbindung', 'epayment'];

/** A column of a topic's table, counted by hand: "3 von 7" for each status. */
function columnOf(rows: { status: AdoptionStatus; units: number | null }[]): string[] {
  const whole = rows.reduce((sum, { units }) => sum + (units ?? 0), 0);
  return statuses.map(([status]) => {
    const count = rows.find((row) => row.status === status)?.units ?? 0;
    return whole === 0 ? '–' : `${count} von ${whole}`;
  });
}

function sizeOf({ inhabitants }: Unit): string {
  if (inhabitants < 5000) return 'under5000';
  if (inhabitants < 20_000) return 'from5000';
  if (inhabitants < 50_000) return 'from20000';
  return inhabitants < 100_000 ? 'from50000' : 'from100000';
}

const answered = responses.filter(({ answers }) => answers);
const silent = responses.filter(({ answers }) => !answers);
const ofKind = (kind: Unit['kind'], among = answered) => {
  const found = among.find(({ unit }) => unit.kind === kind);
  if (!found) throw new TypeError(`nobody is ${kind}`);
  return found.unit;
};

describe('after the wave, a unit sees', () => {
  it.each([
    ['an administration', ofKind('administration')],
    ['one of the last', answered.at(-1)?.unit ?? ofKind('administration')],
    ['a district', ofKind('district')],
    ['an administration that has not reported', ofKind('administration', silent)],
  ])(
    'the counts of its district, its kind, its size class and all, each with its denominator: %s',
    async (_, unit) => {
      const tables = tablesOf(await see(unit));
      const own = responses.find((one) => one.unit === unit)?.answers;
      expect(tables).toHaveLength(6);
      for (const [index, topic] of topics.entries()) {
        const rowsOf = (by: string, group: string) =>
          figures.adoption.filter(
            (row) => row.topic === topic && row.by === by && row.group === group,
          );
        const columns = [
          rowsOf('district', unit.ags5),
          rowsOf('kind', unit.kind),
          rowsOf('sizeClass', sizeOf(unit)),
          rowsOf('state', ''),
        ].map(columnOf);
        const table = tables[index];
        expect(
          table?.rows.map(([label, ...cells]) => [label?.split('\n')[0], ...cells]),
          topic,
        ).toEqual(
          statuses.map(([, label], row) => [label, ...columns.map((column) => column[row])]),
        );
        // Alone, the unit has its status and no other.
        const [alone] = naiveIndicators(technikStatus, [
          lakeCase({ unit, answers: own ?? {} }),
        ]).adoption.filter((row) => row.topic === topic && row.by === 'state');
        const ownMark = '\n● Ihre Verwaltung';
        const marked = table?.rows
          .map(([label = '']) => label)
          .filter((label) => label.endsWith(ownMark))
          .map((label) => label.replace(ownMark, ''));
        const label = statuses.find(([status]) => status === alone?.status)?.[1];
        expect(marked, topic).toEqual(own ? [label] : []);
      }
    },
  );

  it('a chart of each topic with the same figures, which names its own status', async () => {
    const unit = ofKind('administration');
    const html = await see(unit);
    for (const topic of topics) {
      const chart = html.split(`id="peers-${topic}-title"`)[1]?.split('</svg>')[0] ?? '';
      const marks = [...chart.matchAll(/<g data-mark=""><title>([^<]*)/g)].map(([, said]) => said);
      const rows = figures.adoption.filter(
        (row) => row.topic === topic && row.by === 'district' && row.group === unit.ags5,
      );
      const complete = rows.reduce((sum, { units }) => sum + (units ?? 0), 0);
      for (const { status, units } of rows.filter((row) => row.units)) {
        const label = statuses.find(([one]) => one === status)?.[1];
        expect(marks).toContain(`Ihr Kreis, ${label}: ${units} von ${complete}`);
      }
      expect(chart, topic).toMatch(
        />Ihre Verwaltung: (Im Einsatz|In Einführung|Geplant|Nicht|Unb)/,
      );
    }
  });

  it('which variants are preferred beside its own choices', async () => {
    const { unit, answers = {} } = answered.find(({ answers }) => answers?.['anb.praeferenz2']) ?? {
      unit: ofKind('administration'),
    };
    const table = tablesOf(await see(unit)).at(-2);
    expect(table?.head).toEqual(['Variante', '1. Wahl', '2. Wahl']);
    const named = (rank: string) => figures.preference.filter((row) => row.rank === rank);
    const total = (rank: string) => named(rank).reduce((sum, { units }) => sum + (units ?? 0), 0);
    const question = technikStatus.sections
      .flatMap(({ questions }) => questions)
      .find(({ id }) => id === 'anb.praeferenz1');
    if (question?.type !== 'single') throw new TypeError('the preference is a choice');
    const chosen = (id: string) => {
      const answer = answers[id];
      return answer?.kind === 'option' ? answer.option : undefined;
    };
    const expected = question.options.map(({ value, label }) => {
      const count = (rank: string) =>
        `${named(rank).find(({ option }) => option === value)?.units ?? 0} von ${total(rank)}`;
      const first = value === chosen('anb.praeferenz1') ? '\n● Ihre 1. Wahl' : '';
      const second = value === chosen('anb.praeferenz2') ? '\n○ Ihre 2. Wahl' : '';
      return [label.de + first + second, count('first'), count('second')];
    });
    expect(table?.rows.toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ['an administration', ofKind('administration')],
    ['a district', ofKind('district')],
  ])('its readiness beside the levels of others: %s', async (_, unit) => {
    const html = await see(unit);
    const scores = answered.map((one) => ({
      district: one.unit.ags5,
      isOwn: one.unit === unit,
      ...naiveReadiness(technikStatus, one.answers ?? {}),
    }));
    const own = scores.find(({ isOwn }) => isOwn);
    const say = (points: number) => `${Math.round(points / 10) / 10}`.replace('.', ',');
    const [points = 0, known, items] = own?.parts[''] ?? [];
    const label = (id: string | undefined) =>
      technikStatus.scoring?.levels.find((level) => level.id === id)?.label.de ?? 'nicht bewertbar';
    expect(textOf(html)).toContain(
      `Ihre Verwaltung hat ${say(points)} von 100 Punkten. Ihre Stufe: ${label(own?.level)}. Bekannt sind ${known} von ${items} Angaben, die dafür zählen.`,
    );
    const table = tablesOf(html).at(-1);
    // By size class, protected counts are not public.
    expect(table?.head).toEqual(['Stufe', 'Ihr Kreis', 'Alle']);
    const others = [scores.filter((one) => one.district === unit.ags5), scores];
    const counted = (level: string) =>
      others.map((group) => {
        const units = group.filter((one) => label(one.level) === level).length;
        return `${units} von ${group.length}`;
      });
    let shown = 0;
    for (const [cell = '', ...cells] of table?.rows ?? []) {
      const [level = '', mark] = cell.split('\n');
      expect(mark, level).toBe(level === label(own?.level) ? '● Ihre Verwaltung' : undefined);
      for (const [index, text] of cells.entries()) {
        if (text === '.') continue;
        shown += 1;
        expect(text, level).toBe(counted(level)[index]);
      }
    }
    expect(table?.rows).toHaveLength(5);
    expect(shown).toBeGreaterThan(0);
  });

  it('the response of its district and of all, the reference date and the snapshot', async () => {
    const unit = ofKind('administration');
    const html = await see(unit);
    const rate = figures.responseRate.find(({ group }) => group === unit.ags5);
    const state = figures.responseRate.at(-1);
    expect(html).toContain(`${rate?.complete} von ${rate?.eligible} Verwaltungen (`);
    expect(html).toContain(`${state?.complete} von ${state?.eligible} Verwaltungen (`);
    expect(html).toContain('31.12.2026');
    const stored = await readResults(harness.dependencies.lake, past.id, 'internal');
    expect(html).toContain(`Auswertungsstand ${stored?.standing.snapshot} vom `);
  });

  it('the same in words', async () => {
    const unit = ofKind('administration');
    const html = await see(unit);
    const [dms] = tablesOf(html);
    const own = dms?.rows.find(([label]) => label?.includes('● Ihre Verwaltung'));
    const status = own?.[0]?.split('\n')[0];
    expect(textOf(html)).toContain(
      `Ihr Stand: ${status}. Denselben Stand haben ${own?.[1]} in Ihrem Kreis, ${own?.[2]} Ihrer Art, ${own?.[3]} in Ihrer Größenklasse und ${own?.[4]} insgesamt.`,
    );
    expect(textOf(await see(unit, '?lang=en'))).toContain('in your district, ');
  });

  it('no district where it is the only one that is asked there', async () => {
    const html = await see(ofKind('districtFreeCity'));
    expect(html).toContain('Einen Vergleich im Kreis gibt es nicht');
    expect(tablesOf(html)[0]?.head).toEqual(['Stand', 'Ihre Art', 'Ihre Größenklasse', 'Alle']);
    expect(html).not.toContain('Rücklauf in Ihrem Kreis');
  });

  it('the figures of the others where it has not reported, and no answer of its own', async () => {
    const html = await see(ofKind('administration', silent));
    expect(html).toContain('Sie haben nicht gemeldet');
    expect(html).not.toContain('Ihr Stand:');
    expect(html).not.toContain('●');
  });

  it('nothing of the cases of others', async () => {
    const [one, other] = answered;
    if (!one || !other) throw new TypeError('some have answered');
    const { visitor } = await enter(one.unit);
    const page = await visitor.get(`/respond/${past.id}/${other.unit.ars}/feedback`);
    expect(page.status).toBe(403);
  });
});

describe('the comparison', () => {
  it('has its link on the receipt, and on the overview where nothing was submitted', async () => {
    for (const unit of [ofKind('administration'), ofKind('administration', silent)]) {
      const { visitor, case: path } = await enter(unit);
      const { location, html } = await visitor.get(path);
      const page = location ? (await visitor.get(location)).html : html;
      expect(page).toContain(`href="${path}/feedback"`);
    }
  });

  it('is nothing for a colleague who has one section only', async () => {
    const { ars } = ofKind('administration', silent);
    const scope = { kind: 'section', section: 'dms' } as const;
    const { code } = await harness.grant(past, { units: [ars], scope });
    const { visitor } = new Respondent(harness.app);
    await visitor.post(`/r/${code}`);
    const path = `/respond/${past.id}/${ars}`;
    expect((await visitor.get(`${path}/feedback`)).status).toBe(403);
    expect((await visitor.get(path)).html).not.toContain('/feedback');
  });

  it('does not show a release that a publication has left unfinished', async () => {
    const { core } = harness.dependencies;
    const change = async (status: Wave['status']) => {
      const read = await getWave(core, past.id);
      await transact(core, [{ Put: { Item: toItem(keys.wave(past.id), { ...read, status }) } }]);
    };
    await change('CLOSED');
    const html = await see(ofKind('administration'));
    await change('PUBLISHED');
    expect(html).toContain('sobald die Ergebnisse veröffentlicht sind');
    expect(await see(ofKind('administration'))).not.toContain('sobald die Ergebnisse');
  });

  it('shows no figures before the end of grace, and says when they come', async () => {
    const { core, lake, clock } = harness.dependencies;
    const { id } = await harness.newWave();
    const respondent = await enter({ ars: '160510000000' }, id);
    await respondent.fillIn(technikStatus, completeAnswers);
    expect((await respondent.submit()).html).not.toContain('/feedback');
    await markDirty(core, id);
    const page = async () => (await respondent.visitor.get(`${respondent.case}/feedback`)).html;

    await takeSnapshot(core, lake, id, clock.now());
    expect(await page()).toContain('läuft noch bis zum 14.02.2027, 23:59 Uhr');
    expect(await page()).not.toContain('Auswertungsstand');
  });

  it('begins with the second after grace; without a snapshot it is not counted yet', async () => {
    const { id } = await harness.newWave();
    const at = async (instant: string) => {
      harness.setClock(instant);
      const { visitor, case: path } = await enter({ ars: '160510000000' }, id);
      return (await visitor.get(`${path}/feedback`)).html;
    };
    expect(await at('2027-02-14T22:59:59Z')).toContain('läuft noch bis zum 14.02.2027, 23:59 Uhr');
    expect(await at('2027-02-14T23:00:00Z')).toContain('noch nicht ausgewertet');
  });
});
