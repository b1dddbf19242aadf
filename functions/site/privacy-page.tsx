import type { OwnerSettings } from '../../schemas/owner.ts';
import { backupDays, type Retention } from '../../schemas/retention.ts';
import { daysKept } from '../domain/retention/retention.ts';
import { usePage, useTexts } from '../web/page-context.ts';
import {
  BulletList,
  Heading,
  MailLink,
  OfficeAddress,
  OwnerPage,
  Paragraph,
  WebLink,
} from './parts.tsx';

interface PrivacyPageProps {
  owner: OwnerSettings;
  retention: Retention;
}

/** What Pegel stores, as it does: who changes that changes this page. */
export function PrivacyPage({ owner, retention: kept }: PrivacyPageProps) {
  const { language } = usePage();
  const { privacy } = useTexts().site;
  const { stored, cookies, purpose, recipients, retention, rights, complaint } = privacy;
  const { officer, authority, legalBasis, hosting } = owner.dataProtection;
  return (
    <OwnerPage title={privacy.title}>
      <Paragraph>{privacy.intro}</Paragraph>

      <Heading>{privacy.controller}</Heading>
      <OfficeAddress owner={owner} />
      <Paragraph>
        {privacy.officer} {officer.name}, <MailLink to={officer.contact} />
      </Paragraph>

      <Heading>{stored.title}</Heading>
      <BulletList items={stored.items} />
      <Paragraph>{stored.not}</Paragraph>

      <Heading>{cookies.title}</Heading>
      <Paragraph>{cookies.intro}</Paragraph>
      <BulletList items={cookies.items} />

      <Heading>{purpose.title}</Heading>
      <Paragraph>{purpose.text}</Paragraph>
      <Paragraph>
        {purpose.basis} {legalBasis?.[language] ?? purpose.defaultBasis}
      </Paragraph>

      <Heading>{recipients.title}</Heading>
      <Paragraph>{recipients.published}</Paragraph>
      <Paragraph>
        {hosting && `${recipients.hosting(hosting)} `}
        {recipients.nobody}
      </Paragraph>

      <Heading>{retention.title}</Heading>
      <BulletList
        items={[
          retention.drafts(kept.draftDays),
          retention.codes(kept.accessCodeDays),
          retention.messages(kept.messageDays, daysKept.publicRequest),
          retention.contacts(kept.contactWaves),
          retention.recipients(daysKept.recipient),
          retention.submissions,
        ]}
      />
      <Paragraph>{retention.backups(backupDays.contacts, backupDays.monthlyCopies)}</Paragraph>

      <Heading>{rights.title}</Heading>
      <Paragraph>{rights.text}</Paragraph>
      <BulletList items={rights.items} />
      <Paragraph>
        {rights.how} <MailLink to={owner.contact} />
      </Paragraph>

      <Heading>{complaint.title}</Heading>
      <Paragraph>
        {complaint.text} <WebLink to={authority.url}>{authority.name}</WebLink>
      </Paragraph>
    </OwnerPage>
  );
}
