import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ulid } from 'ulid';
import {
  AccessDeniedError,
  BusyError,
  ForbiddenError,
  IncompleteResponseError,
  NotFoundError,
  SnapshotError,
  StaleError,
  WaveClosedError,
} from '../../schemas/errors.ts';
import { log } from '../platform/log.ts';
import { AccessHelp } from './components/access-help.tsx';
import { Layout } from './layout.tsx';
import { type PageEnv, useHref, usePage, useTexts } from './page-context.ts';
import { renderPage } from './render-page.tsx';
import type { Texts } from './texts/de.ts';

type Failure = keyof Texts['errors'];

/** What each kind of error means to a person: the status, and which texts say it. */
const failures: readonly [new (...parameters: never[]) => Error, ContentfulStatusCode, Failure][] =
  [
    [NotFoundError, 404, 'notFound'],
    [AccessDeniedError, 403, 'accessDenied'],
    [ForbiddenError, 403, 'forbidden'],
    [StaleError, 409, 'stale'],
    [BusyError, 409, 'busy'],
    [WaveClosedError, 410, 'waveClosed'],
    [IncompleteResponseError, 422, 'incompleteResponse'],
  ];

/** What Hono's middleware refuses. */
const refusals: Partial<Record<number, Failure>> = { 403: 'otherSite', 413: 'tooLarge' };

/** Turns an error into a page. What somebody here has to mend is logged under a reference that it names. */
export const answerError: ErrorHandler<PageEnv> = (error, c) => {
  if (error instanceof HTTPException) {
    const failure = refusals[error.status] ?? 'badRequest';
    return renderPage(c, <ErrorPage failure={failure} />, error.status as ContentfulStatusCode);
  }
  const known = failures.find(([type]) => error instanceof type);
  if (known) return renderPage(c, <ErrorPage failure={known[2]} />, known[1]);
  const reference = ulid();
  logDefect(c, error, reference);
  const failure = error instanceof SnapshotError ? 'snapshot' : 'defect';
  return renderPage(c, <ErrorPage failure={failure} reference={reference} />, 500);
};

export const answerNotFound: NotFoundHandler<PageEnv> = (c) =>
  renderPage(c, <ErrorPage failure="notFound" />, 404);

/** The route's pattern is logged, never the path: a path can hold an access code. */
function logDefect(c: Context, error: Error, reference: string): void {
  log.error('A request failed', {
    error,
    reference,
    method: c.req.method,
    route: routePath(c, -1),
  });
}

interface ErrorPageProps {
  failure: Failure;
  reference?: string;
}

function ErrorPage({ failure, reference }: ErrorPageProps) {
  const texts = useTexts();
  const { owner, staff } = usePage();
  const href = useHref();
  const { title, text } = texts.errors[failure];
  const isStray = failure === 'notFound' && staff !== undefined;
  return (
    <Layout title={title}>
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="kern-body">{isStray ? texts.page.notInConsole : text}</p>
      {reference && (
        <p class="kern-body">
          {texts.page.reference} <strong>{reference}</strong>
        </p>
      )}
      {failure === 'accessDenied' && <AccessHelp />}
      {staff && (
        <p class="kern-body">
          <a class="kern-link" href={href('/coordinate')}>
            {texts.page.toConsole}
          </a>
        </p>
      )}
      <p class="kern-body">
        {texts.page.questions}{' '}
        <a class="kern-link" href={`mailto:${owner.contact}`}>
          {owner.contact}
        </a>
      </p>
    </Layout>
  );
}
