import type { Child } from 'hono/jsx';

/** What stands for a value: it says its value when pointed at. */
export function Mark({ label, children }: { label: string; children?: Child }) {
  return (
    <g data-mark="">
      <title>{label}</title>
      {children}
    </g>
  );
}
