import { meanPoints } from '../../../analytics/indicators/rates.ts';
import { levelsTable } from '../../../analytics/reports/feedback-tables.ts';
import type { ReadinessFeedback } from '../../../analytics/reports/peers/index.ts';
import { readinessHeading } from '../../../analytics/reports/tables/readiness-tables.ts';
import { formatNumber } from '../../../schemas/format.ts';
import { usePage, useTexts } from '../../web/page-context.ts';
import { TableWithNotes } from '../../web/results/figure.tsx';

/** How ready the unit is for reuse: its points and level, and those of others. */
export function ReadinessSection({ readiness }: { readiness: ReadinessFeedback }) {
  const { language } = usePage();
  return (
    <section class="pegel-stack">
      <h2 class="kern-heading-large">{readinessHeading[language]}</h2>
      <p class="kern-body">{useSentences(readiness).join(' ')}</p>
      {readiness.others.length > 0 && <TableWithNotes table={levelsTable(readiness)} />}
    </section>
  );
}

function useSentences({ own, max, levels, others }: ReadinessFeedback): string[] {
  const { language } = usePage();
  const { readiness: texts, notYet } = useTexts().feedback;
  const say = (number: number) => formatNumber(number, language);
  const level = levels.find(({ id }) => id === own?.level)?.label[language];
  return [
    ...(own ? [texts.own(say(meanPoints(own.points, 1) ?? 0), say(max))] : []),
    ...(level ? [texts.level(level)] : []),
    ...(own ? [texts.known(say(own.known), say(own.items))] : []),
    ...(others.length === 0 ? [notYet] : []),
  ];
}
