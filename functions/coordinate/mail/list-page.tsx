import { formatNumber } from '../../../schemas/format.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { standings } from '../../domain/mail/mail-counts.ts';
import { topicsOfWave } from '../../domain/mail/mail-topics.ts';
import type { PlacedClaim } from '../../store/mail/wave-mails.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { mailsPath } from '../../web/console-paths.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import type { PageOf } from '../parts/page-of.ts';
import { Pagination } from '../parts/pagination.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { MailLayout } from './mail-layout.tsx';
import { type MailNames, MailTable } from './mail-table.tsx';
import { type MailFilter, mailQuery } from './paths.ts';
import { WordingHint } from './wording-hint.tsx';

interface ListPageProps {
  wave: Wave;
  filter: MailFilter;
  list: PageOf<PlacedClaim>;
  names: MailNames;
}

/** The single mails of a wave about something. */
export function ListPage({ wave, filter, list, names }: ListPageProps) {
  const { mail } = useConsoleTexts();
  const { language } = usePage();
  const texts = mail.list;
  return (
    <MailLayout wave={wave} title={texts.title}>
      <FilterForm wave={wave} filter={filter} />
      <h2 class="kern-heading-medium">{texts.found(formatNumber(list.total, language))}</h2>
      {list.total === 0 ? (
        <p class="kern-body">{texts.none}</p>
      ) : (
        <>
          <MailTable caption={texts.title} mails={list.items} names={names} />
          <WordingHint wave={wave.id} />
          <Pagination list={list} query={mailQuery(filter)} />
        </>
      )}
    </MailLayout>
  );
}

function FilterForm({ wave, filter }: Pick<ListPageProps, 'wave' | 'filter'>) {
  const { mail } = useConsoleTexts();
  const texts = mail.list;
  const href = useHref();
  return (
    <form
      class="pegel-stack"
      method="get"
      action={href(mailsPath(wave.id, 'list'))}
      aria-label={texts.filter}
    >
      <div class="pegel-toolbar">
        <SelectField
          name="topic"
          label={texts.topic}
          chosen={filter.topic ?? ''}
          options={topicsOfWave.map((topic) => [topic, mail.topics[topic]])}
        />
        <SelectField
          name="standing"
          label={texts.standing}
          chosen={filter.standing ?? ''}
          options={[
            ['', texts.all],
            ...standings.map((one): [string, string] => [one, mail.standings[one]]),
          ]}
        />
        <SubmitButton>{texts.submit}</SubmitButton>
      </div>
    </form>
  );
}
