import type { PersonalData } from '../../store/retention/found.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { FoundPart } from './found-part.tsx';

/** The contacts of units that were found. */
export function FoundContacts({ data: { contacts } }: { data: PersonalData }) {
  const { privacy: texts, contacts: fields } = useConsoleTexts();
  return (
    <FoundPart
      title={texts.contacts}
      rows={contacts}
      columns={[
        { title: texts.unit, isHeader: true, cell: ({ ars }) => ars },
        { title: fields.mailbox, cell: ({ mailbox }) => mailbox },
        { title: fields.name, cell: ({ name }) => name },
        { title: fields.office, cell: ({ office }) => office },
        { title: fields.phone, cell: ({ phone }) => phone },
      ]}
    />
  );
}

/** The districts in which the person helps. */
export function FoundDistrictContacts({ data: { districtContacts } }: { data: PersonalData }) {
  const { privacy: texts, districtContacts: fields } = useConsoleTexts();
  return (
    <FoundPart
      title={texts.districtContacts}
      rows={districtContacts}
      columns={[
        { title: fields.district, isHeader: true, cell: ({ district }) => district },
        { title: fields.name, cell: ({ name }) => name },
        { title: fields.phone, cell: ({ phone }) => phone },
        { title: fields.mailbox, cell: ({ mailbox }) => mailbox },
      ]}
    />
  );
}
