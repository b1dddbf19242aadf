import { formatNumber } from '../../../schemas/format.ts';
import type { Wave } from '../../../schemas/wave.ts';
import type { FrameChanges } from '../../domain/waves/frame-counts.ts';
import { Details } from '../../web/components/details.tsx';
import { usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

/** So many names are read; more mean that the frames have little in common. */
const maxNames = 100;

/** What is different in a frame from that of the wave before. */
export function FrameChangesList({ wave, changes }: { wave: Wave; changes: FrameChanges }) {
  const { changes: texts } = useConsoleTexts().waves.frame;
  const { language } = usePage();
  const lists = [
    { title: texts.added, names: changes.added.map(({ name }) => name) },
    { title: texts.removed, names: changes.removed.map(({ name }) => name) },
    {
      title: texts.renamed,
      names: changes.renamed.map(({ before, after }) => texts.rename(before, after)),
    },
  ].filter(({ names }) => names.length > 0);
  const count = (number: number) => formatNumber(number, language);
  return (
    <div class="pegel-section">
      <h2 class="kern-heading-large">{texts.title(wave.title[language])}</h2>
      {lists.length === 0 && <p class="kern-body">{texts.none}</p>}
      {lists.map(({ title, names }) => (
        <Details title={`${title}: ${count(names.length)}`}>
          <ul class="kern-list kern-list--bullet">
            {names.slice(0, maxNames).map((name) => (
              <li>{name}</li>
            ))}
            {names.length > maxNames && <li>{texts.more(count(names.length - maxNames))}</li>}
          </ul>
        </Details>
      ))}
    </div>
  );
}
