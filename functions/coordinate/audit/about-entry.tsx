import type { AuditEntry } from '../../../schemas/audit.ts';
import type { CaseKey } from '../../../schemas/case.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { consoleCasePath } from '../../web/case-paths.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { unitPath } from '../registry/paths.ts';

interface AboutEntryProps {
  entry: AuditEntry;
  waves: readonly Wave[];
  /** The name of the unit of a case. */
  unitName: (key: CaseKey) => string | undefined;
}

/** What an entry is about, with the way there. */
export function AboutEntry({ entry: { wave: id, ars }, waves, unitName }: AboutEntryProps) {
  const { language } = usePage();
  const href = useHref();
  const wave = waves.find((one) => one.id === id);
  return (
    <>
      {id && (wave ? wave.title[language] : id)}
      {id && ars && ', '}
      {ars && (
        <a
          class="kern-link kern-link--small"
          href={href(id ? consoleCasePath({ wave: id, ars }) : unitPath(ars))}
        >
          {(id && unitName({ wave: id, ars })) ?? ars}
        </a>
      )}
    </>
  );
}
