import { ulid } from 'ulid';
import { type CaseGrant, isInForce } from '../../../schemas/grant.ts';
import type { Section } from '../../../schemas/questionnaire.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { enteredIn } from '../../web/fields/field.ts';
import { RadioGroup, TextInput } from '../../web/fields/plain-field.tsx';
import { formatInstant } from '../../web/format.ts';
import { linksTo, type PlainErrors } from '../../web/forms/plain-form.ts';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';
import { CaseLayout, PageHeading } from '../case/case-layout.tsx';
import type { Visit } from '../case/visit.ts';
import { controlNames } from '../control-fields.ts';
import { NewLink } from '../new-link.tsx';
import { pathOf } from '../paths.ts';
import { type SectionGrant, sectionGrants } from './delegation.ts';

const formId = 'form';

interface ColleaguesPageProps {
  visit: Visit;
  grants: CaseGrant[];
  fields?: FormFields;
  errors?: PlainErrors<'section' | 'label'>;
}

/** A form that makes a link for one section, and all such links of the case. */
export function ColleaguesPage({ visit, grants, fields = {}, errors = {} }: ColleaguesPageProps) {
  const { language } = usePage();
  const texts = useTexts();
  const { colleagues } = texts.access;
  const href = useHref();
  const { key, head, questionnaire } = visit;
  const links = linksTo(errors);
  const delegations = sectionGrants(questionnaire, grants).toReversed();
  return (
    <CaseLayout
      visit={visit}
      title={colleagues.title}
      hasErrors={links.length > 0}
      form={visit.isOpen ? formId : undefined}
    >
      <p class="kern-body">
        <a class="kern-link kern-link--no-visited-state" href={href(pathOf(key))}>
          {texts.section.back}
        </a>
      </p>
      {links.length > 0 && <ErrorSummary errors={links} />}
      <PageHeading title={colleagues.title} preline={head.unit.name} />
      <p class="kern-body">{colleagues.text}</p>
      {visit.isOpen && (
        <form
          id={formId}
          class="pegel-form"
          method="post"
          action={href(pathOf(key, 'colleagues'))}
          novalidate
        >
          <input type="hidden" name={controlNames.idempotencyKey} value={ulid()} />
          <RadioGroup
            name="section"
            label={colleagues.section}
            options={questionnaire.sections.map(({ id, title }) => ({
              value: id,
              label: title[language],
            }))}
            value={enteredIn(fields, 'section')}
            error={errors.section}
          />
          <TextInput
            name="label"
            label={colleagues.label}
            hint={colleagues.labelHint}
            optional
            value={enteredIn(fields, 'label')}
            error={errors.label}
          />
          <div class="pegel-actions">
            <SubmitButton>{colleagues.make}</SubmitButton>
          </div>
        </form>
      )}
      {delegations.length > 0 && <h2 class="kern-heading-large">{colleagues.list}</h2>}
      {delegations.map((delegation) => (
        <Delegation visit={visit} {...delegation} />
      ))}
    </CaseLayout>
  );
}

function Delegation({ visit, grant, section }: SectionGrant & { visit: Visit }) {
  const { language } = usePage();
  const { colleagues } = useTexts().access;
  const href = useHref();
  const name = section.title[language];
  const titleId = `link-${grant.id}`;
  return (
    <section class="kern-summary">
      <div class="kern-summary__header">
        <h3 class="kern-title" id={titleId}>
          {grant.label ? `${name}: ${grant.label}` : name}
        </h3>
      </div>
      <div class="kern-summary__body">
        <SummaryList
          entries={[
            { key: colleagues.createdAt, value: formatInstant(grant.createdAt, language) },
            { key: colleagues.state, value: useState(grant) },
          ]}
        />
        {isInForce(grant) && (
          <form method="post" action={href(pathOf(visit.key, 'colleagues/revoke'))}>
            <input type="hidden" name={controlNames.grant} value={grant.id} />
            <SubmitButton secondary aria-describedby={titleId}>
              {colleagues.revoke}
            </SubmitButton>
          </form>
        )}
      </div>
    </section>
  );
}

function useState(grant: CaseGrant): string {
  const { language } = usePage();
  const { states } = useTexts().access.colleagues;
  if (grant.revokedAt) return states.revoked(formatInstant(grant.revokedAt, language));
  if (!isInForce(grant)) return states.expired;
  if (grant.redeemedAt) return states.redeemed(formatInstant(grant.redeemedAt, language));
  return states.unused;
}

/** Shows a new link, which can be shown only once. */
export function ColleagueLinkPage({
  visit,
  section,
  link,
}: {
  visit: Visit;
  section: Section;
  link: string;
}) {
  const { language } = usePage();
  const { colleagues } = useTexts().access;
  const href = useHref();
  const name = section.title[language];
  return (
    <CaseLayout visit={visit} title={colleagues.made}>
      <PageHeading title={colleagues.made} preline={visit.head.unit.name} />
      <NewLink
        link={link}
        label={colleagues.link(name)}
        advice={colleagues.send}
        mail={{
          subject: colleagues.mailSubject(name),
          body: colleagues.mailBody(name, visit.wave.title[language], link),
        }}
      />
      <p class="kern-body">
        <a
          class="kern-link kern-link--no-visited-state"
          href={href(pathOf(visit.key, 'colleagues'))}
        >
          {colleagues.back}
        </a>
      </p>
    </CaseLayout>
  );
}
