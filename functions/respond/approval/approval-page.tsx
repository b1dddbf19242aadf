import { awaitsApproval } from '../../../schemas/case.ts';
import type { Submission } from '../../../schemas/submission.ts';
import { hasFullAccess, mayApprove } from '../../domain/access/access.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { linksTo, type PlainErrors } from '../../web/forms/plain-form.ts';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';
import { CaseLayout, PageHeading } from '../case/case-layout.tsx';
import type { Visit } from '../case/visit.ts';
import { NewLink } from '../new-link.tsx';
import { pathOf } from '../paths.ts';
import { ApprovalDecision, returnFormId } from './approval-decision.tsx';
import { outcomeOf } from './approval-outcome.tsx';
import { ApprovalSettings } from './approval-settings.tsx';

interface ApprovalPageProps {
  visit: Visit;
  submission: Submission | undefined;
  /** What was posted with a comment. */
  fields?: FormFields;
  errors?: PlainErrors<'comment'>;
}

/** Approval: the decision for whoever may approve, how it is asked for for whoever answers. */
export function ApprovalPage({ visit, submission, fields = {}, errors = {} }: ApprovalPageProps) {
  const { approval: texts } = useTexts();
  const { head, access, isOpen } = visit;
  const links = linksTo(errors);
  const decides = mayApprove(access);
  const title =
    decides && !awaitsApproval(head)
      ? texts.outcomes[outcomeOf(visit, submission)].title
      : texts.title;
  const hasForm = decides && isOpen && awaitsApproval(head);
  return (
    <CaseLayout
      visit={visit}
      title={title}
      hasErrors={links.length > 0}
      form={hasForm ? returnFormId : undefined}
    >
      {hasFullAccess(access) && <BackLink visit={visit} />}
      {links.length > 0 && <ErrorSummary errors={links} />}
      <PageHeading title={title} preline={head.unit.name} />
      {decides && <ApprovalDecision {...{ visit, submission, fields, errors }} />}
      {hasFullAccess(access) && <ApprovalSettings visit={visit} />}
    </CaseLayout>
  );
}

/** Shows the link for the person who approves. */
export function ApprovalLinkPage({ visit, link }: { visit: Visit; link: string }) {
  const { approval: texts, access } = useTexts();
  const { head, wave } = visit;
  const { language } = usePage();
  const isWaiting = awaitsApproval(head);
  const body = isWaiting ? texts.link.bodyWaiting : texts.link.body;
  return (
    <CaseLayout visit={visit} title={access.colleagues.made}>
      <BackLink visit={visit} />
      <PageHeading title={access.colleagues.made} preline={head.unit.name} />
      <NewLink
        link={link}
        label={texts.link.label}
        advice={texts.link.advice}
        mail={{
          subject: texts.link.subject,
          body: body(wave.title[language], head.unit.name, link),
        }}
      />
      <p class="kern-body">{isWaiting ? texts.waiting.tell : texts.next}</p>
    </CaseLayout>
  );
}

function BackLink({ visit }: { visit: Visit }) {
  const { section } = useTexts();
  const href = useHref();
  return (
    <p class="kern-body">
      <a class="kern-link kern-link--no-visited-state" href={href(pathOf(visit.key))}>
        {section.back}
      </a>
    </p>
  );
}
