import { useTexts } from '../page-context.ts';
import { Alert } from './alert.tsx';

export interface FieldLink {
  href: string;
  text: string;
}

interface ErrorSummaryProps {
  title?: string;
  /** What has become of the form. */
  text?: string;
  errors: FieldLink[];
}

/** All errors of a page, each a link to its field. */
export function ErrorSummary({ title, text, errors }: ErrorSummaryProps) {
  const texts = useTexts();
  return (
    <Alert kind="danger" title={title ?? texts.form.errorSummary} urgent>
      {text && <p class="kern-body">{text}</p>}
      <FieldLinks links={errors} />
    </Alert>
  );
}

/** Links to fields that deserve a look. */
export function FieldLinks({ links }: { links: FieldLink[] }) {
  return (
    <ul class="kern-list kern-list--bullet">
      {links.map(({ href, text }) => (
        <li>
          <a class="kern-link kern-link--no-visited-state" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
