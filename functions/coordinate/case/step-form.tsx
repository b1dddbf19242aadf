import type { Child } from 'hono/jsx';
import { consoleCasePath } from '../../web/case-paths.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { linksTo, type PlainErrors } from '../../web/forms/plain-form.ts';
import { useHref } from '../../web/page-context.ts';
import type { NamedEntries } from '../audit/audit-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { CaseFrame } from './case-frame.tsx';
import type { CaseView } from './case-view.ts';
import { ShownFields } from './shown-fields.tsx';
import { StaleNotice } from './stale-notice.tsx';

const formId = 'form';

/** What every form about a case is made from. */
export interface StepFormState {
  view: CaseView;
  /** The latest entry of the audit that the form knows of. */
  seen: string | undefined;
  /** What has happened since the form was shown, where it was not taken. */
  since?: NamedEntries | undefined;
}

interface StepFormProps {
  title: string;
  /** What comes of it. */
  text?: Child;
  /** The page of the case that it is sent to. */
  page: string;
  button: string;
  errors?: PlainErrors<string>;
  children: Child;
}

/** A page with a form about a case. */
export function StepForm(props: StepFormState & StepFormProps) {
  const { view, seen, since, title, text, page, button, errors = {}, children } = props;
  const href = useHref();
  const { frame } = useConsoleTexts();
  const links = linksTo(errors);
  return (
    <CaseFrame view={view} title={title} hasErrors={links.length > 0} form={formId}>
      {links.length > 0 && <ErrorSummary errors={links} />}
      {since && <StaleNotice view={view} since={since} hasForm />}
      {text && <p class="kern-body">{text}</p>}
      <form
        id={formId}
        class="pegel-form"
        method="post"
        action={href(consoleCasePath(view.key, page))}
        novalidate
      >
        <ShownFields view={view} seen={seen} />
        {children}
        <div class="pegel-actions">
          <SubmitButton>{button}</SubmitButton>
          <a class="kern-link kern-link--no-visited-state" href={href(consoleCasePath(view.key))}>
            {frame.confirm.back}
          </a>
        </div>
      </form>
    </CaseFrame>
  );
}
