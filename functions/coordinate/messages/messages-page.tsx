import { mailSamples } from '../../../schemas/message.ts';
import { languages } from '../../../schemas/text.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { may } from '../../domain/access/rights.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { wavePath } from '../../web/console-paths.ts';
import type { RenderedMail } from '../../web/mails/mail-content.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { districtContactsPath } from '../district-contacts/district-contact-paths.ts';
import { MailLayout } from '../mail/mail-layout.tsx';
import { mailListPath } from '../mail/paths.ts';
import { DoneAlert } from '../parts/done-alert.tsx';
import { PageSection } from '../parts/page-section.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { type MessageChoice, messagesPath } from './message-paths.ts';

interface MessagesPageProps {
  wave: Wave;
  choice: MessageChoice;
  mail: RenderedMail;
  /** What was done right before. */
  done: string | undefined;
  /** Names the form that sends a test. */
  request: string;
}

/** What the messages of a wave look like: one of them, as HTML and as text. */
export function MessagesPage({ wave, choice, mail, done, request }: MessagesPageProps) {
  const { messages: texts } = useConsoleTexts();
  const { owner, staff } = usePage();
  const href = useHref();
  const alone = href(messagesPath(wave.id, choice, 'alone'));
  return (
    <MailLayout wave={wave} title={texts.title}>
      <DoneAlert texts={texts.done} done={done}>
        <p class="kern-body">
          <a
            class="kern-link kern-link--no-visited-state"
            href={href(mailListPath(wave.id, { topic: 'test' }))}
          >
            {texts.sent}
          </a>
        </p>
      </DoneAlert>
      <p class="kern-body">{texts.text}</p>
      <p class="kern-body">
        <a class="kern-link kern-link--no-visited-state" href={href(districtContactsPath())}>
          {texts.helpers}
        </a>
      </p>
      <ChoiceForm wave={wave} choice={choice} />
      <PageSection title={texts.html}>
        <SummaryList
          entries={[
            { key: texts.subject, value: mail.subject },
            { key: texts.from, value: owner.contact },
          ]}
        />
        <p class="kern-body">
          <a class="kern-link kern-link--no-visited-state" href={alone}>
            {texts.alone}
          </a>
        </p>
        <iframe
          class="pegel-mail"
          src={alone}
          title={texts.frame(mail.subject)}
          sandbox=""
          lang={choice.in}
        />
      </PageSection>
      <PageSection title={texts.plain}>
        <p class="kern-body">{texts.plainText}</p>
        <pre class="kern-body pegel-text" lang={choice.in}>
          {mail.text}
        </pre>
      </PageSection>
      {staff && may(staff, 'waves.change') && (
        <PageSection title={texts.test.title}>
          <p class="kern-body">{texts.test.text(owner.contact)}</p>
          <form method="post" action={href(wavePath(wave.id, 'messages', 'test'))}>
            <input type="hidden" name="sample" value={choice.sample} />
            <input type="hidden" name="in" value={choice.in} />
            <input type="hidden" name="request" value={request} />
            <SubmitButton secondary>{texts.test.button(owner.contact)}</SubmitButton>
          </form>
        </PageSection>
      )}
    </MailLayout>
  );
}

function ChoiceForm({ wave, choice }: Pick<MessagesPageProps, 'wave' | 'choice'>) {
  const { messages: texts } = useConsoleTexts();
  const href = useHref();
  return (
    <form class="pegel-toolbar" method="get" action={href(messagesPath(wave.id))}>
      <SelectField
        name="sample"
        label={texts.sample}
        options={mailSamples.map((sample) => [sample, texts.samples[sample]])}
        chosen={choice.sample}
      />
      <SelectField
        name="in"
        label={texts.language}
        options={languages.map((language) => [language, texts.languages[language]])}
        chosen={choice.in}
      />
      <SubmitButton secondary>{texts.show}</SubmitButton>
    </form>
  );
}
