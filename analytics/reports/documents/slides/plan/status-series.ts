import { type AdoptionStatus, adoptionStatuses } from '../../../../../schemas/adoption.ts';
import type { Language } from '../../../../../schemas/text.ts';
import type { StatusFigures } from '../../../../charts/figures.ts';
import { chartTexts } from '../../../../charts/texts.ts';
import { documentTexts } from '../../texts.ts';
import type { Series } from './slide.ts';

/** What is counted by status; undefined stands for a bar without a value. */
export type Counted = Pick<StatusFigures, 'counts' | 'carriedCounts' | 'hidden'> | undefined;

/**
 * A series for each status that occurs in any bar, followed by what is carried forward of it. What is
 * hidden has no value.
 */
export function statusSeries(bars: readonly Counted[], language: Language): Series[] {
  return adoptionStatuses.flatMap((status) => {
    const name = chartTexts[language].statuses[status];
    const answered = bars.map((bar) => answeredOf(bar, status));
    const carried = bars.map((bar) => bar?.carriedCounts[status]);
    const occurs = (values: (number | null | undefined)[]) => values.some((one) => (one ?? 0) > 0);
    return [
      ...(occurs(answered) || occurs(carried) ? [{ name, meaning: status, values: answered }] : []),
      ...(occurs(carried)
        ? [
            {
              name: documentTexts[language].slides.carriedSeries(name),
              meaning: status,
              isCarried: true,
              values: carried.map((value) => value ?? null),
            },
          ]
        : []),
    ];
  });
}

/** Units with a complete response; null where that is hidden, or nobody has reported. */
export function answeredOf(bar: Counted, status: AdoptionStatus): number | null {
  if (!bar || bar.hidden.includes(status)) return null;
  return bar.counts[status] - bar.carriedCounts[status];
}

/** What must be said below bars by status. */
export function statusCaptions(bars: readonly Counted[], language: Language): string[] {
  const hasCarried = bars.some(
    (bar) => bar && Object.values(bar.carriedCounts).some((count) => count > 0),
  );
  const hasHidden = bars.some((bar) => bar && bar.hidden.length > 0);
  return [
    ...(hasCarried ? [documentTexts[language].slides.carriedNote] : []),
    ...(hasHidden ? [chartTexts[language].hiddenNote] : []),
  ];
}
