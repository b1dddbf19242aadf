import { documentTexts } from '../../../analytics/reports/documents/texts.ts';
import type { Staff } from '../../../schemas/staff.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { maySeeDocument } from '../../domain/access/document-scope.ts';
import { districtOfStaff, may } from '../../domain/access/rights.ts';
import { Alert } from '../../web/components/alert.tsx';
import { SubmitButton } from '../../web/components/button.tsx';
import { wavePath } from '../../web/console-paths.ts';
import { DocumentList } from '../../web/documents/document-list.tsx';
import { formatInstant } from '../../web/format.ts';
import { useHref, usePage } from '../../web/page-context.ts';
import { PageSection } from '../parts/page-section.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import type { DocumentsView } from './documents-view.ts';

interface DocumentsSectionProps {
  wave: Wave;
  view: DocumentsView;
  staff: Staff;
}

/** What there is in one edition for whoever is signed in, how it stands, and what can be done. */
export function DocumentsSection({ wave, view, staff }: DocumentsSectionProps) {
  const { documents } = useConsoleTexts();
  const { edition, standing, index } = view;
  const isPublic = edition === 'public';
  if (!isPublic && !may(staff, 'cases.read')) {
    return (
      <PageSection title={documents.edition.internal}>
        <p class="kern-body">{documents.notForYou}</p>
      </PageSection>
    );
  }
  const files = (index?.files ?? []).filter(({ path }) => isPublic || maySeeDocument(staff, path));
  const path = isPublic ? `/results/${wave.id}/documents` : wavePath(wave.id, 'documents');
  const about = !isPublic && districtOfStaff(staff) ? 'brief' : edition;
  return (
    <PageSection title={documents.edition[edition]}>
      <p class="kern-body">
        {!isPublic && <InternalBadge />} {documents.about[about]}
      </p>
      {standing ? (
        <>
          <Made view={view} />
          <State wave={wave} view={view} staff={staff} />
          {files.length > 0 && <DocumentList files={files} path={path} />}
        </>
      ) : (
        <p class="kern-body">{isPublic ? documents.notPublished : documents.notCounted}</p>
      )}
    </PageSection>
  );
}

function InternalBadge() {
  const { language } = usePage();
  return (
    <span class="kern-badge kern-badge--small kern-badge--warning">
      <span class="kern-label">{documentTexts[language].editions.internal}</span>
    </span>
  );
}

/** Which snapshot the files are of, and whether there is a newer one. */
function Made({ view: { work, index, standing } }: { view: DocumentsView }) {
  const { documents } = useConsoleTexts();
  const { language } = usePage();
  const { made } = work;
  if (!made) return null;
  if (!index) return <p class="kern-body">{documents.removed}</p>;
  return (
    <p class="kern-body">
      {documents.made(made.snapshot, formatInstant(made.at, language))}
      {made.snapshot !== standing?.snapshot && ` ${documents.newer}`}
    </p>
  );
}

/** What is happening, and the way out where nothing does. */
function State({ wave, view, staff }: DocumentsSectionProps) {
  const { documents } = useConsoleTexts();
  const { language } = usePage();
  const { edition, state, work, minutesLeft } = view;
  if (state === 'made') return null;
  if (state === 'failed') {
    const time = work.triedAt ? formatInstant(work.triedAt, language) : '';
    return (
      <>
        <Alert kind="danger" title={documents.failed.title}>
          <p class="kern-body">{documents.failed.text(time, minutesLeft)}</p>
        </Alert>
        <Order wave={wave} edition={edition} staff={staff} text={documents.again} />
      </>
    );
  }
  if (state === 'waiting') {
    return (
      <>
        <p class="kern-body">{documents.waiting(minutesLeft)}</p>
        <Order wave={wave} edition={edition} staff={staff} text={documents.again} />
      </>
    );
  }
  return (
    <>
      <p class="kern-body">{documents.states[state]}</p>
      {state === 'notAsked' && (
        <Order wave={wave} edition={edition} staff={staff} text={documents.create} />
      )}
    </>
  );
}

interface OrderProps extends Pick<DocumentsSectionProps, 'wave' | 'staff'> {
  edition: DocumentsView['edition'];
  text: string;
}

function Order({ wave, edition, staff, text }: OrderProps) {
  const href = useHref();
  if (!may(staff, 'waves.change')) return null;
  return (
    <form method="post" action={href(wavePath(wave.id, 'documents'))}>
      <SubmitButton secondary name="edition" value={edition}>
        {text}
      </SubmitButton>
    </form>
  );
}
