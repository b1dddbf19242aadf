import type { Series } from './slide.ts';

/** What bars say, for whoever does not see them: those that are there, bar by bar. */
export function describeBars(
  title: string,
  categories: readonly string[],
  series: readonly Series[],
): string {
  const said = categories.map((category, index) =>
    [
      category,
      ...series.flatMap(({ name, values }) => (values[index] ? [`${name} ${values[index]}`] : [])),
    ].join(', '),
  );
  return `${title}. ${said.join('. ')}.`;
}
