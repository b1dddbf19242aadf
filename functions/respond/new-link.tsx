import { useTexts } from '../web/page-context.ts';

interface NewLinkProps {
  link: string;
  /** What it is, to whom it may be given. */
  label: string;
  advice: string;
  /** A mail that passes it on. */
  mail: { subject: string; body: string };
}

/** A new link, which can be shown only once, to copy or to send. */
export function NewLink({ link, label, advice, mail }: NewLinkProps) {
  const { colleagues } = useTexts().access;
  const subject = encodeURIComponent(mail.subject);
  const body = encodeURIComponent(mail.body.replaceAll('\n', '\r\n'));
  return (
    <>
      <p class="kern-body">{colleagues.madeText}</p>
      <div class="kern-form-input">
        <label class="kern-label" for="link">
          {label}
        </label>
        <input
          class="kern-form-input__input"
          id="link"
          type="text"
          readonly
          value={link}
          spellcheck={false}
          autofocus
        />
      </div>
      <p class="kern-body">{advice}</p>
      <p class="kern-body">
        <a class="kern-link" href={`mailto:?subject=${subject}&body=${body}`}>
          {colleagues.mail}
        </a>
      </p>
    </>
  );
}
