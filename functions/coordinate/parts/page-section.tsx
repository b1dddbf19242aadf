import type { PropsWithChildren } from 'hono/jsx';

/** A part of a page under a heading of its own. */
export function PageSection({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <section class="pegel-section">
      <h2 class="kern-heading-large">{title}</h2>
      {children}
    </section>
  );
}
