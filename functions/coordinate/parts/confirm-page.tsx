import type { PropsWithChildren } from 'hono/jsx';
import type { Wave } from '../../../schemas/wave.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { useHref } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { ConsoleLayout, type Crumb } from './console-layout.tsx';
import type { Section } from './navigation.tsx';

interface ConfirmPageProps {
  section: Section;
  crumbs: readonly Crumb[];
  /** The wave that is asked about. */
  wave?: Pick<Wave, 'title' | 'exampleData'>;
  /** The question. */
  title: string;
  /** Where the confirmation is sent. */
  action: string;
  /** Where whoever changes their mind goes. */
  back: string;
  button: string;
  /** Whether it can be taken back; if not, the page says so. */
  isFinal?: boolean;
  /** What the form says beside that it is confirmed. */
  fields?: Record<string, string>;
}

/** Asks once more; the children say, in numbers, what will happen. */
export function ConfirmPage(props: PropsWithChildren<ConfirmPageProps>) {
  const { title, action, back, button, isFinal, fields = {}, children, ...place } = props;
  const { confirm } = useConsoleTexts().frame;
  const href = useHref();
  return (
    <ConsoleLayout title={title} {...place}>
      <h1 class="kern-heading-x-large">{title}</h1>
      {children}
      {isFinal && <p class="kern-body">{confirm.final}</p>}
      <form method="post" action={href(action)}>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="pegel-actions">
          <SubmitButton>{button}</SubmitButton>
          <a class="kern-link kern-link--no-visited-state" href={href(back)}>
            {confirm.back}
          </a>
        </div>
      </form>
    </ConsoleLayout>
  );
}
