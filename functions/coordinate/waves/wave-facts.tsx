import { formatDate, formatNumber } from '../../../schemas/format.ts';
import { carryLimitOf, type Wave } from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import { ownExtension } from '../../domain/waves/own-deadline.ts';
import { isDraft } from '../../domain/waves/wave-transitions.ts';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { wavePath } from '../../web/console-paths.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { versionPath } from '../questionnaires/paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

export interface FactsProps {
  wave: Wave;
  /** How many units are asked, once that does not depend on the register any more. */
  units?: number | undefined;
  /** The wave whose units are asked, while this one is planned. */
  model?: Wave | undefined;
  /** The wave that was planned as the next one, unless it was deleted. */
  next?: Wave | undefined;
}

function QuestionnaireLink({
  wave: { survey, questionnaireVersion: version },
}: Pick<FactsProps, 'wave'>) {
  const href = useHref();
  return (
    <a class="kern-link kern-link--no-visited-state" href={href(versionPath({ survey, version }))}>
      {survey} {version}
    </a>
  );
}

/** The wave that follows, if it is to be made, or was. */
function NextWave({ wave, next }: Pick<FactsProps, 'wave' | 'next'>) {
  const { facts } = useConsoleTexts().waves;
  const { language } = usePage();
  const href = useHref();
  if (!next) return <>{wave.next ? facts.nextDeleted : facts.nextComes}</>;
  return (
    <a class="kern-link kern-link--no-visited-state" href={href(wavePath(next.id))}>
      {next.title[language]}
    </a>
  );
}

/** Who is asked, in words. */
function FrameFact({ wave: { frame }, units, model }: FactsProps) {
  const { facts, frame: texts } = useConsoleTexts().waves;
  const { language } = usePage();
  const count = (number: number) => formatNumber(number, language);
  if (units !== undefined) {
    return (
      <>
        {model ? facts.sameUnits(count(units), model.title[language]) : facts.units(count(units))}
      </>
    );
  }
  if (!frame) return <>{facts.noFrame}</>;
  return <>{facts.frameOf(texts.scopes[frame.scope], frame.state, count(frame.excluded.length))}</>;
}

/** What a wave is, and what of it can be changed. */
export function Facts({ wave, units, model, next }: FactsProps) {
  const { facts } = useConsoleTexts().waves;
  const { language, staff } = usePage();
  const href = useHref();
  const extended = ownExtension(wave, wave.extendedUntil);
  return (
    <>
      <SummaryList
        entries={[
          { key: facts.id, value: wave.id },
          { key: facts.questionnaire, value: <QuestionnaireLink wave={wave} /> },
          { key: facts.referenceDate, value: formatDate(wave.referenceDate, language) },
          { key: facts.frame, value: <FrameFact wave={wave} units={units} model={model} /> },
          ...(extended
            ? [{ key: facts.extendedUntil, value: formatDate(extended, language) }]
            : []),
          { key: facts.carryForward, value: facts.carryForwardUpTo(carryLimitOf(wave)) },
          ...(wave.repeats || wave.next
            ? [{ key: facts.next, value: <NextWave wave={wave} next={next} /> }]
            : []),
        ]}
      />
      {staff && may(staff, 'waves.change') && isDraft(wave) && (
        <ul class="kern-list kern-list--bullet">
          <li>
            <a class="kern-link kern-link--no-visited-state" href={href(wavePath(wave.id, 'edit'))}>
              {facts.change}
            </a>
          </li>
          <li>
            <a
              class="kern-link kern-link--no-visited-state"
              href={href(wavePath(wave.id, 'frame'))}
            >
              {facts.changeFrame}
            </a>
          </li>
        </ul>
      )}
    </>
  );
}
