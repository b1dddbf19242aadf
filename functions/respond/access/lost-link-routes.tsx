import type { Hono } from 'hono';
import { mailboxSchema } from '../../../schemas/contact.ts';
import * as z from '../../../schemas/zod.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { askForLink } from '../../store/access/lost-link.ts';
import { countInNetwork } from '../../store/access/network-limit.ts';
import { enteredIn } from '../../web/fields/field.ts';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { errorsOf, type PlainErrors, readPlain } from '../../web/forms/plain-form.ts';
import { readForm } from '../../web/forms/read-form.ts';
import { isLanguageSwitch } from '../../web/language.ts';
import { type PageEnv, useTexts } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { addressOf } from '../../web/request.ts';
import { texts } from '../../web/texts/texts.ts';
import type { RespondDependencies } from '../dependencies.ts';
import { lostLinkPath, seeOther } from '../paths.ts';
import { PlainFormPage, SentPage } from '../plain-form-page.tsx';

const formSchema = z.object({ mailbox: mailboxSchema });

/** A new link, sent to the mailbox that we know and to no other. The answer is always the same. */
export function addLostLinkRoutes(app: Hono<PageEnv>, dependencies: RespondDependencies): void {
  const { core, contacts, keyring, clock } = dependencies;

  app.get(lostLinkPath, (c) => renderPage(c, <LostLinkPage />));
  app.get(`${lostLinkPath}/sent`, (c) => renderPage(c, <LostLinkSentPage />));

  app.post(lostLinkPath, async (c) => {
    const fields = await readForm(c);
    if (isLanguageSwitch(c)) return renderPage(c, <LostLinkPage fields={fields} />);
    const reading = readPlain(formSchema, fields);
    if ('wrong' in reading) {
      const { problems } = texts[c.get('page').language].access.lostLink;
      const errors = errorsOf(problems, reading.wrong);
      return renderPage(c, <LostLinkPage fields={fields} errors={errors} />, 422);
    }
    if (!(await countInNetwork(contacts, keyring, 'publicForm', addressOf(c)))) {
      return renderPage(c, <LostLinkPage fields={fields} isTooOften />, 429);
    }
    await askForLink({ core, contacts }, keyring, reading.value.mailbox, clock.now());
    return seeOther(c, `${lostLinkPath}/sent`);
  });
}

interface LostLinkPageProps {
  fields?: FormFields;
  errors?: PlainErrors<'mailbox'>;
  isTooOften?: boolean;
}

function LostLinkPage({ fields = {}, errors = {}, isTooOften }: LostLinkPageProps) {
  const { lostLink } = useTexts().access;
  return (
    <PlainFormPage
      title={lostLink.title}
      text={lostLink.text}
      action={lostLinkPath}
      errors={errors}
      isTooOften={isTooOften ?? false}
      button={lostLink.button}
    >
      <TextInput
        name="mailbox"
        type="email"
        autocomplete="email"
        label={lostLink.mailbox}
        hint={lostLink.mailboxHint}
        value={enteredIn(fields, 'mailbox')}
        error={errors.mailbox}
      />
    </PlainFormPage>
  );
}

function LostLinkSentPage() {
  const { lostLink } = useTexts().access;
  return <SentPage title={lostLink.sent} text={lostLink.sentText} />;
}
