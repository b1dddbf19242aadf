import type { Temporal } from 'temporal-polyfill';
import { DataTable } from '../../../functions/coordinate/parts/data-table.tsx';
import { PageSection } from '../../../functions/coordinate/parts/page-section.tsx';
import { SubmitButton } from '../../../functions/web/components/button.tsx';
import { ErrorSummary } from '../../../functions/web/components/error-summary.tsx';
import { wavePath } from '../../../functions/web/console-paths.ts';
import { TextInput } from '../../../functions/web/fields/plain-field.tsx';
import { formatInstant } from '../../../functions/web/format.ts';
import { linksTo } from '../../../functions/web/forms/plain-form.ts';
import { useHref, usePage } from '../../../functions/web/page-context.ts';
import { formatNumber } from '../../../schemas/format.ts';
import { timeZone, type Wave } from '../../../schemas/wave.ts';
import type { Journey, Stop } from '../clock/journey.ts';
import { clockPath, LocalLayout, useLocalTexts } from './local-layout.tsx';

/** How far a button moves the clock. */
export const leaps = ['hour', 'day', 'week', 'halfYear'] as const;

interface ClockPageProps {
  now: Temporal.Instant;
  isMoved: boolean;
  /** When the next appointment is. */
  next: Temporal.Instant | undefined;
  /** The waves that nobody has scheduled yet. */
  drafts: readonly Wave[];
  journey: Journey | undefined;
  /** Whether the page renews itself. */
  refreshes: boolean;
  /** What was typed, and what is wrong with it. */
  entered?: string;
  error?: string;
}

/** What the clock of the domain shows, and how to move it ahead. */
export function ClockPage(props: ClockPageProps) {
  const { now, isMoved, next, drafts, journey, refreshes, entered, error } = props;
  const { clock } = useLocalTexts();
  const { language } = usePage();
  const href = useHref();
  const inWords = (instant: Temporal.Instant) => formatInstant(instant.toString(), language);
  return (
    <LocalLayout title={clock.title} place="clock" hasErrors={error !== undefined}>
      {error && <ErrorSummary errors={linksTo({ to: error })} />}
      <h1 class="kern-heading-x-large">{clock.title}</h1>
      <p class="kern-body">
        <strong>{clock.shows(inWords(now))}</strong> {isMoved ? clock.isMoved : clock.isReal}
      </p>
      <p class="kern-body">{clock.intro}</p>
      <p class="kern-body">
        {clock.back} <code>npm start -- --now {command(inBerlin(now))}</code>
      </p>
      {journey && <JourneySection journey={journey} now={inWords(now)} refreshes={refreshes} />}
      {journey?.state !== 'under way' && (
        <>
          <PageSection title={clock.ahead}>
            <form method="post" action={href(clockPath)}>
              <div class="pegel-actions">
                {leaps.map((leap) => (
                  <SubmitButton secondary name="by" value={leap}>
                    {clock.buttons[leap]}
                  </SubmitButton>
                ))}
                {next && (
                  <SubmitButton secondary name="by" value="next">
                    {clock.buttons.next(inWords(next))}
                  </SubmitButton>
                )}
              </div>
            </form>
            {!next && <NoNext drafts={drafts} />}
          </PageSection>
          <PageSection title={clock.to}>
            <form class="pegel-form" method="post" action={href(clockPath)} novalidate>
              <TextInput
                name="to"
                label={clock.toLabel}
                hint={clock.toHint(typed(inBerlin(now).add({ months: 1 })))}
                value={entered}
                error={error}
              />
              <div class="pegel-actions">
                <SubmitButton>{clock.toButton}</SubmitButton>
              </div>
            </form>
          </PageSection>
        </>
      )}
    </LocalLayout>
  );
}

/** Says that nothing happens by the clock any more, and what could be done about it. */
function NoNext({ drafts }: Pick<ClockPageProps, 'drafts'>) {
  const { clock } = useLocalTexts();
  const { language } = usePage();
  const href = useHref();
  return (
    <>
      <p class="kern-body">{clock.noNext}</p>
      {drafts.map(({ id, title }) => (
        <p class="kern-body">
          {clock.isDraft(title[language])}{' '}
          <a class="kern-link kern-link--no-visited-state" href={href(wavePath(id))}>
            {clock.schedule}
            <span class="kern-sr-only">: {title[language]}</span>
          </a>
        </p>
      ))}
    </>
  );
}

interface JourneySectionProps {
  journey: Journey;
  /** What the clock shows, in words. */
  now: string;
  refreshes: boolean;
}

function JourneySection({ journey, now, refreshes }: JourneySectionProps) {
  const texts = useLocalTexts().clock.journey;
  const { language } = usePage();
  const href = useHref();
  const to = formatInstant(journey.to.toString(), language);
  return (
    <PageSection title={texts.title}>
      <p class="kern-body">
        {journey.state === 'under way' && texts.underWay(to, now)}
        {journey.state === 'done' && texts.done(to)}
        {journey.state === 'failed' && texts.failed}
      </p>
      {journey.state === 'under way' && (
        <p class="kern-body">
          {refreshes && `${texts.refreshes} `}
          <a
            class="kern-link kern-link--no-visited-state"
            href={href(refreshes ? `${clockPath}?refresh=off` : clockPath)}
          >
            {refreshes ? texts.stopRefreshing : texts.refresh}
          </a>
        </p>
      )}
      {journey.stops.length > 0 ? (
        <Stops stops={journey.stops} />
      ) : (
        <p class="kern-body">{texts.nothing}</p>
      )}
    </PageSection>
  );
}

const inBerlin = (now: Temporal.Instant) => now.toZonedDateTimeISO(timeZone).toPlainDateTime();

/** As the option of `npm start` takes it. */
function command(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'minute' });
}

/** As people type it into the form. */
function typed({ day, month, year }: Temporal.PlainDateTime): string {
  return `${day}.${month}.${year} 8:00`;
}

function Stops({ stops }: { stops: readonly Stop[] }) {
  const { journey, statuses, topics } = useLocalTexts().clock;
  const { language } = usePage();
  return (
    <DataTable
      caption={journey.caption}
      isCaptionHidden
      rows={stops}
      columns={[
        {
          title: journey.at,
          isHeader: true,
          cell: ({ at }) => formatInstant(at.toString(), language),
        },
        {
          title: journey.what,
          cell: ({ changes, isUnfinished }) => (
            <>
              {changes.map(({ title, status }) => (
                <div>
                  {title[language]}: {statuses[status]}
                </div>
              ))}
              {isUnfinished && <div>{journey.isUnfinished}</div>}
            </>
          ),
        },
        {
          title: journey.mails,
          cell: ({ mails }) =>
            [...mails].map(([topic, count]) => (
              <div>
                {formatNumber(count, language)} × {topics[topic]}
              </div>
            )),
        },
      ]}
    />
  );
}
