import { createHash } from 'node:crypto';
import type { OwnerSettings } from '../../../schemas/owner.ts';
import type { Edition } from '../../../schemas/results.ts';
import type { Language } from '../../../schemas/text.ts';
import { canonicalJson } from '../../lake/json.ts';

/** Raised when the same source is to give other bytes in any of the documents. */
const documentsVersion = '5';

/** Characters of a make: 96 bits, which no two of a snapshot share by chance. */
const makeLength = 24;

/** All beside the snapshot that decides about the bytes of its documents. */
export interface MakeInput {
  edition: Edition;
  language: Language;
  /** As `DocumentSource` has it: a snapshot that counts again does so from another time on. */
  takenAt: string;
  owner: OwnerSettings;
  url: string | undefined;
  /** The hashes of the files that the office has brought, where there are such. */
  districtShapes: string | undefined;
  slideTemplate: string | undefined;
}

/** Names the documents that such input gives: the same input, the same name and the same bytes. */
export function makeOf(input: MakeInput): string {
  const text = canonicalJson({ documentsVersion, ...input });
  return createHash('sha256').update(text).digest('hex').slice(0, makeLength);
}
