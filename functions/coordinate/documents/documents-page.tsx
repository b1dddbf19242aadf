import type { Staff } from '../../../schemas/staff.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { wavePath } from '../../web/console-paths.ts';
import { usePage } from '../../web/page-context.ts';
import { RenewalNote } from '../parts/renewal.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { WaveLayout } from '../waves/wave-layout.tsx';
import { WaveNavigation } from '../waves/wave-navigation.tsx';
import { DocumentSettings } from './document-settings.tsx';
import { DocumentsSection } from './documents-section.tsx';
import type { DocumentsView } from './documents-view.ts';

interface DocumentsPageProps {
  wave: Wave;
  /** The editions, each with what there is. */
  views: readonly DocumentsView[];
  /** Whether something is being made, or about to be. */
  isAhead: boolean;
  /** Whether the page renews itself until it is made. */
  refreshes: boolean;
}

/** The documents of a wave, both editions under a heading of their own. */
export function DocumentsPage({ wave, views, isAhead, refreshes }: DocumentsPageProps) {
  const { documents } = useConsoleTexts();
  const { staff } = usePage();
  return (
    <WaveLayout wave={wave} isBelow title={documents.title}>
      <h1 class="kern-heading-x-large">{documents.title}</h1>
      <WaveNavigation wave={wave} current="documents" />
      {isAhead && <RenewalNote path={wavePath(wave.id, 'documents')} refreshes={refreshes} />}
      {views.map((view) => (
        <DocumentsSection wave={wave} view={view} staff={staff as Staff} />
      ))}
      <DocumentSettings staff={staff as Staff} />
    </WaveLayout>
  );
}
