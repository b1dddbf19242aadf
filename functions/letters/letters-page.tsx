import { formatNumber } from '../../schemas/format.ts';
import type { Registry } from '../../schemas/registry.ts';
import { isPlanned } from '../../schemas/wave.ts';
import type { BoardView } from '../coordinate/board/load-board.ts';
import type { PageOf } from '../coordinate/parts/page-of.ts';
import { Pagination } from '../coordinate/parts/pagination.tsx';
import { useConsoleTexts } from '../coordinate/use-console-texts.ts';
import { WaveLayout } from '../coordinate/waves/wave-layout.tsx';
import { lettersPath } from '../coordinate/waves/wave-paths.ts';
import type { Batch, Recipient } from '../domain/letters/recipients.ts';
import { SubmitButton } from '../web/components/button.tsx';
import { useHref, usePage } from '../web/page-context.ts';
import { DistrictCounts } from './district-counts.tsx';
import { RecipientTable } from './recipient-table.tsx';

interface LettersPageProps {
  board: BoardView;
  /** All whom mail does not reach, whatever is chosen. */
  recipients: readonly Recipient[];
  /** The district that was chosen. */
  district: Registry['districts'][number] | undefined;
  /** What is printed of those that are chosen. */
  batches: readonly Batch[];
  /** Those that are chosen, a page of them. */
  list: PageOf<Recipient>;
  /** When letters to those on the page were last printed. */
  printed: ReadonlyMap<string, string>;
}

/** Who has something to do and gets no mail, and what prints letters to them. */
export function LettersPage(props: LettersPageProps) {
  const { board, recipients, district, batches, list, printed } = props;
  const { letters } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const { wave, districts } = board;
  const count = (number: number) => formatNumber(number, language);
  const query = new URLSearchParams(district ? { district: district.ags5 } : {});
  return (
    <WaveLayout wave={wave} isBelow title={letters.title}>
      <h1 class="kern-heading-x-large">{letters.title}</h1>
      <p class="kern-body">{letters.text}</p>
      {recipients.length === 0 && (
        <p class="kern-body">{isPlanned(wave) ? letters.notOpenYet : letters.none}</p>
      )}
      {!district && districts.length > 1 && recipients.length > 0 && (
        <div class="pegel-narrow">
          <DistrictCounts wave={wave.id} districts={districts} recipients={recipients} />
        </div>
      )}
      {recipients.length > 0 && (
        <div class="pegel-section">
          <h2 class="kern-heading-large">{letters.chosen(district?.name, count(list.total))}</h2>
          {district && (
            <p class="kern-body">
              <a class="kern-link kern-link--no-visited-state" href={href(lettersPath(wave.id))}>
                {letters.allDistricts}
              </a>
            </p>
          )}
          {list.total === 0 ? (
            <p class="kern-body">{letters.none}</p>
          ) : (
            <>
              <p class="kern-body">{letters.codes}</p>
              <p class="kern-body">{letters.addresses}</p>
              <Prints wave={wave.id} batches={batches} />
              <RecipientTable
                wave={wave.id}
                recipients={list.items}
                districts={districts}
                printed={printed}
              />
              <Pagination list={list} query={query} />
            </>
          )}
        </div>
      )}
    </WaveLayout>
  );
}

/** A button for each file. */
function Prints({ wave, batches }: { wave: string; batches: readonly Batch[] }) {
  const { letters } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const count = (number: number) => formatNumber(number, language);
  return (
    <div class="pegel-actions">
      {batches.map(({ first, last, letters: number }, i) => (
        <form method="post" action={href(lettersPath(wave))}>
          <input type="hidden" name="first" value={first} />
          <input type="hidden" name="last" value={last} />
          <SubmitButton secondary={i > 0}>
            {batches.length === 1
              ? letters.print(count(number))
              : letters.printPart(count(i + 1), count(batches.length), count(number))}
          </SubmitButton>
        </form>
      ))}
    </div>
  );
}
