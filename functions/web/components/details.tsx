import type { PropsWithChildren } from 'hono/jsx';

/** Something that only some want to know, folded away. */
export function Details({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <details class="pegel-details pegel-screen">
      <summary class="kern-body">{title}</summary>
      <div class="pegel-details__body">{children}</div>
    </details>
  );
}
