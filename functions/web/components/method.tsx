import type { Text } from '../../../schemas/text.ts';
import { usePage, useTexts } from '../page-context.ts';

/** How the indicators of a page are counted, so that every figure can be defended. */
export function Method({ indicators }: { indicators: { title: Text; method: Text }[] }) {
  const { language } = usePage();
  const { results } = useTexts();
  return (
    <section class="pegel-stack" aria-labelledby="method">
      <h2 class="kern-heading-large" id="method">
        {results.method}
      </h2>
      {indicators.map(({ title, method }) => (
        <p class="kern-body">
          <strong>{title[language]}.</strong> {method[language]}
        </p>
      ))}
    </section>
  );
}
