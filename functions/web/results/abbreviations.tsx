import { abbreviationsIn } from '../../../analytics/reports/abbreviations.ts';
import type { Text } from '../../../schemas/text.ts';
import { usePage, useTexts } from '../page-context.ts';

/** Spells out the abbreviations of a page, once. */
export function Abbreviations({ texts }: { texts: readonly Text[] }) {
  const { language } = usePage();
  const { abbreviations } = useTexts().results;
  const found = abbreviationsIn(texts.map((text) => text[language]));
  if (found.length === 0) return null;
  return (
    <p class="kern-body kern-body--small">
      {abbreviations}:{' '}
      {found.map(({ short, long }, index) => (
        <>
          {index > 0 && '; '}
          <strong>{short}</strong> – {long[language]}
        </>
      ))}
      .
    </p>
  );
}
