import type { PropsWithChildren } from 'hono/jsx';
import type { Request } from '../../../schemas/request.ts';
import { ButtonLink } from '../../web/components/button.tsx';
import { ErrorSummary, type FieldLink } from '../../web/components/error-summary.tsx';
import { type SummaryEntry, SummaryList } from '../../web/components/summary-list.tsx';
import { requestsPath } from '../../web/console-paths.ts';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { ConsoleLayout } from '../parts/console-layout.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { requestPath } from './request-paths.ts';

interface RequestFrameProps {
  request: Request;
  /** The name of the unit, as far as it is known. */
  unit: string;
  /** What is asked for. */
  asked: SummaryEntry[];
  /** What is wrong with the form. */
  errors?: FieldLink[];
}

/** The page of a request: what is asked for, how it can be accepted (the children), and declining. */
export function RequestFrame(props: PropsWithChildren<RequestFrameProps>) {
  const { request, unit, asked, errors = [], children } = props;
  const { requests: texts } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const title = `${texts.kinds[request.kind]}: ${unit}`;
  return (
    <ConsoleLayout
      title={title}
      section="requests"
      hasErrors={errors.length > 0}
      crumbs={[{ path: requestsPath, text: texts.title }]}
    >
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <h1 class="kern-heading-x-large">{title}</h1>
      <SummaryList
        entries={[
          { key: texts.createdAt, value: formatInstant(request.createdAt, language) },
          ...asked,
        ]}
      />
      {children}
      <section class="pegel-section">
        <h2 class="kern-heading-medium">{texts.decline}</h2>
        <p class="kern-body">{texts.declineText}</p>
        <ButtonLink href={href(`${requestPath(request)}/decline`)} secondary>
          {texts.declining}
        </ButtonLink>
      </section>
    </ConsoleLayout>
  );
}
