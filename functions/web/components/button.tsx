import type { PropsWithChildren } from 'hono/jsx';

interface SubmitButtonProps {
  secondary?: boolean;
  /** What the form says when it is sent by this button. */
  name?: string;
  value?: string;
  /** The id of what tells it from others of the page that read the same. */
  'aria-describedby'?: string;
}

/** Sends the form it stands in. */
export function SubmitButton({
  secondary,
  children,
  ...says
}: PropsWithChildren<SubmitButtonProps>) {
  return (
    <button
      type="submit"
      class={`kern-btn kern-btn--${secondary ? 'secondary' : 'primary'}`}
      {...says}
    >
      <span class="kern-label">{children}</span>
    </button>
  );
}

interface ButtonLinkProps {
  href: string;
  secondary?: boolean;
  /** The text must say so. */
  newTab?: boolean;
}

/** A link that reads as the next step. */
export function ButtonLink(props: PropsWithChildren<ButtonLinkProps>) {
  const { href, secondary, newTab, children } = props;
  return (
    <a
      class={`kern-btn kern-btn--${secondary ? 'secondary' : 'primary'}`}
      href={href}
      target={newTab ? '_blank' : undefined}
    >
      <span class="kern-label">{children}</span>
    </a>
  );
}
