import { coveringUnitSchema, exemptStatuses } from './case.ts';
import { positiveSchema } from './primitives.ts';
import * as z from './zod.ts';

/** Characters of a text about a case: fewer say nothing as a question or a reason. */
export const noteLength = { min: 10, max: 1000 } as const;

const text = z.string().check(z.minLength(noteLength.min), z.maxLength(noteLength.max));

/** What came of a call. */
export const callOutcomes = ['reached', 'notReached', 'callBack'] as const;

const common = {
  id: z.ulid(),
  at: z.iso.datetime(),
  /** The id of the member of staff. */
  by: z.string(),
};

/** A question about the submission, which the respondent reads. */
export const querySchema = z.strictObject({
  kind: z.literal('query'),
  ...common,
  /** The number of the submission that is asked about. */
  submission: positiveSchema,
  /** The ids of the sections that it is about; none: it is about all. */
  sections: z.array(z.string()),
  text,
});
export type Query = z.infer<typeof querySchema>;

/**
 * What coordinators write down about a case. Free text is about people now and then: notes lie in the
 * contacts table and are deleted some time after the wave.
 */
export const caseNoteSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('call'),
    ...common,
    outcome: z.enum(callOutcomes),
    /** The day on which to call again. */
    callBackOn: z.optional(z.iso.date()),
    text: z.optional(z.string().check(z.maxLength(noteLength.max))),
  }),
  querySchema,
  /** Why nothing is to be reported. */
  z.strictObject({
    kind: z.literal('exemption'),
    ...common,
    status: z.enum(exemptStatuses),
    coveredBy: z.optional(coveringUnitSchema),
    text,
  }),
  /** Why the case is taken in again. */
  z.strictObject({ kind: z.literal('reinstatement'), ...common, text }),
]);
export type CaseNote = z.infer<typeof caseNoteSchema>;
export type CaseNoteOf<K extends CaseNote['kind']> = Extract<CaseNote, { kind: K }>;
