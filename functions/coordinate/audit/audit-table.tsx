import type { Child } from 'hono/jsx';
import type { AuditEntry } from '../../../schemas/audit.ts';
import { formatInstant } from '../../web/format.ts';
import { usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { outcomeInWords } from './outcome-in-words.ts';

/** Entries with the names of the people who work with the console, by their ids. */
export interface NamedEntries {
  entries: readonly AuditEntry[];
  names: ReadonlyMap<string, string>;
}

/** Says who has done something, in a word or by name. */
export function useActor(names: ReadonlyMap<string, string>) {
  const { audit } = useConsoleTexts();
  return ({ actor, person }: Pick<AuditEntry, 'actor' | 'person'>): string =>
    person ? (names.get(person) ?? audit.unknownPerson) : audit.actors[actor];
}

/** Says what has happened, and what it is now. */
export function useAction() {
  const { audit } = useConsoleTexts();
  const { language } = usePage();
  return ({ action, to }: AuditEntry): string =>
    to ? `${audit.actions[action]}: ${outcomeInWords(to, language)}` : audit.actions[action];
}

interface AuditTableProps extends NamedEntries {
  caption: string;
  isCaptionHidden?: boolean;
  /** What each entry is about, where that is not the same for all. */
  about?: (entry: AuditEntry) => Child;
}

/** Entries of the audit. */
export function AuditTable({ entries, names, caption, isCaptionHidden, about }: AuditTableProps) {
  const { audit } = useConsoleTexts();
  const { language } = usePage();
  const actorOf = useActor(names);
  const actionOf = useAction();
  return (
    <DataTable
      caption={caption}
      isCaptionHidden={isCaptionHidden ?? false}
      rows={entries}
      columns={[
        { title: audit.table.at, cell: ({ at }) => formatInstant(at, language) },
        { title: audit.table.what, isHeader: true, cell: (entry) => actionOf(entry) },
        ...(about ? [{ title: audit.table.about, cell: (entry: AuditEntry) => about(entry) }] : []),
        { title: audit.table.who, cell: (entry) => actorOf(entry) },
      ]}
    />
  );
}
