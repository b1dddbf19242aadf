import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostNamedOf } from '../../../analytics/reports/outline/most-named.ts';
import { spreadInWords } from '../../../analytics/reports/outline/spread.ts';
import { summarisePreference } from '../../../analytics/reports/outline/summarise-preference.ts';
import { summariseReadiness } from '../../../analytics/reports/outline/summarise-readiness.ts';
import { summariseResponse } from '../../../analytics/reports/outline/summarise-response.ts';
import { summariseTheme } from '../../../analytics/reports/outline/summarise-theme.ts';
import { summariseTopic } from '../../../analytics/reports/outline/summarise-topic.ts';
import { type AdoptionStatus, adoptionStatuses } from '../../../schemas/adoption.ts';
import type { Results } from '../../../schemas/results.ts';
import { languages, type Text } from '../../../schemas/text.ts';
import { makeResults, manyUnits, noAnswers, singleUnits } from '../../charts/examples.ts';
import { arbitraryFigures } from '../../support/arbitrary-figures.ts';
import { arbitraryTheme, madeTheme } from '../../support/arbitrary-theme.ts';

const german = (sentences: Text[]) => sentences.map(({ de }) => de.replaceAll('\u00a0', ' '));
const labels: Record<AdoptionStatus, string> = {
  inProduction: 'Im Einsatz',
  rollingOut: 'In Einführung',
  planned: 'Geplant mit Termin',
  none: 'Nicht im Einsatz',
  unknown: 'Unbekannt',
};

/** Whether "rund 37 %", "25 %", "weniger als 1 %" is true of a part of a whole. */
function expectTrue(share: string, count: number, whole: number): void {
  const exact = (count * 100) / whole;
  const percent = Number(/(\d+) %$/.exec(share)?.[1]);
  if (share.startsWith('rund ')) {
    expect(Math.abs(percent - exact)).toBeLessThan(1);
    expect(percent).not.toBe(exact);
    expect(percent).toBeGreaterThan(0);
    expect(percent).toBeLessThan(100);
  } else if (share.startsWith('weniger als ')) {
    expect([percent, exact > 0 && exact < 1]).toEqual([1, true]);
  } else if (share.startsWith('mehr als ')) {
    expect([percent, exact > 99 && exact < 100]).toEqual([99, true]);
  } else {
    expect(percent).toBe(exact);
  }
}

/** What sentences say of each label, every share of it checked. */
function read(sentences: string[]): { counts: Map<string, number>; whole: number | undefined } {
  const counts = new Map<string, number>();
  let whole: number | undefined;
  for (const sentence of sentences) {
    const all = /^Bei (allen (\d+)|der einen) .* „(.+?)“/.exec(sentence);
    if (all) counts.set(all[3] ?? '', Number(all[2] ?? 1));
    const none = /^Bei keiner der (\d+) .* „(.+?)“/.exec(sentence);
    if (none) counts.set(none[2] ?? '', 0);
    whole ??= all ? Number(all[2] ?? 1) : none ? Number(none[1]) : undefined;
    const parts = /[Bb]ei (\d+)(?: von (\d+) ausgewerteten Verwaltungen)? \((.+?)\)[^„]*„(.+?)“/g;
    for (const [, count, of, share = '', label = ''] of sentence.matchAll(parts)) {
      if (of) whole = Number(of);
      counts.set(label, Number(count));
      expectTrue(share, Number(count), whole ?? Number.NaN);
    }
  }
  return { counts, whole };
}

const stateRows = ({ adoption }: Results) =>
  adoption.filter(({ by, topic }) => by === 'state' && topic === 'dms');

test('a topic is summed up by its counts, and nothing else', () => {
  fc.assert(
    fc.property(arbitraryFigures(), fc.boolean(), (results, carried) => {
      const sentences = german(summariseTopic(results, 'dms', { carried }));
      const rows = stateRows(results);
      const more = (row: Results['adoption'][number]) => (carried ? (row.carriedUnits ?? 0) : 0);
      const base = results.responseRate.find(({ by }) => by === 'state');
      const allCarried = rows.reduce((sum, row) => sum + more(row), 0);
      const isHidden = rows.some(({ units }) => units === null);
      const whole = (base?.complete ?? 0) + allCarried;
      const spread = read(sentences.filter((one) => /^Bei /.test(one)));
      if (whole === 0) {
        expect(sentences[0]).toBe('Es liegt keine Meldung vor, deshalb gibt es keinen Wert.');
        return;
      }
      if (spread.counts.size > 0) expect(spread.whole).toBe(whole);
      else expect(rows.every(({ units }) => units === null)).toBe(true);
      for (const status of adoptionStatuses) {
        const row = rows.find((one) => one.status === status);
        const told = spread.counts.get(labels[status]);
        if (row?.units === null) expect(told).toBeUndefined();
        else expect(told ?? 0).toBe((row?.units ?? 0) + (row ? more(row) : 0));
      }
      const hidden = sentences.filter((one) => one.startsWith('Nicht ausgewiesen'));
      expect(hidden).toHaveLength(isHidden ? 1 : 0);
      for (const { status, units } of rows) {
        expect(hidden.some((one) => one.includes(`„${labels[status]}“`))).toBe(units === null);
      }
      const tellsCarried = sentences.find((one) => one.includes('fortgeschrieben'));
      expect(/(?:sind|ist) (\d+),/.exec(tellsCarried ?? '')?.[1]).toBe(
        allCarried > 0 ? String(allCarried) : undefined,
      );
      const missing = Math.max(0, (base?.eligible ?? 0) - (base?.complete ?? 0) - allCarried);
      const tellsMissing = sentences.find((one) => one.includes('liegen keine Angaben vor'));
      expect(/Von (\d+) /.exec(tellsMissing ?? '')?.[1]).toBe(
        missing > 0 ? String(missing) : undefined,
      );
    }),
    { numRuns: 200 },
  );
});

test('a share is said to have risen or fallen only where it has, and never over a break', () => {
  const ways = { gestiegen: 1, gesunken: -1, 'gleich geblieben': 0 };
  fc.assert(
    fc.property(arbitraryFigures(), fc.boolean(), (made, carried) => {
      const points = made.trend.topics[0]?.points ?? [];
      const [then, now] = points.slice(-2);
      const results = { ...made, wave: { ...made.wave, id: points.at(-1)?.wave ?? '' } };
      const sentences = german(summariseTopic(results, 'dms', { carried }));
      const change = sentences.find((one) => one.startsWith('Gegenüber'));
      const broken = sentences.find((one) => one.includes('Zeitreihenbruch'));
      expect(broken !== undefined).toBe(points.length > 1 && now?.isBreak === true);
      const partOf = (point: (typeof points)[number] | undefined) => {
        const row = point?.statuses.find(({ status }) => status === 'inProduction');
        const more = (one: typeof row) => (carried ? (one?.carriedUnits ?? 0) : 0);
        const all = (point?.statuses ?? []).reduce((sum, one) => sum + more(one), 0);
        if (!point || row?.units === null || point.complete + all === 0) return undefined;
        return { count: (row?.units ?? 0) + more(row), whole: point.complete + all };
      };
      const [before, after] = [partOf(points.length > 1 ? then : undefined), partOf(now)];
      if (broken || !before || !after) {
        expect(change).toBeUndefined();
        return;
      }
      const [way] = Object.entries(ways).find(([word]) => change?.includes(word)) ?? [];
      expect(ways[way as keyof typeof ways]).toBe(
        Math.sign(after.count * before.whole - before.count * after.whole),
      );
      const told = [...(change ?? '').matchAll(/(\d+) von (\d+)/g)].map(([, ...two]) => two);
      expect(told).toEqual([before, after].map(({ count, whole }) => [`${count}`, `${whole}`]));
    }),
    { numRuns: 200 },
  );
});

test('where fitting turns shares round, the sentence about the trend tells the counts only', () => {
  const made = makeResults(manyUnits());
  const at = (wave: string, counts: number[]) => ({
    ...{ wave, isBreak: false, eligible: 300, complete: counts.reduce((sum, one) => sum + one, 0) },
    statuses: adoptionStatuses.map((status, index) => ({
      ...{ status, units: counts[index] ?? 0, carriedUnits: 0 },
    })),
  });
  const trendOf = (then: number[], now: number[]) =>
    german(
      summariseTopic(
        {
          ...{ ...made, wave: { ...made.wave, id: 'w2' } },
          trend: {
            waves: ['w1', 'w2'].map((wave) => ({
              ...{ wave, snapshot: wave, referenceDate: '2026-09-30' },
              title: { de: wave, en: wave },
            })),
            topics: [{ topic: 'dms', points: [at('w1', then), at('w2', now)] }],
          },
        },
        'dms',
        { carried: true },
      ),
    ).find((one) => one.startsWith('Gegenüber'));
  // 7.46 % is raised to 8, and 7.50 % is not, because of the other statuses.
  const turned = trendOf([15, 85, 66, 14, 21], [15, 39, 56, 69, 21]);
  expect(turned).toBe(
    'Gegenüber „w1“ ist der Anteil „Im Einsatz“ gestiegen: von 15 von 201 auf 15 von 200.',
  );
  expect(trendOf([20, 60, 60, 60, 0], [40, 60, 60, 40, 0])).toBe(
    'Gegenüber „w1“ ist der Anteil „Im Einsatz“ gestiegen: von 10 % (20 von 200) auf 20 % (40 von 200).',
  );
});

test('how administrations have moved adds up to all that are compared', () => {
  const status = fc.constantFrom(...adoptionStatuses);
  const moves = fc.uniqueArray(fc.tuple(status, status, fc.integer({ min: 1, max: 9 })), {
    selector: ([from, to]) => `${from} ${to}`,
  });
  fc.assert(
    fc.property(moves, (made) => {
      const rows = made.map(([from, to, units]) => {
        const group = { by: 'state' as const, group: '' };
        return { topic: 'dms', ...group, from, to, units };
      });
      const previous = { wave: 'w', snapshot: 's', title: { de: 'Früher', en: 'Before' } };
      const results = {
        ...makeResults(manyUnits()),
        previous: { ...previous, referenceDate: '2026-01-01' },
        transitions: rows,
      };
      const told = german(summariseTopic(results, 'dms', { carried: true })).find((one) =>
        one.includes('weiter als damals'),
      );
      const numbers = [...(told ?? '').matchAll(/\d+/g)].map(Number);
      const sumOf = (is: (from: number, to: number) => boolean) =>
        rows
          .filter(({ from, to }) =>
            is(adoptionStatuses.indexOf(from), adoptionStatuses.indexOf(to)),
          )
          .reduce((sum, { units }) => sum + units, 0);
      expect(numbers).toEqual(
        rows.length === 0
          ? []
          : [
              sumOf(() => true),
              sumOf((from, to) => from < 4 && to < from),
              sumOf((from, to) => from < 4 && to === from),
              sumOf((from, to) => to < 4 && to > from),
              sumOf((from, to) => from === 4 || to === 4),
            ],
      );
    }),
  );
});

test('what is most often named is what nothing that is shown beats', () => {
  const count = fc.option(fc.nat(6));
  fc.assert(
    fc.property(fc.array(count, { maxLength: 8 }), (counts) => {
      const most = mostNamedOf(counts.map((one, index) => ({ label: `${index}`, count: one })));
      const shown = counts.filter((one) => one !== null);
      const highest = Math.max(0, ...shown);
      const ahead = shown.filter((one) => one === highest).length;
      if (highest === 0 || ahead > 3) expect(most).toBeUndefined();
      else {
        expect(most?.labels).toHaveLength(ahead);
        expect(most?.count).toBe(highest);
        expect(most?.isAmongShown).toBe(shown.length < counts.length);
      }
    }),
  );
});

test('a theme names no number that its counts do not have', () => {
  fc.assert(
    fc.property(arbitraryTheme(), fc.boolean(), (answers, carried) => {
      const shown = { carried };
      const sentences = german(summariseTheme(answers, madeTheme, new Map(), shown));
      for (const sentence of sentences) {
        const [, names = '', count] = /genannt: (.+) \((?:je )?(\d+)/.exec(sentence) ?? [];
        const named = [...names.matchAll(/„(.+?)“/g)].map(([, name = '']) => name);
        for (const name of named) {
          const found = answers.counts.filter(
            (row) => row.units !== null && (row.item === name || row.value === name),
          );
          const told = found.map(
            (row) => (row.units ?? 0) + (carried ? (row.carriedUnits ?? 0) : 0),
          );
          const own = found.map((row) => row.units ?? 0);
          expect([...told, ...own]).toContain(Number(count));
        }
        if (named.length === 0)
          expect(sentence).toMatch(/Niemand nennt etwas|der einen Verwaltung/);
      }
    }),
    { numRuns: 200 },
  );
});

test('the edges are said in plain words', () => {
  const carried = { carried: true };
  const topic = (results: Results) => german(summariseTopic(results, 'dms', carried));
  const response = (results: Results) => german(summariseResponse(results, carried));
  const none = makeResults(noAnswers());
  expect(topic(none)).toEqual(['Es liegt keine Meldung vor, deshalb gibt es keinen Wert.']);
  expect(response(none)).toEqual(['Keine der 22 befragten Verwaltungen hat vollständig gemeldet.']);
  expect(german(summarisePreference(none))).toEqual([
    'Es liegt keine Meldung vor, deshalb gibt es keinen Wert.',
  ]);
  expect(german(summariseReadiness(none, carried))).toEqual([]);
  const one = makeResults([{ eligible: 1, counts: [0, 0, 1] }]);
  expect(topic(one)).toEqual([
    'Bei der einen ausgewerteten Verwaltung ist der Stand „Geplant mit Termin“.',
  ]);
  expect(response(one)).toEqual(['Die eine befragte Verwaltung hat vollständig gemeldet.']);
  expect(german(summarisePreference(one))[0]).toBe('Niemand nennt eine erste Wahl.');
  const alike = makeResults([{ eligible: 3, counts: [0, 3] }]);
  expect(topic(alike)[0]).toBe(
    'Bei allen 3 ausgewerteten Verwaltungen ist der Stand „In Einführung“.',
  );
  const single = makeResults(singleUnits());
  expect(topic(single).slice(0, 2)).toEqual([
    'Bei 5 von 17 ausgewerteten Verwaltungen (rund 29 %) ist der Stand „Im Einsatz“.',
    'Bei 5 (rund 29 %) ist der Stand „In Einführung“, bei 3 (rund 18 %) „Geplant mit Termin“, bei 3 (rund 18 %) „Nicht im Einsatz“ und bei 1 (rund 6 %) „Unbekannt“.',
  ]);
  expect(response(single)).toEqual([
    '17 von 22 befragten Verwaltungen haben vollständig gemeldet (Rücklaufquote 77,3 %).',
    'Nach Einwohnern gewichtet sind es 77,3 %.',
    'Aus 5 von 22 Kreisen und kreisfreien Städten liegt keine vollständige Meldung vor: Suhl, Kyffhäuserkreis, Hildburghausen, Saalfeld-Rudolstadt und Altenburger Land.',
  ]);
});

test('levels and statuses without a shown count are named, and no number is given', () => {
  const parts = [
    { label: 'a', count: null },
    { label: 'b', count: 7 },
    { label: 'c', count: null },
  ];
  expect(german(spreadInWords({ de: 'die Stufe', en: 'the level' }, parts, 20))).toEqual([
    'Bei 7 von 20 ausgewerteten Verwaltungen (35 %) ist die Stufe „b“.',
    'Nicht ausgewiesen, damit keine einzelne Verwaltung erkennbar wird: „a“ und „c“.',
  ]);
});

test('both languages say the same numbers', () => {
  fc.assert(
    fc.property(arbitraryFigures(), fc.boolean(), (results, carried) => {
      const shown = { carried };
      const all = [...summariseTopic(results, 'dms', shown), ...summariseResponse(results, shown)];
      for (const sentence of all) {
        const [de, en] = languages.map((language) =>
          sentence[language].replaceAll(/[.,](?=\d)/g, '').match(/\d+/g),
        );
        expect(en).toEqual(de);
      }
    }),
  );
});
