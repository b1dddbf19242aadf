import type { DocumentWork } from '../../schemas/documents.ts';
import type { Release } from '../../schemas/snapshot.ts';
import type { Wave } from '../../schemas/wave.ts';
import { noteDocumentsWork } from '../store/documents/documents-work.ts';
import type { ReportDependencies } from './dependencies.ts';

/**
 * Lets everybody know who is to be told of a release, now that its documents can be read; only the first
 * time, whatever is made of it again later. It is noted afterwards: who is killed in between tells again.
 *
 * @param work how far the public documents are
 */
export async function tellOfRelease(
  { core, onReleased }: Pick<ReportDependencies, 'core' | 'onReleased'>,
  wave: Wave,
  release: Release,
  work: DocumentWork,
): Promise<void> {
  const told = `${release.snapshot} ${release.at}`;
  if (work.told === told) return;
  for (const tell of onReleased) await tell(wave, release);
  await noteDocumentsWork(core, { wave: wave.id, edition: 'public' }, work, { ...work, told });
}
