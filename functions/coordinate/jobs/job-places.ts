import type { Job, JobKind, JobOf } from '../../../schemas/job.ts';
import { consolePathOf } from '../../web/console-paths.ts';
import { contactsFilePath, contactsImportPath } from '../contacts-file/paths.ts';
import { importPath } from '../imports/paths.ts';
import type { Section } from '../parts/navigation.tsx';
import { previewPath, registryPath } from '../registry/paths.ts';

/** Where a job of one kind belongs in the console. */
interface JobPlace<K extends JobKind> {
  section: Section;
  /** The page that shows what it has done. */
  done(job: JobOf<K>): string;
  /** The page where it is asked for again after it has failed. */
  again(job: JobOf<K>): string;
}

const places: { [K in JobKind]: JobPlace<K> } = {
  registerImport: {
    section: 'registry',
    done: () => `${registryPath}?done=imported`,
    again: ({ input }) => previewPath(input.upload),
  },
  answersImport: {
    section: 'waves',
    done: ({ input }) => consolePathOf('waves', input.wave),
    again: ({ input }) => importPath(input.upload, 'preview'),
  },
  contactsImport: {
    section: 'registry',
    done: () => `${contactsImportPath}?done=imported`,
    again: ({ input }) => contactsFilePath(input.upload, input.choice),
  },
  openWave: {
    section: 'waves',
    done: ({ input }) => consolePathOf('waves', input.wave),
    again: ({ input }) => consolePathOf('waves', input.wave),
  },
};

/** Where a job belongs in the console, and where it leads. */
export function placeOf<K extends JobKind>(
  job: Job & { kind: K },
): { section: Section; done: string; again: string } {
  const { section, done, again } = places[job.kind] as JobPlace<K>;
  const known = job as JobOf<K>;
  return { section, done: done(known), again: again(known) };
}

/** The page that shows how far a job is. */
export function pathOfJob({ id }: Pick<Job, 'id'>): string {
  return consolePathOf('jobs', id);
}
