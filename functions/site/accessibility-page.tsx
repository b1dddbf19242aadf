import { formatDate } from '../../schemas/format.ts';
import type { OwnerSettings } from '../../schemas/owner.ts';
import { usePage, useTexts } from '../web/page-context.ts';
import { BulletList, Heading, MailLink, OwnerPage, Paragraph, WebLink } from './parts.tsx';

/** The statement of the model in Implementing Decision (EU) 2018/1523. */
export function AccessibilityPage({ owner }: { owner: OwnerSettings }) {
  const { language } = usePage();
  const { accessibility } = useTexts().site;
  const { state, made, feedback } = accessibility;
  const { date, barriers, enforcement } = owner.accessibility;
  return (
    <OwnerPage title={accessibility.title} heading={accessibility.heading}>
      <Paragraph>{accessibility.intro(owner.office)}</Paragraph>

      <Heading>{state.title}</Heading>
      <Paragraph>{barriers.length > 0 ? state.partial : state.full}</Paragraph>

      {barriers.length > 0 && (
        <>
          <Heading>{accessibility.barriers}</Heading>
          <BulletList items={barriers.map((barrier) => barrier[language])} />
        </>
      )}

      <Heading>{made.title}</Heading>
      <Paragraph>{made.text(formatDate(date, language))}</Paragraph>

      <Heading>{feedback.title}</Heading>
      <Paragraph>
        {feedback.text} <MailLink to={owner.accessibility.feedback ?? owner.contact} />
      </Paragraph>

      <Heading>{accessibility.enforcement.title}</Heading>
      <Paragraph>{accessibility.enforcement.text}</Paragraph>
      <p class="kern-body">
        {enforcement.name}
        {enforcement.contact && (
          <>
            <br />
            <MailLink to={enforcement.contact} />
          </>
        )}
        {enforcement.url && (
          <>
            <br />
            <WebLink to={enforcement.url} />
          </>
        )}
      </p>
    </OwnerPage>
  );
}
