import type { Child, PropsWithChildren } from 'hono/jsx';
import { Alert } from '../web/components/alert.tsx';
import { SubmitButton } from '../web/components/button.tsx';
import { ErrorSummary } from '../web/components/error-summary.tsx';
import { linksTo, type PlainErrors } from '../web/forms/plain-form.ts';
import { Layout } from '../web/layout.tsx';
import { useHref, useTexts } from '../web/page-context.ts';
import { CaseLayout, PageHeading } from './case/case-layout.tsx';
import type { Visit } from './case/visit.ts';
import { accessPath, pathOf } from './paths.ts';

const formId = 'form';

interface PageFrameProps {
  /** The case that the page belongs to; without one it is for everybody. */
  visit?: Visit | undefined;
  title: string;
  hasErrors?: boolean;
  /** The id of the form that the other language takes along. */
  form?: string;
}

/** A page that helps with access, within a case or without one, and the way back from it. */
function HelpFrame({ visit, children, ...props }: PropsWithChildren<PageFrameProps>) {
  const { access, section } = useTexts();
  const href = useHref();
  const back = visit
    ? { path: pathOf(visit.key), text: section.back }
    : { path: accessPath, text: access.access.back };
  const content = (
    <>
      <p class="kern-body">
        <a class="kern-link kern-link--no-visited-state" href={href(back.path)}>
          {back.text}
        </a>
      </p>
      {children}
    </>
  );
  return visit ? (
    <CaseLayout visit={visit} {...props}>
      {content}
    </CaseLayout>
  ) : (
    <Layout {...props}>{content}</Layout>
  );
}

interface PlainFormPageProps {
  visit?: Visit | undefined;
  title: string;
  text: string;
  /** The path that the form is sent to. */
  action: string;
  errors: PlainErrors<string>;
  /** Too many forms came from the same network. */
  isTooOften?: boolean;
  /** Nothing was sent: a request that the page of the form shows is still to be decided. */
  isPending?: boolean;
  button: string;
  children: Child;
}

/** A page of one form that helps with access. */
export function PlainFormPage(props: PlainFormPageProps) {
  const { visit, title, text, action, errors, isTooOften, isPending, button, children } = props;
  const { access, request } = useTexts().access;
  const href = useHref();
  const links = linksTo(errors);
  return (
    <HelpFrame visit={visit} title={title} hasErrors={links.length > 0} form={formId}>
      {links.length > 0 && <ErrorSummary errors={links} />}
      {isTooOften && (
        <Alert kind="warning" title={access.tooOften} urgent>
          <p class="kern-body">{access.tooOftenText}</p>
        </Alert>
      )}
      {isPending && (
        <Alert kind="warning" title={request.pending} urgent>
          <p class="kern-body">{request.pendingText}</p>
          <p class="kern-body">
            <a class="kern-link kern-link--no-visited-state" href={href(action)}>
              {request.pendingLink}
            </a>
          </p>
        </Alert>
      )}
      {visit ? (
        <PageHeading title={title} preline={visit.head.unit.name} />
      ) : (
        <h1 class="kern-heading-x-large">{title}</h1>
      )}
      <p class="kern-body">{text}</p>
      <form id={formId} class="pegel-form" method="post" action={href(action)} novalidate>
        {children}
        <div class="pegel-actions">
          <SubmitButton>{button}</SubmitButton>
        </div>
      </form>
    </HelpFrame>
  );
}

/** Says that something was sent, and what happens now. */
export function SentPage({
  visit,
  title,
  text,
  children,
}: PropsWithChildren<{ visit?: Visit; title: string; text: string }>) {
  return (
    <HelpFrame visit={visit} title={title}>
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="kern-body">{text}</p>
      {children}
    </HelpFrame>
  );
}
