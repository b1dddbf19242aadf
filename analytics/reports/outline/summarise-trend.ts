import { formatNumber } from '../../../schemas/format.ts';
import type { Results, TrendPoint } from '../../../schemas/results.ts';
import { inAll, type Text } from '../../../schemas/text.ts';
import { sharesOf } from '../../charts/describe.ts';
import { countsByStatus, type Shown, type StatusFigures, wholeOf } from '../../charts/figures.ts';
import { statusLabel } from '../tables/columns.ts';
import { quote, shareInWords } from './sentence.ts';

const words = {
  de: {
    break: (wave: string) =>
      `Mit ${wave} lassen sich die Zahlen nicht vergleichen, weil sich die Frage geändert hat (Zeitreihenbruch).`,
    change: {
      up: (label: string, wave: string) => `Gegenüber ${wave} ist der Anteil ${label} gestiegen`,
      down: (label: string, wave: string) => `Gegenüber ${wave} ist der Anteil ${label} gesunken`,
      same: (label: string, wave: string) =>
        `Gegenüber ${wave} ist der Anteil ${label} gleich geblieben`,
    },
    fromTo: (then: string, now: string) => `: von ${then} auf ${now}.`,
    of: (count: string, whole: string, share: string) => `${share} (${count} von ${whole})`,
    counts: (count: string, whole: string) => `${count} von ${whole}`,
  },
  en: {
    break: (wave: string) =>
      `The figures cannot be compared with ${wave}, because the question has changed (break in series).`,
    change: {
      up: (label: string, wave: string) => `Compared with ${wave}, the share ${label} has risen`,
      down: (label: string, wave: string) => `Compared with ${wave}, the share ${label} has fallen`,
      same: (label: string, wave: string) =>
        `Compared with ${wave}, the share ${label} is the same`,
    },
    fromTo: (then: string, now: string) => `: from ${then} to ${now}.`,
    of: (count: string, whole: string, share: string) => `${share} (${count} of ${whole})`,
    counts: (count: string, whole: string) => `${count} of ${whole}`,
  },
};

/**
 * How the share in production differs from that of the wave before that asked for the topic. Nothing
 * where there is none, where one of them has no value, or where a count is hidden.
 */
export function summariseTrend(results: Results, topic: string, shown: Shown): Text[] {
  const { waves, topics } = results.trend;
  const points = topics.find((one) => one.topic === topic)?.points ?? [];
  const [then, now] = points.slice(-2);
  const wave = waves.find((one) => one.wave === then?.wave);
  if (!then || !now || !wave || now.wave !== results.wave.id) return [];
  if (now.isBreak) {
    return [inAll((language) => words[language].break(quote(wave.title, language)))];
  }
  const [before, after] = [inProductionOf(then, shown), inProductionOf(now, shown)];
  if (!before || !after) return [];
  // Multiplied out, because equal shares must compare equal and fractions may not.
  const difference = after.count * before.whole - before.count * after.whole;
  const way = difference > 0 ? 'up' : difference < 0 ? 'down' : 'same';
  // Shares are fitted to the others of their wave: where that turns them round, only the counts are told.
  const isTurned = (after.share - before.share) * difference < 0;
  return [
    inAll((language) => {
      const { change, fromTo, of, counts } = words[language];
      const write = (part: Part) => {
        const [count, whole] = [part.count, part.whole].map((one) => formatNumber(one, language));
        if (isTurned) return counts(count ?? '', whole ?? '');
        return of(count ?? '', whole ?? '', shareInWords(part, language));
      };
      const label = quote(statusLabel('inProduction'), language);
      return change[way](label, quote(wave.title, language)) + fromTo(write(before), write(after));
    }),
  ];
}

interface Part {
  count: number;
  whole: number;
  share: number;
}

function inProductionOf({ eligible, complete, statuses }: TrendPoint, shown: Shown): Part | null {
  const figures: StatusFigures = { eligible, complete, ...countsByStatus(statuses, shown) };
  const whole = wholeOf(figures);
  if (whole === 0 || figures.hidden.includes('inProduction')) return null;
  const share = sharesOf(figures)?.inProduction ?? 0;
  return { count: figures.counts.inProduction, whole, share };
}
