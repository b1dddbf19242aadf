import { wholeState } from '../../../schemas/breakdown.ts';
import type { QuestionMapping } from '../../../schemas/question-mapping.ts';
import type { Results, TrendPoint } from '../../../schemas/results.ts';
import type { Text } from '../../../schemas/text.ts';
import { topicBasisOf } from '../basis.ts';
import { isComparable } from '../comparability.ts';

/** What readers can look up about the trend, which is made of figures and not by SQL. */
export const trend: { id: string; title: Text; method: Text } = {
  id: 'trend',
  title: { de: 'Zeitverlauf', en: 'Trend' },
  method: {
    de: 'Der Zeitverlauf reiht die landesweiten Zahlen zum Stand je Thema aus den Erhebungen desselben Fragebogens aneinander, so wie sie dort ausgewiesen sind; frühere Zahlen werden nicht neu berechnet. Verschiedene Erhebungen können verschiedene Verwaltungen enthalten: Der Zeitverlauf zeigt Bestände, keine Veränderung einzelner Verwaltungen. Hat die Frage ihre Bedeutung geändert, ohne dass eine genehmigte Zuordnung der Antworten den Stand erhält, steht dort ein Zeitreihenbruch. Eine Erhebung ohne Meldungen hat keinen Wert, nicht null; wo nicht nach dem Thema gefragt wurde, ist eine Lücke.',
    en: 'The trend lines up the state-wide figures on the status in each topic from the waves of the same questionnaire, as they were reported there; earlier figures are not counted anew. Different waves may hold different administrations: the trend shows how many there are, not how single administrations have changed. Where the question has changed its meaning and no approved mapping of the answers preserves the status, there is a break. A wave without responses has no value, which is not zero; where the topic was not asked for, there is a gap.',
  },
};

/**
 * The trend of each topic of a wave, out of stored figures: those of one edition give that of the
 * same edition. A wave that did not ask for a topic gives no point; the next point is compared with
 * the one before the gap.
 *
 * @param figures those of the wave itself; its own trend is not read
 * @param earlier those of the waves before, the oldest first
 * @param mappings those that are approved
 */
export function trendOf(
  figures: Omit<Results, 'trend'>,
  earlier: readonly Omit<Results, 'trend'>[],
  mappings: readonly QuestionMapping[],
): Results['trend'] {
  const all = [...earlier, figures];
  return {
    waves: all.map(comparedWave),
    topics: figures.topics.map(({ topic }) => ({ topic, points: pointsOf(topic, all, mappings) })),
  };
}

/** A wave as figures of a later one refer to it. */
export function comparedWave({
  wave: { id, title, referenceDate },
  snapshot,
}: Pick<Results, 'wave' | 'snapshot'>): Results['trend']['waves'][number] {
  return { wave: id, snapshot, title, referenceDate };
}

function pointsOf(
  topic: string,
  all: readonly Omit<Results, 'trend'>[],
  mappings: readonly QuestionMapping[],
): TrendPoint[] {
  const asked = all.flatMap((figures) => {
    const found = figures.topics.find((one) => one.topic === topic);
    return found ? [{ figures, found }] : [];
  });
  return asked.map(({ figures, found }, index) => {
    const before = asked[index - 1]?.found;
    return {
      wave: figures.wave.id,
      isBreak: before !== undefined && !isComparable(found, before, mappings),
      ...stateWide(topic, figures),
    };
  });
}

function stateWide(
  topic: string,
  results: Pick<Results, 'responseRate' | 'adoption' | 'keptTables'>,
): Omit<TrendPoint, 'wave' | 'isBreak'> {
  return {
    ...topicBasisOf(results, topic, wholeState),
    statuses: results.adoption
      .filter((row) => row.topic === topic && row.by === 'state')
      .map(({ status, units, carriedUnits }) => ({ status, units, carriedUnits })),
  };
}
