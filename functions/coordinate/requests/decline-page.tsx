import { requestsPath } from '../../web/console-paths.ts';
import { ConfirmPage } from '../parts/confirm-page.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { requestPath } from './request-paths.ts';
import type { NamedRequest } from './requests-page.tsx';

/** Asks once more before a request is declined. */
export function DeclinePage({ request }: { request: NamedRequest }) {
  const { requests: texts } = useConsoleTexts();
  const path = requestPath(request);
  const name = `${texts.kinds[request.kind]}: ${request.unit}`;
  return (
    <ConfirmPage
      section="requests"
      crumbs={[
        { path: requestsPath, text: texts.title },
        { path, text: name },
      ]}
      title={texts.declineTitle}
      action={`${path}/decline`}
      back={path}
      button={texts.decline}
      isFinal
    >
      <p class="kern-body">{name}</p>
      {request.kind === 'contact' && (
        <p class="kern-body">
          {texts.mailbox}:{' '}
          <a class="kern-link" href={`mailto:${request.mailbox}`}>
            {request.mailbox}
          </a>
        </p>
      )}
      <p class="kern-body">{texts.declineText}</p>
    </ConfirmPage>
  );
}
