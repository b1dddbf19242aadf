import type { Child } from 'hono/jsx';

export interface SummaryEntry {
  key: string;
  value: Child;
}

/** What belongs to what: questions and answers, names and values. */
export function SummaryList({ entries }: { entries: SummaryEntry[] }) {
  return (
    <dl class="kern-description-list">
      {entries.map(({ key, value }) => (
        <div class="kern-description-list-item">
          <dt class="kern-description-list-item__key">{key}</dt>
          <dd class="kern-description-list-item__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface SummaryCardProps {
  title: string;
  entries: SummaryEntry[];
  /** Where the entries can be changed. */
  change?: { href: string; text: string } | undefined;
}

/** A summary list under a heading. */
export function SummaryCard({ title, entries, change }: SummaryCardProps) {
  return (
    <section class="kern-summary">
      <div class="kern-summary__header">
        <h2 class="kern-title">{title}</h2>
      </div>
      <div class="kern-summary__body">
        <SummaryList entries={entries} />
        {change && (
          <a class="kern-link kern-link--no-visited-state pegel-screen" href={change.href}>
            {change.text}
            <span class="kern-sr-only">: {title}</span>
          </a>
        )}
      </div>
    </section>
  );
}
