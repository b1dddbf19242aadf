import { ulid } from 'ulid';
import type { CaseView } from './case-view.ts';

/** The hidden fields with which a form says what it was made from. */
export function ShownFields({ view, seen }: { view: CaseView; seen: string | undefined }) {
  const { version, submissions } = view.head;
  const fields = { version, submissions, seen: seen ?? '', id: ulid() };
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} autocomplete="off" />
      ))}
    </>
  );
}
