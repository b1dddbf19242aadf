import { type TransitionRow, transitionRowSchema } from '../../../schemas/results.ts';
import { isComparable } from '../comparability.ts';
import type { Indicator, IndicatorContext } from '../indicator.ts';
import { query } from './query.sql.ts';

/** Where the administrations that answered both waves have moved to since the wave before. */
export const transitions: Indicator<TransitionRow> = {
  id: 'transitions',
  title: { de: 'Veränderung seit der vorigen Erhebung', en: 'Change since the previous wave' },
  method: {
    de: 'Verglichen wird der Stand je Thema in der vorigen und in dieser Erhebung, Verwaltung für Verwaltung: Gezählt werden nur die Verwaltungen, die beide Male vollständig gemeldet haben. Fortgeschriebene Angaben zählen auf keiner Seite; neue, ausgeschiedene und zusammengelegte Verwaltungen fehlen deshalb. Gruppen richten sich nach dem Berichtskreis dieser Erhebung. Themen, deren Frage ihre Bedeutung geändert hat, werden nur verglichen, wenn eine genehmigte Zuordnung der Antworten den Stand erhält.',
    en: 'The status in each topic in the previous wave and in this one is compared, administration by administration: only those are counted that gave a complete response both times. Answers carried forward count on neither side; so new, departed and merged administrations are missing. Groups are those of the frame of this wave. Topics whose question has changed its meaning are compared only if an approved mapping of the answers preserves the status.',
  },
  row: transitionRowSchema,
  async run(engine, context) {
    const comparable = comparableTopics(context);
    if (comparable.size === 0) return [];
    const rows = await engine.query(query, [], transitionRowSchema);
    return rows.filter(({ topic }) => comparable.has(topic));
  },
};

/** The topics that mean the same as in the wave before. */
function comparableTopics({ topics, earlier, mappings }: IndicatorContext): Set<string> {
  const before = earlier.at(-1)?.topics ?? [];
  const comparable = topics.filter((now) => {
    const then = before.find(({ topic }) => topic === now.topic);
    return then && isComparable(now, then, mappings);
  });
  return new Set(comparable.map(({ topic }) => topic));
}
