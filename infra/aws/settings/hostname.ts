import * as z from 'zod';

/** A domain, such as umfrage.example.org. */
export const hostname = z.hostname({ error: 'must be a domain, such as umfrage.example.org' });
