import { lineSchema as line, textSchema } from './text.ts';
import * as z from './zod.ts';

const address = z.url({
  protocol: /^https$/,
  error: 'must be an address that begins with https://',
});

/** Whom people may turn to if the office does not answer them about barriers. */
const enforcementSchema = z
  .strictObject({ name: line, url: z.optional(address), contact: z.optional(z.email()) })
  .check(
    z.refine(({ url, contact }) => url !== undefined || contact !== undefined, {
      message: 'must have a url or a contact',
    }),
  );

/** The licences of the list of DCAT-AP.de that open government data are given under. */
export const openLicences = {
  'dl-zero-de/2.0': 'Datenlizenz Deutschland – Zero – Version 2.0',
  'dl-by-de/2.0': 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
  'cc-zero': 'Creative Commons Zero (CC0 1.0)',
  'cc-by/4.0': 'Creative Commons Namensnennung 4.0 International (CC BY 4.0)',
} as const;
type OpenLicence = keyof typeof openLicences;

/** What a catalogue of open data must know of the office; without it there is no entry for one. */
const openDataSchema = z.strictObject({
  /** As the list of DCAT-AP.de names it, see `openLicences`. */
  licence: z.enum(Object.keys(openLicences) as OpenLicence[]),
  /** The address that names the office as publisher; there need not be a page. */
  publisher: z.url({ protocol: /^https?$/, error: 'must be an address that begins with http' }),
  /** Whom the German catalogue knows as the one who delivers the data. */
  contributorId: z
    .string()
    .check(
      z.regex(
        /^http:\/\/dcat-ap\.de\/def\/contributors\/[A-Za-z0-9_-]+$/,
        'must be from the list http://dcat-ap.de/def/contributors/',
      ),
    ),
  /** Where the public opens Pegel, without a slash at the end: data sets are named and fetched there. */
  base: address.check(z.regex(/[^/]$/, 'must not end with a slash')),
});
export type OpenDataSettings = z.infer<typeof openDataSchema>;

/** Who runs the survey, and what its imprint, privacy notice and accessibility statement say. */
export const ownerSchema = z.strictObject({
  /** Named on every page. */
  office: line,
  /** The shared mailbox for questions, named on every page. */
  contact: z.email(),
  /** The postal address below the name of the office, line by line. */
  address: z.array(line).check(z.minLength(1), z.maxLength(6)),
  phone: z.optional(line),
  /** The mailbox for gaps in security that somebody has found, where it is not `contact`. */
  security: z.optional(z.email()),
  /** Who represents the office in law. */
  representative: z.optional(line),
  /** Who is responsible for the content, where that is not the office as a whole. */
  responsible: z.optional(line),
  /** The office's own page with the imprint; there is none of Pegel's then. */
  imprint: z.optional(address),
  dataProtection: z.strictObject({
    /** The data protection officer: the name of the post, and its mailbox. */
    officer: z.strictObject({ name: line, contact: z.email() }),
    /** The supervisory authority that takes complaints. */
    authority: z.strictObject({ name: line, url: address }),
    /** Why the office may do this; without it, Article 6(1)(e) GDPR is named. */
    legalBasis: z.optional(textSchema),
    /** The provider that stores the data for the office. */
    hosting: z.optional(line),
  }),
  accessibility: z.strictObject({
    /** When the office assessed its pages and wrote the statement. */
    date: z.iso.date(),
    /** What is known not to be accessible; where nothing is, the pages claim to conform fully. */
    barriers: z.array(textSchema),
    /** The mailbox for what people find, where it is not `contact`. */
    feedback: z.optional(z.email()),
    enforcement: enforcementSchema,
  }),
  /** Where the figures are published as open data. */
  openData: z.optional(openDataSchema),
});
export type OwnerSettings = z.infer<typeof ownerSchema>;
