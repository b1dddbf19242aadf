import { formatNumber } from '../../../schemas/format.ts';
import { backupDays } from '../../../schemas/retention.ts';
import { erasableKinds } from '../../store/retention/erase-personal-data.ts';
import type { PersonalData } from '../../store/retention/found.ts';
import { usePage } from '../../web/page-context.ts';
import { ConfirmPage } from '../parts/confirm-page.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { FoundNotes } from './found-notes.tsx';
import { privacyPath } from './privacy-page.tsx';

/** Asks once more before all that is stored about a mailbox is erased. */
export function ErasurePage({ data }: { data: PersonalData }) {
  const { privacy: texts } = useConsoleTexts();
  const { language } = usePage();
  const { erasure } = texts;
  return (
    <ConfirmPage
      section="privacy"
      crumbs={[{ path: privacyPath, text: texts.title }]}
      title={erasure.title}
      action={`${privacyPath}/erase/confirmed`}
      back={privacyPath}
      button={erasure.button}
      fields={{ mailbox: data.mailbox }}
      isFinal
    >
      <p class="kern-body">{erasure.text(data.mailbox)}</p>
      <ul class="kern-list kern-list--bullet">
        {erasableKinds.map((kind) => (
          <li>{erasure.count(texts[kind], formatNumber(data[kind].length, language))}</li>
        ))}
      </ul>
      <FoundNotes notes={data.notes} />
      <p class="kern-body">{erasure.remains(backupDays.contacts)}</p>
    </ConfirmPage>
  );
}
