import { expect, it } from 'vitest';
import { chartTexts } from '../../analytics/charts/texts.ts';
import { trend } from '../../analytics/charts/trend.tsx';
import { hasTrend, trendFigures } from '../../analytics/charts/trend-figures.ts';
import { trendTable } from '../../analytics/reports/tables/trend-table.ts';
import { NotFoundError } from '../../schemas/errors.ts';
import type { Results } from '../../schemas/results.ts';
import { cases } from './all-charts.ts';
import { makeResults } from './examples.ts';
import { description, markTitles, visibleTexts } from './read-svg.ts';
import { wholeCountry } from './whole-country.ts';

const many = cases['many units'] ?? makeResults([]);
const draw = (results: Results, carried = true) =>
  trend(trendFigures(results, 'dms', { carried }), { language: 'de' }).svg;

it('says the figures of every wave, as the table beside it does', () => {
  const titles = markTitles(draw(many));
  expect(titles).toContain(
    'Erhebung 5 (31.03.2026): 131 von 206 Verwaltungen haben gemeldet. Im Einsatz: 30 (23\u00a0%), In Einführung: 33 (25\u00a0%), Geplant mit Termin: 28 (21\u00a0%), Nicht im Einsatz: 40 (31\u00a0%)',
  );
  const [topic] = many.topics;
  const rows = topic && trendTable(many, topic, { carried: true })?.rows;
  // Six waves and the line that breaks them.
  expect(rows).toHaveLength(7);
  expect(titles.filter((title) => /\(\d\d\.\d\d\.\d{4}\)/.test(title))).toHaveLength(6);
});

it('has a part for every status of every wave that somebody answered', () => {
  const titles = markTitles(draw(many));
  const [topic] = many.trend.topics;
  for (const { wave, complete, statuses } of topic?.points ?? []) {
    const title = many.trend.waves.find((one) => one.wave === wave)?.title.de;
    for (const { status, units, carriedUnits } of statuses) {
      const label = chartTexts.de.statuses[status];
      const carried = statuses.reduce((sum, one) => sum + (one.carriedUnits ?? 0), 0);
      expect(titles).toContain(`${title}, ${label}: ${units} von ${complete + carried}`);
      if (!carriedUnits) continue;
      expect(titles).toContain(`${title}, ${label}: ${chartTexts.de.carried(carriedUnits)}`);
    }
  }
});

it('leaves a gap where the topic was not asked for, and a dashed outline where nobody answered', () => {
  const svg = draw(many);
  expect(markTitles(svg)).toContain('Erhebung 3 (31.03.2025): nach dem Thema nicht gefragt');
  expect(visibleTexts(svg)).toContain('–: nach dem Thema wurde nicht gefragt');
  expect(markTitles(svg)).toContain('Erhebung 2 (30.09.2024): Keine Meldung');
  // The wave without answers, and the key.
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(2);
});

it('breaks the series where the question has changed its meaning', () => {
  const svg = draw(many);
  expect(visibleTexts(svg)).toContain('Zeitreihenbruch');
  expect(markTitles(svg)).toContain(
    'Zeitreihenbruch vor „Erhebung 4“: Die Frage hat seitdem eine andere Bedeutung',
  );
  expect(description(svg)).toContain('Zeitreihenbruch vor „Erhebung 4“');
});

it('names a break once where lines are close together', () => {
  const texts = visibleTexts(draw(wholeCountry()));
  expect(texts.filter((text) => text === 'Zeitreihenbruch')).toHaveLength(2);
});

it('shows what is carried forward only where it is asked for', () => {
  const carried = cases['carried forward'] ?? makeResults([]);
  expect(visibleTexts(draw(carried))).toContain('Fortgeschrieben');
  expect(visibleTexts(draw(carried))).toContain('51 (28\u00a0%)');
  expect(visibleTexts(draw(carried, false))).not.toContain('Fortgeschrieben');
  expect(visibleTexts(draw(carried, false))).toContain('37 (24\u00a0%)');
});

it('says beside the last wave what it has of each status', () => {
  expect(visibleTexts(draw(many)).filter((text) => /^\d+ \(/.test(text))).toEqual([
    ...['45 (29\u00a0%)', '35 (23\u00a0%)', '23 (15\u00a0%)', '37 (24\u00a0%)', '14 (9\u00a0%)'],
  ]);
});

it('needs two waves that asked for the topic', () => {
  const hasOne = (results: Results) => hasTrend(trendFigures(results, 'dms', { carried: true }));
  expect(hasOne(many)).toBe(true);
  const [topic] = many.trend.topics;
  const points = topic?.points.slice(-1) ?? [];
  expect(hasOne({ ...many, trend: { ...many.trend, topics: [{ topic: 'dms', points }] } })).toBe(
    false,
  );
  expect(hasOne(makeResults([]))).toBe(false);
});

it('does not know a topic that the results do not have', () => {
  expect(() => trendFigures(many, 'fax', { carried: true })).toThrow(NotFoundError);
});
