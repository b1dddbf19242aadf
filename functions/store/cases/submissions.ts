import { type CaseHead, type CaseKey, caseKeyOf } from '../../../schemas/case.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import { type Submission, submissionSchema } from '../../../schemas/submission.ts';
import { keys } from '../keys.ts';
import { readOnce } from '../read-once.ts';
import { getEntity, readTogether, type Table } from '../table.ts';

/**
 * A submission; it never changes.
 *
 * @throws NotFoundError
 */
export function getSubmission(core: Table, key: CaseKey, number: number): Promise<Submission> {
  return readOnce(core, `submission ${key.wave} ${key.ars} ${number}`, async () => {
    const found = await getEntity(core, keys.submission(key, number), submissionSchema);
    if (!found) throw new NotFoundError(`There is no submission ${number} of ${key.ars}`);
    return found;
  });
}

/** The submission that counts, if there is one. */
export async function getLastSubmission(
  core: Table,
  { wave, unit: { ars }, submissions }: CaseHead,
): Promise<Submission | undefined> {
  return submissions > 0 ? getSubmission(core, { wave, ars }, submissions) : undefined;
}

/** As many versions as anybody looks through; earlier ones can be asked for by their number. */
const maxListed = 50;

/** The latest submissions of a case, the last first. */
export function listSubmissions(
  core: Table,
  { wave, unit: { ars }, submissions }: CaseHead,
): Promise<Submission[]> {
  const numbers = Array.from(
    { length: Math.min(submissions, maxListed) },
    (_, index) => submissions - index,
  );
  return Promise.all(numbers.map((number) => getSubmission(core, { wave, ars }, number)));
}

/**
 * The submissions that count of up to 100 cases, by unit (ARS), read by one request.
 *
 * @throws NotFoundError if one is missing
 */
export function getLastSubmissions(
  core: Table,
  heads: readonly CaseHead[],
): Promise<Map<string, Submission>> {
  const answered = heads.filter(({ submissions }) => submissions > 0);
  return getSubmissions(core, answered, ({ submissions }) => submissions);
}

/**
 * The first submissions of those of up to 100 cases that have several, by unit (ARS), read by one request.
 *
 * @throws as `getLastSubmissions`
 */
export function getFirstSubmissions(
  core: Table,
  heads: readonly CaseHead[],
): Promise<Map<string, Submission>> {
  const corrected = heads.filter(({ submissions }) => submissions > 1);
  return getSubmissions(core, corrected, () => 1);
}

async function getSubmissions(
  core: Table,
  heads: readonly CaseHead[],
  numberOf: (head: CaseHead) => number,
): Promise<Map<string, Submission>> {
  const places = heads.map((head) => ({
    ars: head.unit.ars,
    place: keys.submission(caseKeyOf(head), numberOf(head)),
  }));
  const find = await readTogether([core, places.map(({ place }) => place)]);
  return new Map(
    places.map(({ ars, place }) => {
      const found = find(place, submissionSchema);
      if (!found) throw new NotFoundError(`There is no submission ${place.sk} of ${ars}`);
      return [ars, found];
    }),
  );
}
