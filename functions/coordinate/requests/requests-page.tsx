import type { Request } from '../../../schemas/request.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { DoneAlert } from '../parts/done-alert.tsx';
import type { PageOf } from '../parts/page-of.ts';
import { Pagination } from '../parts/pagination.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { requestPath } from './request-paths.ts';

/** A request with the name of its unit. */
export type NamedRequest = Request & { unit: string };

interface RequestsPageProps {
  requests: PageOf<NamedRequest>;
  waves: readonly Wave[];
  /** What was done right before. */
  done: string | undefined;
  /** Of the unit whose request was decided. */
  mailboxes: readonly string[];
}

/** The requests that wait for a decision. */
export function RequestsPage({ requests, waves, done, mailboxes }: RequestsPageProps) {
  const { requests: texts } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const titleOf = (id: string) => waves.find((wave) => wave.id === id)?.title[language] ?? id;
  return (
    <ConsoleLayout title={texts.title} section="requests">
      <DoneAlert texts={texts.done} done={done}>
        <p class="kern-body">{mailboxes.length > 0 ? texts.tell : texts.tellSomehow}</p>
        <ul class="kern-list kern-list--bullet">
          {mailboxes.map((mailbox) => (
            <li>
              <a class="kern-link" href={`mailto:${mailbox}`}>
                {mailbox}
              </a>
            </li>
          ))}
        </ul>
      </DoneAlert>
      <h1 class="kern-heading-x-large">{texts.title}</h1>
      {requests.total === 0 ? (
        <p class="kern-body">{texts.none}</p>
      ) : (
        <>
          <p class="kern-body">{texts.text}</p>
          <DataTable
            caption={texts.caption}
            isCaptionHidden
            rows={requests.items}
            columns={[
              {
                title: texts.unit,
                isHeader: true,
                cell: ({ unit }) => unit,
              },
              { title: texts.kind, cell: ({ kind }) => texts.kinds[kind] },
              {
                title: texts.wave,
                cell: (request) => (request.case ? titleOf(request.case.wave) : texts.withoutLink),
              },
              {
                title: texts.createdAt,
                cell: ({ createdAt }) => formatInstant(createdAt, language),
              },
              {
                title: texts.decide,
                cell: (request) => (
                  <a
                    class="kern-link kern-link--no-visited-state"
                    href={href(requestPath(request))}
                  >
                    {texts.decide}
                    <span class="kern-sr-only"> {request.unit}</span>
                  </a>
                ),
              },
            ]}
          />
          <Pagination list={requests} />
        </>
      )}
    </ConsoleLayout>
  );
}
