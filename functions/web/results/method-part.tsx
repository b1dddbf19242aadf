import type { PropsWithChildren } from 'hono/jsx';

export interface MethodPartProps {
  id: string;
  title: string;
  lines?: readonly string[];
}

/** A part of the page with its heading. */
export function MethodPart({
  id,
  title,
  lines = [],
  children,
}: PropsWithChildren<MethodPartProps>) {
  return (
    <section class="pegel-stack" aria-labelledby={id}>
      <h2 class="kern-heading-large" id={id}>
        {title}
      </h2>
      {lines.map((line) => (
        <p class="kern-body">{line}</p>
      ))}
      {children}
    </section>
  );
}
