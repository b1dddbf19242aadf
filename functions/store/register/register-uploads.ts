import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { ObjectStore } from '../../../analytics/lake/object-store.ts';
import { type Register, registerSchema } from '../../../schemas/registry.ts';
import { keepUpload, readUpload } from '../uploads.ts';

/** Keeps what a file says about units, for a day at most; returns what names it. */
export async function keepRegister(
  uploads: ObjectStore,
  by: string,
  register: Register,
): Promise<string> {
  return keepUpload(uploads, by, await promisify(gzip)(JSON.stringify(register)));
}

/** @throws NotFoundError if there is none, not any more, or it is somebody else's */
export async function readKeptRegister(
  uploads: ObjectStore,
  by: string,
  id: string,
): Promise<Register> {
  const bytes = await promisify(gunzip)(await readUpload(uploads, by, id));
  return registerSchema.parse(JSON.parse(bytes.toString('utf8')));
}
