import { formatDate } from '../../schemas/format.ts';
import { useConsoleTexts } from '../coordinate/use-console-texts.ts';
import { WaveLayout } from '../coordinate/waves/wave-layout.tsx';
import { lettersPath } from '../coordinate/waves/wave-paths.ts';
import { deadlineOf } from '../domain/waves/own-deadline.ts';
import { consoleCasePath } from '../web/case-paths.ts';
import { SubmitButton } from '../web/components/button.tsx';
import { SummaryList } from '../web/components/summary-list.tsx';
import { useHref, usePage } from '../web/page-context.ts';
import type { UnitLetterView } from './load-letters.ts';

/** Asks once more before a letter to one unit is printed. */
export function UnitLetterPage({ view }: { view: UnitLetterView }) {
  const { letters } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const { board, unit, isPossible } = view;
  const { wave } = board;
  const title = letters.one(unit.name);
  return (
    <WaveLayout wave={wave} isBelow title={title}>
      <h1 class="kern-heading-x-large">{title}</h1>
      {isPossible ? (
        <>
          <SummaryList
            entries={[
              { key: letters.mail, value: letters.reasons[unit.reason ?? 'reached'] },
              { key: letters.deadline, value: formatDate(deadlineOf(wave, unit), language) },
            ]}
          />
          <p class="kern-body">{letters.codes}</p>
          <p class="kern-body">{letters.addresses}</p>
          <form method="post" action={href(lettersPath(wave.id, unit.ars))}>
            <SubmitButton>{letters.printOne}</SubmitButton>
          </form>
        </>
      ) : (
        <p class="kern-body">{letters.nothingToDo}</p>
      )}
      <p class="kern-body">
        <a
          class="kern-link kern-link--no-visited-state"
          href={href(consoleCasePath({ wave: wave.id, ars: unit.ars }))}
        >
          {letters.toCase}
        </a>
      </p>
    </WaveLayout>
  );
}
