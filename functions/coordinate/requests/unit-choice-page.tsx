import type { Unit } from '../../../schemas/registry.ts';
import type { RequestOf } from '../../../schemas/request.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { useHref } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { mailboxAsked } from './contact-decision-page.tsx';
import { RequestFrame } from './request-frame.tsx';
import { requestPath } from './request-paths.ts';

/** More are no help. */
const maxFound = 20;

interface UnitChoicePageProps {
  request: RequestOf<'contact'>;
  /** What is looked for. */
  search: string;
  found: readonly Unit[];
}

/** Lets somebody say which unit a request that came without a link is about. */
export function UnitChoicePage({ request, search, found }: UnitChoicePageProps) {
  const { requests: texts } = useConsoleTexts();
  const { find } = texts.contact;
  const href = useHref();
  const path = requestPath(request);
  return (
    <RequestFrame request={request} unit={request.unit} asked={mailboxAsked(texts, request)}>
      <section class="pegel-section">
        <h2 class="kern-heading-medium">{find.title}</h2>
        <p class="kern-body">{find.text(request.unit)}</p>
        <form class="pegel-toolbar" method="get" action={href(path)}>
          <TextInput name="unit" label={find.search} value={search} />
          <SubmitButton secondary>{find.button}</SubmitButton>
        </form>
        {found.length === 0 && <p class="kern-body">{find.none}</p>}
        <ul class="kern-list kern-list--bullet">
          {found.slice(0, maxFound).map(({ ars, name }) => (
            <li>
              <a class="kern-link kern-link--no-visited-state" href={href(`${path}?ars=${ars}`)}>
                {name}
              </a>{' '}
              ({ars})
            </li>
          ))}
        </ul>
        {found.length > maxFound && <p class="kern-body">{find.more}</p>}
      </section>
    </RequestFrame>
  );
}
