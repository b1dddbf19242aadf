import type { Context } from 'hono';
import type { ContactField, ContactsChoice } from '../../../schemas/contacts-choice.ts';
import { InvalidFileError, NotFoundError, StaleError } from '../../../schemas/errors.ts';
import { interrupted, isPending, isStuck } from '../../../schemas/job.ts';
import { districtOfStaff } from '../../domain/access/rights.ts';
import { newJob } from '../../domain/jobs/new-job.ts';
import {
  type ContactsLock,
  findContactsLock,
  lockWrite,
  release,
} from '../../store/contacts/contacts-lock.ts';
import { clearStages } from '../../store/contacts/contacts-stage.ts';
import {
  bestSheet,
  prepareContacts,
  proposedColumns,
  readContactsFile,
} from '../../store/contacts/prepare-contacts.ts';
import { endJob, getJob, startJob } from '../../store/jobs.ts';
import { keepUpload, readUpload } from '../../store/uploads.ts';
import { readFile } from '../../web/forms/read-file.ts';
import { readForm } from '../../web/forms/read-form.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { pathOfJob } from '../jobs/job-places.ts';
import { seeOther } from '../paths.ts';
import { contactsFilePath, contactsImportPath } from './paths.ts';
import { PreviewPage } from './preview-page.tsx';
import { readChoice } from './read-choice.ts';
import { fileField } from './upload-form.tsx';
import { UploadPage } from './upload-page.tsx';

/** Contacts from a file: uploaded, looked at, and taken over as a whole or not at all. */
export function addContactsFileRoutes(
  routes: ConsoleRoutes,
  dependencies: ConsoleDependencies,
): void {
  const { core, contacts, uploads, clock } = dependencies;
  const one = `${contactsImportPath}/:upload` as const;

  routes.get(contactsImportPath, 'contacts.change', async (c) => {
    const { lock, underWay } = await findUnderWay();
    const mayResume = lock !== undefined && isTheirs(c, lock);
    return renderPage(c, <UploadPage {...{ done: c.req.query('done'), underWay, mayResume }} />);
  });

  routes.post(contactsImportPath, 'contacts.change', async (c) => {
    const file = await readFile(c, fileField);
    if (!file) return renderPage(c, <UploadPage isMissing />, 422);
    try {
      const sheet = await bestSheet(Buffer.from(file.bytes));
      const upload = await keepUpload(uploads, staffOf(c).id, file.bytes);
      return seeOther(c, `${contactsFilePath(upload)}${sheet > 0 ? `?sheet=${sheet}` : ''}`);
    } catch (error) {
      if (!(error instanceof InvalidFileError)) throw error;
      return renderPage(c, <UploadPage issues={error.issues} />, 422);
    }
  });

  routes.post(`${contactsImportPath}/resume`, 'contacts.change', async (c) => {
    const { lock, job, underWay } = await findUnderWay();
    if (!lock) return seeOther(c, contactsImportPath);
    if (!isTheirs(c, lock)) throw new NotFoundError('The file of somebody else');
    if (underWay !== 'interrupted') return seeOther(c, contactsImportPath);
    if (job && isPending(job)) await endJob(core, job.id, interrupted);
    if (!lock.stage && (await release(contacts, lock.job))) {
      // Nothing was written yet: whoever wants it looks at the file anew.
      await clearStages(contacts, lock.job);
      return seeOther(c, `${contactsImportPath}?done=released`);
    }
    const next = newJob('contactsImport', lock.input, staffOf(c).id, clock.now());
    await startJob(core, next, [lockWrite(contacts, next, lock.job)]);
    return seeOther(c, pathOfJob(next));
  });

  routes.get(one, 'contacts.change', async (c) => {
    const upload = c.req.param('upload');
    const asked = readChoice((field) => c.req.query(field));
    const sheet = asked?.sheet ?? 0;
    try {
      const file = await readContactsFile(
        dependencies,
        staffOf(c).id,
        upload,
        sheet,
        districtOf(c),
      );
      const choice = { sheet, columns: asked?.columns ?? proposedColumns(file) };
      const errors = asked ? errorsIn(c, choice, file.table.header.length) : twice(c);
      const isRight = Object.keys(errors).length === 0;
      const prepared = isRight ? await prepareContacts(contacts, file, choice.columns) : undefined;
      const isFine = prepared?.reading.problems.length === 0;
      return renderPage(
        c,
        <PreviewPage {...{ upload, file, choice, errors, prepared }} />,
        isFine ? 200 : 422,
      );
    } catch (error) {
      if (!(error instanceof InvalidFileError)) throw error;
      return renderPage(c, <UploadPage issues={error.issues} />, 422);
    }
  });

  routes.post(one, 'contacts.change', async (c) => {
    const upload = c.req.param('upload');
    const fields = await readForm(c);
    const choice = readChoice((field) => fields[field]?.[0]);
    const digest = fields['digest']?.[0];
    if (!choice?.columns || !digest) throw new StaleError('The form says not what was shown');
    await readUpload(uploads, staffOf(c).id, upload);
    const district = districtOf(c);
    const input = { upload, choice, digest, ...(district !== undefined && { district }) };
    const job = newJob('contactsImport', input, staffOf(c).id, clock.now());
    await startJob(core, job, [lockWrite(contacts, job)]);
    return seeOther(c, pathOfJob(job));
  });

  /** What takes a file over now, and whether it goes on by itself. */
  async function findUnderWay() {
    const lock = await findContactsLock(contacts);
    if (!lock) return {};
    const job = await getJob(core, lock.job);
    const isRunning = job && isPending(job) && !isStuck(job, clock.now());
    return { lock, job, underWay: isRunning ? ('running' as const) : ('interrupted' as const) };
  }
}

/** Whether somebody may carry on with a file: who brought it, and who sees all districts. */
function isTheirs(c: Context<PageEnv>, { by }: ContactsLock): boolean {
  return by === staffOf(c).id || districtOf(c) === undefined;
}

const districtOf = (c: Context<PageEnv>) => districtOfStaff(staffOf(c));

type Errors = Partial<Record<ContactField, string>>;

/** What a choice lacks: a file needs a mailbox and a unit. */
function errorsIn(c: Context<PageEnv>, { columns }: ContactsChoice, width: number): Errors {
  const texts = consoleTexts[c.get('page').language].contactsFile;
  const isThere = (field: ContactField) => (columns[field] ?? width) < width;
  return {
    ...(!isThere('key') && !isThere('unit') && { key: texts.noUnitColumn }),
    ...(!isThere('mailbox') && { mailbox: texts.noMailboxColumn }),
  };
}

function twice(c: Context<PageEnv>): Errors {
  return { key: consoleTexts[c.get('page').language].contactsFile.twice };
}
