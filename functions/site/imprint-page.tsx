import type { OwnerSettings } from '../../schemas/owner.ts';
import { useTexts } from '../web/page-context.ts';
import { Heading, OfficeAddress, OwnerPage, Paragraph } from './parts.tsx';

/** Who publishes these pages. */
export function ImprintPage({ owner }: { owner: OwnerSettings }) {
  const { imprint } = useTexts().site;
  return (
    <OwnerPage title={imprint.title}>
      <Heading>{imprint.publisher}</Heading>
      <OfficeAddress owner={owner} />
      {owner.representative && (
        <Paragraph>{imprint.representative(owner.representative)}</Paragraph>
      )}
      <Heading>{imprint.responsible}</Heading>
      <Paragraph>{owner.responsible ?? owner.office}</Paragraph>
    </OwnerPage>
  );
}
