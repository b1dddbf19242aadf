import type { PropsWithChildren } from 'hono/jsx';

interface AlertProps {
  kind: 'info' | 'success' | 'warning' | 'danger';
  title: string;
  /** Announced at once, and focused when the page opens. */
  urgent?: boolean;
}

/** A framed message. */
export function Alert({ kind, title, urgent, children }: PropsWithChildren<AlertProps>) {
  return (
    <div
      class={`kern-alert kern-alert--${kind}`}
      {...(urgent && { role: 'alert', tabindex: -1, autofocus: true })}
    >
      <div class="kern-alert__header">
        <span class={`kern-icon kern-icon--${kind}`} aria-hidden="true"></span>
        <h2 class="kern-title">{title}</h2>
      </div>
      {children && <div class="kern-alert__body">{children}</div>}
    </div>
  );
}
