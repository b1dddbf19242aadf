import { SubmitButton } from '../../web/components/button.tsx';
import { TextInput } from '../../web/fields/plain-field.tsx';
import { useHref } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

/** Looks for units by name or key; the address of what is found can be kept. */
export function SearchForm({ action, query }: { action: string; query: string }) {
  const { registry } = useConsoleTexts();
  const href = useHref();
  return (
    <search>
      <form class="pegel-form" action={href(action)}>
        <TextInput name="q" label={registry.search} hint={registry.searchHint} value={query} />
        <div class="pegel-actions">
          <SubmitButton secondary>{registry.searchButton}</SubmitButton>
        </div>
      </form>
    </search>
  );
}
