import { unitsOfMail } from '../../domain/mail/units-of-mail.ts';
import type { PlacedClaim } from '../../store/mail/wave-mails.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { uncertainPath } from '../../web/console-paths.ts';
import { RadioGroup } from '../../web/fields/plain-field.tsx';
import { formatInstant } from '../../web/format.ts';
import { linksTo } from '../../web/forms/plain-form.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import type { MailNames } from './mail-table.tsx';
import { useMailWords } from './mail-words.ts';
import { decidePath } from './paths.ts';

interface DecidePageProps {
  mail: PlacedClaim;
  names: MailNames;
  /** Whether it is still to be decided. */
  isAsked: boolean;
  errors: { outcome?: string };
}

/** Asks whether a message arrived. */
export function DecidePage({ mail, names, isAsked, errors }: DecidePageProps) {
  const { mail: texts, frame } = useConsoleTexts();
  const { decide, uncertain } = texts;
  const href = useHref();
  const words = useMailWords(names);
  const links = linksTo(errors);
  const title = isAsked ? decide.title : decide.told;
  const back = (
    <a class="kern-link kern-link--no-visited-state" href={href(uncertainPath)}>
      {isAsked ? frame.confirm.back : uncertain.link}
    </a>
  );
  return (
    <ConsoleLayout
      title={title}
      section="home"
      crumbs={[{ path: uncertainPath, text: uncertain.title }]}
      hasErrors={links.length > 0}
    >
      {links.length > 0 && <ErrorSummary errors={links} />}
      <h1 class="kern-heading-x-large">{title}</h1>
      <MailFacts mail={mail} names={names} />
      {isAsked ? (
        <form class="pegel-form" method="post" action={href(decidePath(mail.place))} novalidate>
          <RadioGroup
            name="outcome"
            label={decide.label}
            options={(['arrived', 'lost'] as const).map((value) => ({
              value,
              label: decide.outcomes[value],
            }))}
            value={undefined}
            error={errors.outcome}
          />
          <p class="kern-body">{decide.text}</p>
          <div class="pegel-actions">
            <SubmitButton>{decide.button}</SubmitButton>
            {back}
          </div>
        </form>
      ) : (
        <>
          <Alert kind="info" title={decide.toldText(words.state(mail.claim))} />
          <p class="kern-body">{back}</p>
        </>
      )}
    </ConsoleLayout>
  );
}

function MailFacts({ mail: { claim }, names }: { mail: PlacedClaim; names: MailNames }) {
  const { list } = useConsoleTexts().mail;
  const { language } = usePage();
  const words = useMailWords(names);
  const { message } = claim;
  const units = unitsOfMail(claim).flatMap((ars) => names.units.get(ars) ?? []);
  return (
    <SummaryList
      entries={[
        { key: list.units, value: units.length > 0 ? units.join('\n') : list.toCoordinators },
        { key: list.mailbox, value: message?.mailbox ?? list.unknownMailbox },
        ...(message
          ? [
              { key: list.what, value: words.what(message) },
              { key: list.why, value: words.why(message, claim) },
            ]
          : []),
        { key: list.at, value: formatInstant(claim.takenAt ?? claim.createdAt, language) },
      ]}
    />
  );
}
