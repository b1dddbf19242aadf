import type { Wave } from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import { unitsOfMail } from '../../domain/mail/units-of-mail.ts';
import type { PlacedClaim } from '../../store/mail/wave-mails.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import { unitPath } from '../registry/paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { type MailNames, MailTable } from './mail-table.tsx';
import { decidePath } from './paths.ts';

interface UncertainPageProps {
  mails: readonly PlacedClaim[];
  waves: readonly Wave[];
  names: MailNames;
  /** The message of which somebody has said right before that it did not arrive. */
  decided: PlacedClaim | undefined;
  done: string | undefined;
}

/** The messages of which nobody knows whether they arrived. */
export function UncertainPage({ mails, waves, names, decided, done }: UncertainPageProps) {
  const { mail: texts } = useConsoleTexts();
  const { uncertain } = texts;
  const { language, staff } = usePage();
  const href = useHref();
  const mayDecide = staff !== undefined && may(staff, 'cases.change');
  const titleOf = ({ place }: PlacedClaim) =>
    waves.find(({ id }) => id === place.wave)?.title[language] ?? uncertain.noWave;
  return (
    <ConsoleLayout title={uncertain.title} section="home">
      <DoneAlert texts={texts.done} done={done}>
        {decided && <Afterwards mail={decided} names={names} />}
      </DoneAlert>
      <h1 class="kern-heading-x-large">{uncertain.title}</h1>
      <p class="kern-body">{mails.length === 0 ? uncertain.none : uncertain.text}</p>
      {mails.length > 0 && (
        <MailTable
          caption={uncertain.caption}
          mails={mails}
          names={names}
          more={[
            { title: uncertain.wave, cell: titleOf },
            ...(mayDecide
              ? [
                  {
                    title: uncertain.decide,
                    cell: ({ place, claim }: PlacedClaim) => (
                      <a
                        class="kern-link kern-link--no-visited-state"
                        href={href(decidePath(place))}
                      >
                        {uncertain.decide}
                        <span class="kern-sr-only">: {claim.message?.mailbox}</span>
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </ConsoleLayout>
  );
}

/** What can be done about a message that did not arrive. */
function Afterwards({ mail: { place, claim }, names }: { mail: PlacedClaim; names: MailNames }) {
  const { decide } = useConsoleTexts().mail;
  const href = useHref();
  const units = unitsOfMail(claim).filter((ars) => names.units.has(ars));
  if (units.length === 0) return <p class="kern-body">{decide.afterCoordinators}</p>;
  const pathOf = (ars: string) =>
    place.wave === '-' ? unitPath(ars) : consoleCasePath({ wave: place.wave, ars }, 'send-link');
  return (
    <>
      <p class="kern-body">{decide.after}</p>
      <ul class="kern-list kern-list--bullet">
        {units.map((ars) => (
          <li>
            <a class="kern-link kern-link--no-visited-state" href={href(pathOf(ars))}>
              {names.units.get(ars)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
