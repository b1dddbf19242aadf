import { auditActions } from '../../../schemas/audit.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { typeDate } from '../../domain/waves/typed-time.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { TextInput } from '../../web/fields/plain-field.tsx';
import type { PlainErrors } from '../../web/forms/plain-form.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { SelectField } from '../parts/select-field.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { auditPath } from './audit-paths.ts';
import type { SearchField } from './audit-query.ts';

export interface AuditSearchFormProps {
  /** What the address asks for. */
  query: URLSearchParams;
  waves: readonly Wave[];
  /** The names of staff by their ids. */
  names: ReadonlyMap<string, string>;
  /** The days that were read. */
  days?: { from: string; to: string };
  errors?: PlainErrors<SearchField>;
}

/** What searches in the audit. */
export function AuditSearchForm({ query, waves, names, days, errors = {} }: AuditSearchFormProps) {
  const { audit } = useConsoleTexts();
  const { language } = usePage();
  const href = useHref();
  const { filter } = audit;
  const all = ['', filter.all] as const;
  const asked = (field: SearchField) => query.get(field) ?? '';
  const day = (field: 'from' | 'to') => {
    const read = days?.[field];
    return asked(field) || (read && read > '0001' ? typeDate(read) : '');
  };
  const person = asked('person');
  const people = new Map(names);
  if (person && !people.has(person)) people.set(person, audit.unknownPerson);
  return (
    <form class="pegel-form" method="get" action={href(auditPath)} novalidate>
      <h2 class="kern-heading-large">{filter.title}</h2>
      <p class="kern-body">{filter.reach}</p>
      <div class="pegel-columns">
        <TextInput
          name="from"
          label={filter.from}
          hint={filter.dateHint}
          value={day('from')}
          error={errors.from}
        />
        <TextInput
          name="to"
          label={filter.to}
          hint={filter.dateHint}
          value={day('to')}
          error={errors.to}
        />
        <SelectField
          name="wave"
          label={filter.wave}
          options={[all, ...waves.map(({ id, title }) => [id, title[language]] as const)]}
          chosen={asked('wave')}
        />
        <TextInput
          name="ars"
          label={filter.ars}
          hint={filter.arsHint}
          value={asked('ars')}
          error={errors.ars}
        />
        <SelectField
          name="person"
          label={filter.person}
          options={[all, ...people]}
          chosen={person}
        />
        <SelectField
          name="action"
          label={filter.action}
          options={[all, ...auditActions.map((one) => [one, audit.actions[one]] as const)]}
          chosen={asked('action')}
        />
      </div>
      <div class="pegel-actions">
        <SubmitButton secondary>{filter.button}</SubmitButton>
      </div>
    </form>
  );
}
