import type { CaseStatus } from '../../../schemas/case.ts';
import { type Registry, unitKinds } from '../../../schemas/registry.ts';
import { type CaseFilter, type CaseFlag, sortings } from '../../domain/board/case-filter.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { Check } from '../../web/fields/check.ts';
import { useHref } from '../../web/page-context.ts';
import { SelectField } from '../parts/select-field.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';

interface CaseFilterFormProps {
  filter: CaseFilter;
  /** What can be chosen. */
  statuses: readonly CaseStatus[];
  flags: readonly CaseFlag[];
  districts: Registry['districts'];
  /** The list, without a filter. */
  action: string;
}

/** Narrows a list of cases. It is sent by GET: a list with its filter has an address. */
export function CaseFilterForm(props: CaseFilterFormProps) {
  const { filter, statuses, flags, districts, action } = props;
  const { board, caseWords } = useConsoleTexts();
  const { filter: texts } = board;
  const href = useHref();
  return (
    <form class="pegel-stack" method="get" action={href(action)} aria-label={texts.label}>
      <div class="pegel-toolbar">
        <div class="kern-form-input">
          <label class="kern-label" for="q">
            {texts.search}
          </label>
          <input
            class="kern-form-input__input"
            id="q"
            name="q"
            type="search"
            autocomplete="off"
            maxlength={100}
            value={filter.search}
          />
        </div>
        {districts.length > 1 && (
          <SelectField
            name="district"
            label={texts.district}
            chosen={filter.district ?? ''}
            options={[
              ['', texts.all],
              ...districts.map(({ ags5, name }): [string, string] => [ags5, name]),
            ]}
          />
        )}
        <SelectField
          name="kind"
          label={texts.kind}
          chosen={filter.kind ?? ''}
          options={[
            ['', texts.all],
            ...unitKinds.map((kind): [string, string] => [kind, caseWords.kinds[kind]]),
          ]}
        />
        <SelectField
          name="sort"
          label={texts.sort}
          chosen={filter.sort}
          options={sortings.map((sort) => [sort, texts.sortings[sort]])}
        />
      </div>
      <Checks
        name="status"
        legend={texts.statuses}
        options={statuses.map((status) => [status, caseWords.statuses[status]])}
        chosen={filter.statuses}
      />
      <Checks
        name="flag"
        legend={texts.flags}
        options={flags.map((flag) => [flag, board.flags[flag]])}
        chosen={filter.flags}
      />
      <div class="pegel-actions">
        <SubmitButton>{texts.submit}</SubmitButton>
        <a class="kern-link kern-link--no-visited-state" href={href(action)}>
          {texts.reset}
        </a>
      </div>
    </form>
  );
}

interface ChecksProps {
  name: string;
  legend: string;
  options: [value: string, label: string][];
  chosen: readonly string[];
}

function Checks({ name, legend, options, chosen }: ChecksProps) {
  return (
    <fieldset class="kern-fieldset">
      <legend class="kern-label">{legend}</legend>
      <div class="kern-fieldset__body pegel-checks">
        {options.map(([value, label]) => (
          <Check
            type="checkbox"
            id={`${name}-${value}`}
            name={name}
            value={value}
            label={label}
            checked={chosen.includes(value)}
            error={false}
          />
        ))}
      </div>
    </fieldset>
  );
}
