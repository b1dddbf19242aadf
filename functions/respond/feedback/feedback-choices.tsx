import { choicesTable } from '../../../analytics/reports/feedback-tables.ts';
import type { PreferenceFeedback } from '../../../analytics/reports/peers/index.ts';
import { formatNumber } from '../../../schemas/format.ts';
import { usePage, useTexts } from '../../web/page-context.ts';
import { TableWithNotes } from '../../web/results/figure.tsx';

/** The preferred variant: the unit's choices and those of all, in a sentence and as a table. */
export function ChoicesFeedback({ preferred }: { preferred: PreferenceFeedback }) {
  const { language } = usePage();
  const table = choicesTable(preferred);
  return (
    <section class="pegel-stack">
      <h2 class="kern-heading-large">{preferred.title[language]}</h2>
      <p class="kern-body">{useSentences(preferred).join(' ')}</p>
      {table && <TableWithNotes table={table} />}
    </section>
  );
}

function useSentences({ own, publication, figures }: PreferenceFeedback): string[] {
  const { language } = usePage();
  const texts = useTexts().feedback;
  const sentences: string[] = [];
  if (own.first) sentences.push(texts.ownFirst(own.first.label[language]));
  if (own.second) sentences.push(texts.ownSecond(own.second.label[language]));
  if (publication === 'internal') sentences.push(texts.internal);
  else if (!figures) sentences.push(texts.notYet);
  if (!figures) return sentences;
  const { variants } = figures;
  const named = formatNumber(
    variants.reduce((sum, { first }) => sum + first, 0),
    language,
  );
  const isWhole = variants.every(({ hidden }) => !hidden.includes('first'));
  if (!isWhole) return sentences;
  const same = variants.find(({ value }) => value === own.first?.value);
  if (same) sentences.push(texts.sameChoice(formatNumber(same.first, language), named));
  const [most] = variants;
  if (most && most.first > 0 && most !== same) {
    const count = formatNumber(most.first, language);
    sentences.push(texts.mostChosen(most.label[language], count, named));
  }
  return sentences;
}
