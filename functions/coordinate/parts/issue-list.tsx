import type { Issue } from '../../../schemas/errors.ts';

/** As many errors of a file as a person reads before mending the first ones. */
const shown = 50;

/** What is wrong with a file, each with its place. */
export function IssueList({ issues }: { issues: readonly Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <ul class="kern-list kern-list--bullet">
      {issues.slice(0, shown).map(({ path, message }) => (
        <li>
          <strong>{path}:</strong> {message}
        </li>
      ))}
      {issues.length > shown && <li>… {issues.length - shown}</li>}
    </ul>
  );
}
