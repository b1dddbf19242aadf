import * as z from '../../../schemas/zod.ts';

/** A domain, such as umfrage.example.org. */
export const hostname = z.hostname({ error: 'must be a domain, such as umfrage.example.org' });
